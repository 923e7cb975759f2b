import { type Document, isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { ContentError, type ContentFault } from "./content-error.ts";

/**
 * Reads YAML against a schema. Throws ContentError that names for each fault its file, line and field.
 * `firstLine` is the line of the file on which the text begins, for YAML inside another file.
 */
export function parseYaml<Schema extends z.ZodType>(
  source: string,
  schema: Schema,
  at: { readonly file: string; readonly firstLine?: number },
): z.infer<Schema> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const firstLine = at.firstLine ?? 1;
  const fault = (offset: number | null, message: string): ContentFault => ({
    file: at.file,
    line: offset === null ? firstLine : lines.linePos(offset).line + firstLine - 1,
    message,
  });

  function plain(): unknown {
    try {
      return document.toJS();
    } catch (error) {
      // An alias without its anchor shows only here.
      throw new ContentError([fault(null, error instanceof Error ? error.message : String(error))]);
    }
  }

  if (document.errors.length > 0) {
    throw new ContentError(document.errors.map((error) => fault(error.pos[0], error.message.split("\n")[0] ?? "")));
  }
  const parsed = schema.safeParse(plain());
  if (parsed.success) return parsed.data;
  throw new ContentError(
    parsed.error.issues.map((issue) => {
      const field = issue.path.join(".");
      return fault(offsetOf(document, issue.path), field ? `${field}: ${issue.message}` : issue.message);
    }),
  );
}

/** Where a field stands; where it is missing, where the entry that lacks it begins. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number | null {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return null;
}

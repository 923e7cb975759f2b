import { z } from "zod";
import type { Locale } from "../locale.ts";

/** What all that authors write for practice is made of: lessons' exercises, drill items, drawn scenes. */
const text = z.string().trim().min(1);

/** Content is complete in both languages, so both are asked for. */
export const bilingual = z.strictObject({ "zh-CN": text, en: text } satisfies Record<Locale, typeof text>);
export type Bilingual = z.infer<typeof bilingual>;

export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use lower-case words joined by hyphens");
/** A point of the syllabus. */
export const pointId = z.string().regex(/^[A-Z]+[0-9]+$/);
export const line = z.strictObject({ who: bilingual, says: bilingual });

export type Issues = Pick<z.RefinementCtx, "addIssue">;

/** Raises an issue at every entry whose id another has before it. */
export function unique(entries: readonly { id: string }[], at: string, ctx: Issues): void {
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    if (seen.has(entry.id)) ctx.addIssue({ code: "custom", path: [at, index, "id"], message: `"${entry.id}" twice` });
    seen.add(entry.id);
  }
}

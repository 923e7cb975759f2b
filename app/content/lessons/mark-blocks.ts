export type BlockKind = "prose" | "heading" | "exercise" | "reflection";

/**
 * Cuts a lesson into blocks: each top-level node of the text is wrapped in a <Block>, in which `kind` says what
 * it is. What a lesson may not hold is refused here, where its line is known: imports and expressions (a lesson
 * is prose and known elements), and an exercise or the reflection anywhere but at the top level.
 */
interface MarkdownNode {
  readonly type: string;
  readonly name?: string | null;
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly MarkdownNode[];
  readonly position?: { readonly start: { readonly line: number } };
}

interface MarkdownRoot {
  children: MarkdownNode[];
}

interface SourceFile {
  fail(reason: string, place?: MarkdownNode["position"]): never;
}

/** The elements there are, each with the attribute it cannot do without. */
const ELEMENTS = new Map<string, string | null>([
  ["Scene", "title"],
  ["Line", "who"],
  ["Caution", "title"],
  ["Try", "title"],
  ["Point", "id"],
  ["Exercise", "id"],
  ["Reflection", null],
]);
const TOP_LEVEL_ONLY = new Set(["Exercise", "Reflection"]);
/** Standing alone between others, they hold what the reader sees: nothing. */
const INVISIBLE = new Set(["yaml", "mdxjsEsm"]);

export function markBlocks() {
  return (root: MarkdownRoot, file: SourceFile): void => {
    for (const node of root.children) check(node, file, true);
    const blocks = root.children.filter((node) => !INVISIBLE.has(node.type));
    const rest = root.children.filter((node) => INVISIBLE.has(node.type));
    root.children = [...rest, ...blocks.map(blockOf)];
  };
}

function check(node: MarkdownNode, file: SourceFile, top: boolean): void {
  if (node.type === "html" || /^mdx.*Expression$/.test(node.type)) {
    file.fail("a lesson holds prose and elements, no expressions", node.position);
  }
  // The front matter becomes an export of its own, without a place in the text.
  if (node.type === "mdxjsEsm" && node.position) file.fail("a lesson imports and exports nothing", node.position);
  if (/^mdxJsx/.test(node.type)) {
    const name = node.name ?? "";
    const needed = ELEMENTS.get(name);
    if (needed === undefined) file.fail(`no element <${name}>`, node.position);
    if (needed !== null && !attribute(node, needed)) file.fail(`<${name}> needs ${needed}="…"`, node.position);
    if (TOP_LEVEL_ONLY.has(name) && !(top && node.type === "mdxJsxFlowElement")) {
      file.fail(`<${name}> stands on a line of its own, inside nothing`, node.position);
    }
  }
  for (const child of node.children ?? []) check(child, file, false);
}

function blockOf(node: MarkdownNode): MarkdownNode {
  return {
    type: "mdxJsxFlowElement",
    name: "Block",
    attributes: [
      { type: "mdxJsxAttribute", name: "kind", value: kindOf(node) },
      { type: "mdxJsxAttribute", name: "exercise", value: attribute(node, "id") ?? "" },
    ],
    children: [node],
  };
}

function kindOf(node: MarkdownNode): BlockKind {
  if (node.name === "Exercise") return "exercise";
  if (node.name === "Reflection") return "reflection";
  return node.type === "heading" ? "heading" : "prose";
}

/** A text attribute's value; null where it is absent or not a text. */
function attribute(node: MarkdownNode, name: string): string | null {
  const value = node.attributes?.find((one) => one.name === name)?.value;
  return typeof value === "string" ? value : null;
}

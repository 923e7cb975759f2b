/** Characters of two columns: East Asian wide and fullwidth (Unicode Standard Annex 11), and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const SPACE = /^\s$/u;
/** What must not stand at the start, or at the end, of a line (kinsoku; Requirements for Chinese Text Layout, 3.1.3). */
const NOT_FIRST = /^[，。！？、；：）」』】》〉”’…—,.!?;:)\]}%]$/u;
const NOT_LAST = /^[（「『【《〈“‘([{]$/u;

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

const columnsOf = (grapheme: string): number => (WIDE.test(grapheme) ? 2 : 1);

/** The columns a text takes in a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += columnsOf(segment);
  return width;
}

/** The parts of a text between which a line may end: words, single wide characters, and punctuation with them. */
function unbreakable(text: string): string[] {
  const parts: string[] = [];
  let current = "";
  let previous = "";
  for (const { segment } of graphemes.segment(text)) {
    const afterSpace = SPACE.test(previous) && !SPACE.test(segment);
    const wide = WIDE.test(segment) || WIDE.test(previous);
    const glued = NOT_FIRST.test(segment) || NOT_LAST.test(previous) || SPACE.test(segment);
    if (current !== "" && !glued && (afterSpace || wide)) {
      parts.push(current);
      current = "";
    }
    current += segment;
    previous = segment;
  }
  if (current !== "") parts.push(current);
  return parts;
}

/** A text in lines of at most `columns` columns (a longer word stands by itself), each after the first indented. */
export function wrap(text: string, columns: number, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const part of unbreakable(text.replace(/\s+/gu, " ").trim())) {
    const room = columns - (lines.length === 0 ? 0 : widthOf(indent));
    if (line !== "" && widthOf((line + part).trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += part;
  }
  lines.push(line.trimEnd());
  return lines.join(`\n${indent}`);
}

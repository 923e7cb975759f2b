/* Lines of a text as people and parsers count them: by "\n", the first is 1. */

export function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

/** Where a line begins and ends; the last line where there are not so many. */
export function lineAt(text: string, line: number): { readonly start: number; readonly end: number } {
  let start = 0;
  for (let number = 1; number < line; number++) {
    const next = text.indexOf("\n", start);
    if (next < 0) break;
    start = next + 1;
  }
  const end = text.indexOf("\n", start);
  return { start, end: end < 0 ? text.length : end };
}

/** The line numbers from 1 to `count` as one text, cut where a marked line begins and ends: a thousand elements are slow. */
export function numbered(
  count: number,
  marked: ReadonlySet<number>,
): readonly { readonly from: number; readonly text: string; readonly marked: boolean }[] {
  const pieces: { from: number; text: string; marked: boolean }[] = [];
  for (let line = 1; line <= count; line++) {
    const isMarked = marked.has(line);
    const last = pieces.at(-1);
    if (last && last.marked === isMarked) last.text += `${line}\n`;
    else pieces.push({ from: line, text: `${line}\n`, marked: isMarked });
  }
  return pieces;
}

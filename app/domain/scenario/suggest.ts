import type { Message } from "./problem.ts";

/** Longer candidate lists are not searched, so that a file full of wrong names is still refused at once. */
const MOST_CANDIDATES = 400;
const LONGEST_NAME = 60;

/**
 * The edit distance of two names with transpositions (optimal string alignment; Boytsov 2011, "Indexing methods
 * for approximate dictionary searching").
 */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let cost = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + same);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

/** The end of a message about a name that is like no other. */
export const NO_HINT: Message = { en: "", "zh-CN": "" };

/** "; did you mean …?" for the candidate nearest to `name`, or nothing where none is near (a third of its letters off). */
export function didYouMean(name: string, candidates: Iterable<string>): Message {
  if (name.length === 0 || name.length > LONGEST_NAME) return NO_HINT;
  let nearest: string | null = null;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  let seen = 0;
  for (const candidate of candidates) {
    if (++seen > MOST_CANDIDATES) break;
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const away = distance(name, candidate);
    if (away < least) {
      least = away;
      nearest = candidate;
    }
  }
  return nearest === null ? NO_HINT : { en: `; did you mean "${nearest}"?`, "zh-CN": `；是不是「${nearest}」？` };
}

import type { Locale } from "./locale.ts";

/** What can be found. */
export type Findable = "lesson" | "point" | "role-play" | "drill";

/** Something that can be found, in one language. */
export interface SearchEntry {
  readonly kind: Findable;
  readonly locale: Locale;
  readonly title: string;
  readonly text: string;
  readonly to: string;
}

export interface SearchHit extends Omit<SearchEntry, "text"> {
  /** Where the words stand, cut into what matches and what does not. */
  readonly excerpt: readonly { readonly text: string; readonly match: boolean }[];
}

export interface SearchIndex {
  /** Replaces all there was. */
  fill(entries: readonly SearchEntry[]): void;
  /** Best first; entries in `locale` only. Nothing for a query without a word. */
  find(query: string, locale: Locale, limit: number): readonly SearchHit[];
}

/** A Chinese character is a word of its own: Chinese is written without spaces, and two characters are worth looking for. */
const HAN = /\p{Script=Han}/u;
const RUNS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** The words of a text, each Chinese character by itself, in their order, in lower case. */
export function wordsOf(text: string): string[] {
  return runsOf(text).flatMap((run) => (HAN.test(run) ? [...run] : [run]));
}

/** What is looked for: runs of Chinese characters as they stand together, and other words one by one; at most eight. */
export function termsOf(query: string): string[][] {
  return runsOf(query)
    .map((run) => (HAN.test(run) ? [...run] : [run]))
    .slice(0, 8);
}

/** Runs of Chinese characters and other words; "A4纸" is two. */
function runsOf(text: string): string[] {
  return [...text.normalize("NFKC").toLowerCase().matchAll(RUNS)].map(([run]) => run);
}

/** A stretch of the text around the first match, at most `length` characters, cut into what matches and what does not. */
export function excerptOf(text: string, query: string, length: number): { text: string; match: boolean }[] {
  const wanted = termsOf(query).map((term) => term.join(""));
  const low = text.toLowerCase();
  const first = Math.min(...wanted.map((term) => low.indexOf(term)).filter((at) => at >= 0), text.length);
  const from = first === text.length ? 0 : Math.max(0, first - Math.floor(length / 4));
  const cut = text.slice(from, from + length);
  const parts: { text: string; match: boolean }[] = from > 0 ? [{ text: "…", match: false }] : [];
  const pattern = wanted.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  const pieces = pattern === "" ? [cut] : cut.split(new RegExp(`(${pattern})`, "iu"));
  pieces.forEach((piece, index) => {
    if (piece !== "") parts.push({ text: piece, match: index % 2 === 1 });
  });
  if (from + length < text.length) parts.push({ text: "…", match: false });
  return parts;
}

import type { Vocabulary } from "./types.ts";

type Point = Vocabulary["points"][number];

/** So many are offered at once. */
export const MOST_OFFERED = 8;

const plain = (text: string): string => text.normalize("NFKC").toLowerCase();

/**
 * Points that a search means: those whose id begins with it first, then those that hold all of its words. Points that
 * were taken already are left out. Nothing is offered for an empty search.
 */
export function matchPoints(points: readonly Point[], search: string, taken: readonly string[]): readonly Point[] {
  const wanted = plain(search).trim();
  if (wanted === "") return [];
  const words = wanted.split(/\s+/u);
  const free = points.filter(({ id }) => !taken.includes(id));
  const byId = free.filter(({ id }) => plain(id).startsWith(wanted));
  const exact = byId.filter(({ id }) => plain(id) === wanted);
  const byWords = free.filter(({ text }) => words.every((word) => plain(text).includes(word)));
  return [...new Set([...exact, ...byId, ...byWords])].slice(0, MOST_OFFERED);
}

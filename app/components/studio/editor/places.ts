import type { Place } from "~/domain/scenario/scenario.ts";
import { type DraftDocument, placeOfBeat, placeOfEnd } from "~/domain/studio/document.ts";

/** Where a dotted path of a scenario file stands in the draft: a beat, an end, or the scenario itself (null). */
export function placeOfPath(at: string): Place | null {
  const [head, stage, , beat] = at.split(".");
  if (head === "stages" && stage !== undefined && beat !== undefined) return `${stage}.${beat}`;
  return head === "ends" && stage !== undefined ? `ends.${stage}` : null;
}

/** How many errors and warnings stand at each place. */
export function marksOf(
  errors: readonly { readonly at: string }[],
  warnings: readonly { readonly at: string }[],
): ReadonlyMap<Place, { readonly errors: number; readonly warnings: number }> {
  const marks = new Map<Place, { errors: number; warnings: number }>();
  const count = (kind: "errors" | "warnings") => (problem: { readonly at: string }) => {
    const place = placeOfPath(problem.at);
    if (place === null) return;
    const mark = marks.get(place) ?? { errors: 0, warnings: 0 };
    mark[kind]++;
    marks.set(place, mark);
  };
  errors.forEach(count("errors"));
  warnings.forEach(count("warnings"));
  return marks;
}

/** How many turns give evidence of each skill in each stage. */
export function coverageOf(document: DraftDocument): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const coverage = new Map<string, Map<string, number>>();
  for (const { stage, tests } of document.beats) {
    for (const skill of tests) {
      const stages = coverage.get(skill) ?? new Map<string, number>();
      stages.set(stage, (stages.get(stage) ?? 0) + 1);
      coverage.set(skill, stages);
    }
  }
  return coverage;
}

/** What a dotted path is about, below its place: a reply, if any, and the key of the field. */
export function fieldOfPath(at: string): { readonly reply: string | null; readonly key: string | null } {
  const parts = at.split(".");
  const below = parts[0] === "stages" ? parts.slice(4) : parts[0] === "ends" ? parts.slice(2) : parts;
  if (below[0] !== "choices")
    return { reply: null, key: below[0] === "customer" ? (below[1] ?? null) : (below[0] ?? null) };
  return { reply: below[1] ?? null, key: below[1] === undefined ? "choices" : (below[2] ?? null) };
}

const placesOf = ({ beats, ends }: DraftDocument): readonly Place[] => [
  ...beats.map(placeOfBeat),
  ...ends.map(placeOfEnd),
];

/** Where a place is after a change that may have renamed it or put it into another stage: itself where it still is one. */
export function followed(before: DraftDocument, after: DraftDocument, place: Place | null): Place | null {
  const [old, now] = [placesOf(before), placesOf(after)];
  if (place === null || now.includes(place) || !old.includes(place)) return place;
  const gone = old.filter((other) => !now.includes(other));
  const [come, more] = now.filter((other) => !old.includes(other));
  return gone.length === 1 && come !== undefined && more === undefined ? come : place;
}

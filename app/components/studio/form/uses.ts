import type { Condition } from "~/domain/scenario/format.ts";
import type { Place } from "~/domain/scenario/scenario.ts";
import { type DraftChoice, type DraftDocument, placeOfBeat } from "~/domain/studio/document.ts";

/** Where something is used. */
export type Use =
  | { readonly kind: "rule"; readonly index: number }
  | { readonly kind: "line"; readonly place: Place }
  | { readonly kind: "reply"; readonly place: Place; readonly choice: string };

/** Whether a condition, or a part of one, is one that `wanted` holds of. */
function mentions(when: Condition, wanted: (part: Condition) => boolean): boolean {
  if (wanted(when)) return true;
  if ("not" in when) return mentions(when.not, wanted);
  if ("all" in when) return when.all.some((part) => mentions(part, wanted));
  return "any" in when && when.any.some((part) => mentions(part, wanted));
}

function uses(
  { rules, beats }: DraftDocument,
  wanted: (part: Condition) => boolean,
  inReply: (choice: DraftChoice) => boolean,
): readonly Use[] {
  const asked = (when: Condition | null): boolean => when !== null && mentions(when, wanted);
  return [
    ...rules.flatMap(({ when }, index): Use[] => (asked(when) ? [{ kind: "rule", index }] : [])),
    ...beats.flatMap((beat): Use[] => {
      const place = placeOfBeat(beat);
      const line: Use[] = beat.says.some(({ when }) => asked(when)) ? [{ kind: "line", place }] : [];
      const replies = beat.choices.filter((choice) => asked(choice.when) || inReply(choice));
      return [...line, ...replies.map(({ id }): Use => ({ kind: "reply", place, choice: id }))];
    }),
  ];
}

export const usesOfGauge = (document: DraftDocument, id: string): readonly Use[] =>
  uses(
    document,
    (part) => "gauge" in part && part.gauge === id,
    ({ effects }) => effects.some(({ gauge }) => gauge === id),
  );

export const usesOfFact = (document: DraftDocument, id: string): readonly Use[] =>
  uses(
    document,
    (part) => "knows" in part && part.knows === id,
    ({ learns }) => learns.includes(id),
  );

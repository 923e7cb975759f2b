import type { Condition } from "~/domain/scenario/format.ts";
import type { Place } from "~/domain/scenario/scenario.ts";
import {
  beatAt,
  type DraftBeat,
  type DraftChoice,
  type DraftDocument,
  type DraftLine,
  type DraftRule,
  NO_TEXTS,
} from "~/domain/studio/document.ts";
import { freeId, updateBeat } from "~/domain/studio/edits.ts";

/*
 * What the form does beyond the edits of a draft: mostly to lists within a beat. Lists keep to the format: the last
 * line of a beat has no condition, and the others have one.
 */

function exchanged<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const [one, other] = [items[from], items[to]];
  if (one === undefined || other === undefined) return items;
  return items.map((item, index) => (index === from ? other : index === to ? one : item));
}

const without = <Item>(items: readonly Item[], index: number): readonly Item[] =>
  items.filter((_, other) => other !== index);

const replaced = <Item>(items: readonly Item[], index: number, change: (item: Item) => Item): readonly Item[] =>
  items.map((item, other) => (other === index ? change(item) : item));

const inLines =
  (change: (lines: readonly DraftLine[]) => readonly DraftLine[]) =>
  (beat: DraftBeat): DraftBeat => ({ ...beat, says: change(beat.says) });

/** Another thing to say, which goes before what is said otherwise. */
export function addLine(document: DraftDocument, place: Place, when: Condition): DraftDocument {
  return updateBeat(
    document,
    place,
    inLines((lines) => [...lines.slice(0, -1), { when, text: NO_TEXTS }, ...lines.slice(-1)]),
  );
}

export function updateLine(
  document: DraftDocument,
  place: Place,
  index: number,
  change: (line: DraftLine) => DraftLine,
): DraftDocument {
  return updateBeat(
    document,
    place,
    inLines((lines) => replaced(lines, index, change)),
  );
}

/** One line stays, and the last one is said where no other holds. */
export function deleteLine(document: DraftDocument, place: Place, index: number): DraftDocument {
  return updateBeat(
    document,
    place,
    inLines((lines) => {
      if (lines.length < 2) return lines;
      const left = without(lines, index);
      return replaced(left, left.length - 1, (line) => ({ ...line, when: null }));
    }),
  );
}

/** Moves a line with a condition among those that have one: the first that holds is said. */
export function moveLine(document: DraftDocument, place: Place, index: number, by: -1 | 1): DraftDocument {
  return updateBeat(
    document,
    place,
    inLines((lines) => {
      const last = lines.length - 1;
      return index >= last || index + by >= last ? lines : exchanged(lines, index, index + by);
    }),
  );
}

/** A copy of a reply right after it; four replies at most. */
export function duplicateChoice(document: DraftDocument, place: Place, id: string): DraftDocument {
  return updateBeat(document, place, (beat) => {
    const index = beat.choices.findIndex((choice) => choice.id === id);
    const choice = beat.choices[index];
    if (choice === undefined || beat.choices.length >= 4) return beat;
    const ids = beat.choices.map((other) => other.id);
    const copy = { ...choice, id: ["a", "b", "c", "d"].find((letter) => !ids.includes(letter)) ?? freeId("a", ids) };
    return { ...beat, choices: [...beat.choices.slice(0, index + 1), copy, ...beat.choices.slice(index + 1)] };
  });
}

/** What a reply does to a gauge; 0 is nothing. */
export function withEffect(choice: DraftChoice, gauge: string, by: number): DraftChoice {
  const others = choice.effects.filter((effect) => effect.gauge !== gauge);
  if (by === 0) return { ...choice, effects: others };
  if (others.length === choice.effects.length) return { ...choice, effects: [...others, { gauge, by }] };
  return { ...choice, effects: choice.effects.map((effect) => (effect.gauge === gauge ? { gauge, by } : effect)) };
}

/** One credit for each skill, from one for all. */
export function splitCredit(choice: DraftChoice, tests: readonly string[]): DraftChoice {
  const { credit } = choice;
  if (typeof credit !== "number") return choice;
  return { ...choice, credit: Object.fromEntries(tests.map((skill) => [skill, credit])) };
}

/** One credit for all skills, from one for each: their mean. */
export function joinCredit(choice: DraftChoice): DraftChoice {
  if (typeof choice.credit === "number") return choice;
  const credits = Object.values(choice.credit);
  const mean = credits.reduce((sum, credit) => sum + credit, 0) / Math.max(1, credits.length);
  return { ...choice, credit: Math.round(mean) };
}

/** A list with something put in where it was not, or taken out where it was. */
export const toggled = (items: readonly string[], item: string): readonly string[] =>
  items.includes(item) ? items.filter((other) => other !== item) : [...items, item];

export function addRule(document: DraftDocument, when: Condition): DraftDocument {
  return { ...document, rules: [...document.rules, { when, to: "" }] };
}

export function updateRule(
  document: DraftDocument,
  index: number,
  change: (rule: DraftRule) => DraftRule,
): DraftDocument {
  return { ...document, rules: replaced(document.rules, index, change) };
}

export function deleteRule(document: DraftDocument, index: number): DraftDocument {
  return { ...document, rules: without(document.rules, index) };
}

/** Rules are tried in order. */
export function moveRule(document: DraftDocument, index: number, by: -1 | 1): DraftDocument {
  return { ...document, rules: exchanged(document.rules, index, index + by) };
}

/** How many beats of the stage come first: a beat that is put there goes last. */
export const beatsIn = ({ beats }: DraftDocument, stage: string): number =>
  beats.filter((beat) => beat.stage === stage).length;

/** Names of the beats that share a stage with the one at `place`. */
export function namesBeside(document: DraftDocument, place: Place): readonly string[] {
  const beat = beatAt(document, place);
  return document.beats.filter((other) => other !== beat && other.stage === beat?.stage).map(({ id }) => id);
}

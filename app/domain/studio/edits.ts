import type { Condition } from "../scenario/format.ts";
import type { Place } from "../scenario/scenario.ts";
import {
  beatAt,
  type DraftBeat,
  type DraftChoice,
  type DraftDocument,
  type DraftEnd,
  endAt,
  NO_TEXTS,
  type Position,
  placeOfBeat,
  placeOfEnd,
} from "./document.ts";

/*
 * What can be done to a draft: each a pure function to the draft after it. A name that is changed is changed wherever it is
 * used; a thing that is deleted leaves what referred to it as it was, for the checks to find.
 */

/** The first of `wanted`, `wanted-2`, `wanted-3` … that nobody has. */
export function freeId(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  for (let number = 2; ; number++) if (!taken.includes(`${wanted}-${number}`)) return `${wanted}-${number}`;
}

/** What a name may be, in beats, ends, gauges and facts. */
export const isName = (id: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/.test(id);
export const isChoiceId = (id: string): boolean => /^[a-z0-9-]{1,60}$/.test(id);

const idsIn = ({ beats }: DraftDocument, stage: string): readonly string[] =>
  beats.filter((beat) => beat.stage === stage).map(({ id }) => id);

export function newChoice(id: string, to: Place = ""): DraftChoice {
  return {
    ...{ id, to, credit: 0, covers: [], lesson: "", when: null, effects: [], learns: [], mood: null, breach: false },
    ...{ text: NO_TEXTS, why: NO_TEXTS, reply: NO_TEXTS },
  };
}

/** Changes every place named, in targets, start, conditions and positions. */
function renamePlace(document: DraftDocument, from: Place, to: Place): DraftDocument {
  const place = (named: Place): Place => (named === from ? to : named);
  const condition = (when: Condition): Condition => {
    if ("visited" in when) return { visited: place(when.visited) };
    return within(when, condition);
  };
  const maybe = (when: Condition | null): Condition | null => when && condition(when);
  return {
    ...document,
    start: place(document.start),
    rules: document.rules.map((rule) => ({ when: condition(rule.when), to: place(rule.to) })),
    beats: document.beats.map((beat) => ({
      ...beat,
      says: beat.says.map((line) => ({ ...line, when: maybe(line.when) })),
      choices: beat.choices.map((choice) => ({ ...choice, to: place(choice.to), when: maybe(choice.when) })),
    })),
    positions: Object.fromEntries(Object.entries(document.positions).map(([at, xy]) => [place(at), xy])),
  };
}

/** A condition with its parts changed. */
export function within(when: Condition, change: (part: Condition) => Condition): Condition {
  if ("not" in when) return { not: change(when.not) };
  if ("all" in when) return { all: when.all.map(change) };
  if ("any" in when) return { any: when.any.map(change) };
  return when;
}

export function updateBeat(
  document: DraftDocument,
  place: Place,
  change: (beat: DraftBeat) => DraftBeat,
): DraftDocument {
  return { ...document, beats: document.beats.map((beat) => (placeOfBeat(beat) === place ? change(beat) : beat)) };
}

export function updateChoice(
  document: DraftDocument,
  place: Place,
  id: string,
  change: (choice: DraftChoice) => DraftChoice,
): DraftDocument {
  return updateBeat(document, place, (beat) => ({
    ...beat,
    choices: beat.choices.map((choice) => (choice.id === id ? change(choice) : choice)),
  }));
}

/** A new beat in a stage, after the beat at `after` where it is given; returns its place too. */
export function addBeat(
  document: DraftDocument,
  stage: string,
  after?: Place,
): { readonly document: DraftDocument; readonly place: Place } {
  const id = freeId("beat", idsIn(document, stage));
  const beat: DraftBeat = {
    ...{ stage, id, tests: [], weight: 1, sees: NO_TEXTS },
    says: [{ when: null, text: NO_TEXTS }],
    choices: [newChoice("a"), newChoice("b"), newChoice("c")],
  };
  return { document: insertAfter(document, beat, after), place: placeOfBeat(beat) };
}

function insertAfter(document: DraftDocument, beat: DraftBeat, after: Place | undefined): DraftDocument {
  const index = document.beats.findIndex((other) => placeOfBeat(other) === after);
  const beats = [...document.beats];
  beats.splice(index < 0 ? beats.length : index + 1, 0, beat);
  return { ...document, beats };
}

/** A copy of a beat right after it, with its replies; nothing leads to it yet. */
export function duplicateBeat(
  document: DraftDocument,
  place: Place,
): { readonly document: DraftDocument; readonly place: Place } {
  const beat = beatAt(document, place);
  if (beat === null) return { document, place };
  const copy = { ...beat, id: freeId(beat.id, idsIn(document, beat.stage)) };
  return { document: insertAfter(document, copy, place), place: placeOfBeat(copy) };
}

/** Deletes a beat. Replies that led to it lead nowhere, which the checks will tell. */
export function deleteBeat(document: DraftDocument, place: Place): DraftDocument {
  return { ...document, beats: document.beats.filter((beat) => placeOfBeat(beat) !== place) };
}

/** Gives a beat another name, wherever it is used. Nothing changes where the name is taken or no name. */
export function renameBeat(document: DraftDocument, place: Place, id: string): DraftDocument {
  const beat = beatAt(document, place);
  if (beat === null || !isName(id) || idsIn(document, beat.stage).includes(id)) return document;
  const renamed = updateBeat(document, place, (old) => ({ ...old, id }));
  return renamePlace(renamed, place, placeOfBeat({ ...beat, id }));
}

/** Puts a beat into a stage, as its `index`-th; all that leads to it still does. */
export function moveBeat(
  document: DraftDocument,
  place: Place,
  stage: string,
  index: number,
): { readonly document: DraftDocument; readonly place: Place } {
  const beat = beatAt(document, place);
  if (beat === null) return { document, place };
  const others = document.beats.filter((other) => other !== beat);
  const id = stage === beat.stage ? beat.id : freeId(beat.id, idsIn(document, stage));
  const moved = { ...beat, stage, id };
  const before = others.filter((other) => other.stage === stage)[index];
  const at = before === undefined ? others.length : others.indexOf(before);
  const beats = [...others.slice(0, at), moved, ...others.slice(at)];
  const target = placeOfBeat(moved);
  return { document: renamePlace({ ...document, beats }, place, target), place: target };
}

/** Adds a reply, four at most. */
export function addChoice(document: DraftDocument, place: Place): DraftDocument {
  return updateBeat(document, place, (beat) => {
    if (beat.choices.length >= 4) return beat;
    const ids = beat.choices.map(({ id }) => id);
    const id = ["a", "b", "c", "d"].find((letter) => !ids.includes(letter)) ?? freeId("a", ids);
    return { ...beat, choices: [...beat.choices, newChoice(id)] };
  });
}

export function deleteChoice(document: DraftDocument, place: Place, id: string): DraftDocument {
  return updateBeat(document, place, (beat) => ({
    ...beat,
    choices: beat.choices.filter((choice) => choice.id !== id),
  }));
}

/** Moves a reply one place up (-1) or down (1) among those of its beat. */
export function moveChoice(document: DraftDocument, place: Place, id: string, by: -1 | 1): DraftDocument {
  return updateBeat(document, place, (beat) => {
    const from = beat.choices.findIndex((choice) => choice.id === id);
    const [choice, other] = [beat.choices[from], beat.choices[from + by]];
    if (choice === undefined || other === undefined) return beat;
    const choices = [...beat.choices];
    choices[from] = other;
    choices[from + by] = choice;
    return { ...beat, choices };
  });
}

export function renameChoice(document: DraftDocument, place: Place, id: string, to: string): DraftDocument {
  const taken = beatAt(document, place)?.choices.some((choice) => choice.id === to) ?? true;
  if (!isChoiceId(to) || taken) return document;
  return updateChoice(document, place, id, (choice) => ({ ...choice, id: to }));
}

/** Lets a reply lead somewhere. */
export function link(document: DraftDocument, place: Place, id: string, to: Place): DraftDocument {
  return updateChoice(document, place, id, (choice) => ({ ...choice, to }));
}

/** Sets what a beat tests; credits by skill keep to it. */
export function setTests(document: DraftDocument, place: Place, tests: readonly string[]): DraftDocument {
  return updateBeat(document, place, (beat) => ({
    ...beat,
    tests,
    choices: beat.choices.map((choice) => {
      const { credit } = choice;
      if (typeof credit === "number") return choice;
      return { ...choice, credit: Object.fromEntries(tests.map((skill) => [skill, credit[skill] ?? 0])) };
    }),
  }));
}

export function addEnd(document: DraftDocument): { readonly document: DraftDocument; readonly place: Place } {
  const ids = document.ends.map(({ id }) => id);
  const end: DraftEnd = { id: freeId("end", ids), outcome: "deferred", points: 0, says: NO_TEXTS };
  return { document: { ...document, ends: [...document.ends, end] }, place: placeOfEnd(end) };
}

export function updateEnd(document: DraftDocument, place: Place, change: (end: DraftEnd) => DraftEnd): DraftDocument {
  return { ...document, ends: document.ends.map((end) => (placeOfEnd(end) === place ? change(end) : end)) };
}

export function deleteEnd(document: DraftDocument, place: Place): DraftDocument {
  return { ...document, ends: document.ends.filter((end) => placeOfEnd(end) !== place) };
}

export function renameEnd(document: DraftDocument, place: Place, id: string): DraftDocument {
  const end = endAt(document, place);
  if (end === null || !isName(id) || document.ends.some((other) => other.id === id)) return document;
  return renamePlace(
    updateEnd(document, place, (old) => ({ ...old, id })),
    place,
    placeOfEnd({ id }),
  );
}

/** Puts a beat or an end somewhere on the graph; null lets it be laid out again. */
export function setPosition(document: DraftDocument, place: Place, position: Position | null): DraftDocument {
  const { [place]: _, ...others } = document.positions;
  return { ...document, positions: position === null ? others : { ...others, [place]: position } };
}

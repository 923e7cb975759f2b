import type { Locale } from "~/domain/locale.ts";
import type { Place } from "~/domain/scenario/scenario.ts";
import { type DraftDocument, placeOfBeat, placeOfEnd, shown } from "~/domain/studio/document.ts";
import type { Vocabulary } from "./types.ts";

export interface NamedPlace {
  readonly place: Place;
  readonly label: string;
}

/** The beats of a stage, or the ends. */
export interface PlaceGroup {
  readonly stage: string;
  readonly name: string;
  readonly places: readonly NamedPlace[];
}

export interface Outline {
  readonly stages: readonly PlaceGroup[];
  readonly ends: readonly NamedPlace[];
}

/** So much of a text tells one beat from another. */
const ENOUGH: Readonly<Record<Locale, number>> = { "zh-CN": 14, en: 28 };

function opening(text: string, locale: Locale): string {
  const letters = [...text.replace(/\s+/gu, " ").trim()];
  return letters.length > ENOUGH[locale] ? `${letters.slice(0, ENOUGH[locale]).join("").trimEnd()}…` : letters.join("");
}

const labelled = (id: string, text: string, locale: Locale): string =>
  [id, opening(text, locale)].filter(Boolean).join(" · ");

/** Every place of a draft by name and first words, in the order of the stages. */
export function outlineOf(
  document: Pick<DraftDocument, "beats" | "ends">,
  { stages }: Vocabulary,
  locale: Locale,
): Outline {
  const known = stages.map(({ id }) => id);
  const strange = [...new Set(document.beats.map(({ stage }) => stage))].filter((stage) => !known.includes(stage));
  const groups = [...stages, ...strange.map((id) => ({ id, name: id }))].map(({ id, name }) => ({
    stage: id,
    name,
    places: document.beats.flatMap((beat) => {
      if (beat.stage !== id) return [];
      const says = beat.says.at(-1);
      return [
        {
          place: placeOfBeat(beat),
          label: labelled(beat.id, says === undefined ? "" : shown(says.text, locale), locale),
        },
      ];
    }),
  }));
  return {
    stages: groups.filter(({ places }) => places.length > 0),
    ends: document.ends.map((end) => ({
      place: placeOfEnd(end),
      label: labelled(end.id, shown(end.says, locale), locale),
    })),
  };
}

const samePlaces = (a: readonly NamedPlace[], b: readonly NamedPlace[]): boolean =>
  a.length === b.length && a.every(({ place, label }, index) => b[index]?.place === place && b[index].label === label);

export const sameOutline = (a: Outline, b: Outline): boolean =>
  samePlaces(a.ends, b.ends) &&
  a.stages.length === b.stages.length &&
  a.stages.every((group, index) => {
    const other = b.stages[index];
    return other?.stage === group.stage && other.name === group.name && samePlaces(group.places, other.places);
  });

/** What a place is called, its stage first. A place that isn't there is called as it is written. */
export function nameOf({ stages, ends }: Outline, place: Place): string {
  for (const { name, places } of stages) {
    const found = places.find((other) => other.place === place);
    if (found !== undefined) return `${name} · ${found.label}`;
  }
  return ends.find((end) => end.place === place)?.label ?? place;
}

import { LOCALES, type Locale } from "../locale.ts";
import type { Condition, Mood, Outcome, Persona } from "../scenario/format.ts";
import type { Place } from "../scenario/scenario.ts";

/*
 * A scenario while it is being written: the same things as in the scenario format, but in lists (so that order is
 * never lost), with every text in both languages, and free to be unfinished. A blank text is one not written yet.
 */

/** A text in each language; "" where it is not written. */
export type Texts = Readonly<Record<Locale, string>>;

export interface DraftLine {
  /** Null in the last line of a beat, which is said where no other holds. */
  readonly when: Condition | null;
  readonly text: Texts;
}

export interface DraftChoice {
  readonly id: string;
  readonly text: Texts;
  /** 0 to 4; or one for each skill that the beat tests. */
  readonly credit: number | Readonly<Record<string, number>>;
  readonly why: Texts;
  readonly covers: readonly string[];
  /** "" for none. */
  readonly lesson: string;
  readonly when: Condition | null;
  readonly effects: readonly { readonly gauge: string; readonly by: number }[];
  readonly learns: readonly string[];
  readonly reply: Texts;
  /** Null where the file is to say nothing of it (neutral). */
  readonly mood: Mood | null;
  readonly breach: boolean;
  /** `stage.beat` or `ends.end`; "" where it leads nowhere yet. */
  readonly to: Place;
}

export interface DraftBeat {
  readonly stage: string;
  readonly id: string;
  /** One at least. */
  readonly says: readonly DraftLine[];
  readonly sees: Texts;
  readonly tests: readonly string[];
  readonly weight: number;
  readonly choices: readonly DraftChoice[];
}

export interface DraftEnd {
  readonly id: string;
  readonly outcome: Outcome;
  readonly points: number;
  readonly says: Texts;
}

export interface DraftGauge {
  readonly id: string;
  readonly start: number;
  readonly min: number;
  readonly max: number;
}

export interface DraftFact {
  readonly id: string;
  readonly text: Texts;
}

export interface DraftRule {
  readonly when: Condition;
  readonly to: Place;
}

export interface Position {
  readonly x: number;
  readonly y: number;
}

export interface DraftDocument {
  readonly id: string;
  readonly locale: Locale;
  readonly title: Texts;
  readonly brief: Texts;
  readonly customer: {
    readonly name: Texts;
    readonly role: Texts;
    readonly persona: Persona;
    readonly face: string;
  };
  readonly level: number;
  readonly minutes: number;
  readonly pass: number;
  readonly gauges: readonly DraftGauge[];
  readonly facts: readonly DraftFact[];
  readonly start: Place;
  readonly rules: readonly DraftRule[];
  /** In the order in which they stand within their stages. */
  readonly beats: readonly DraftBeat[];
  readonly ends: readonly DraftEnd[];
  /** Where beats and ends were put on the graph by hand; the others are laid out. No part of the scenario. */
  readonly positions: Readonly<Record<Place, Position>>;
}

export const NO_TEXTS: Texts = { "zh-CN": "", en: "" };

export const isBlank = (texts: Texts): boolean => LOCALES.every((locale) => texts[locale].trim() === "");

/** A text in `locale`, or in another language where it is not written in that one. */
export function shown(texts: Texts, locale: Locale): string {
  if (texts[locale].trim() !== "") return texts[locale];
  return LOCALES.map((other) => texts[other]).find((text) => text.trim() !== "") ?? "";
}

export const placeOfBeat = ({ stage, id }: Pick<DraftBeat, "stage" | "id">): Place => `${stage}.${id}`;
export const placeOfEnd = ({ id }: Pick<DraftEnd, "id">): Place => `ends.${id}`;

export const beatAt = ({ beats }: DraftDocument, place: Place): DraftBeat | null =>
  beats.find((beat) => placeOfBeat(beat) === place) ?? null;
export const endAt = ({ ends }: DraftDocument, place: Place): DraftEnd | null =>
  ends.find((end) => placeOfEnd(end) === place) ?? null;

/** Every place a reply may lead to, beats first. */
export const placesOf = ({ beats, ends }: DraftDocument): readonly Place[] => [
  ...beats.map(placeOfBeat),
  ...ends.map(placeOfEnd),
];

import type { Locale, LocalizedText } from "../locale.ts";
import type { Condition, Definition, Mood, Outcome, Persona } from "./format.ts";

/** Where a conversation stands: `<stage>.<beat>` or `ends.<end>`. */
export type Place = string;
export type ChoiceId = string;

export interface Gauge {
  readonly id: string;
  readonly start: number;
  readonly min: number;
  readonly max: number;
}

export interface Fact {
  readonly id: string;
  readonly text: LocalizedText;
}

export interface Effect {
  readonly gauge: string;
  readonly by: number;
}

export interface SkillCredit {
  readonly skill: string;
  /** 0 to 4. */
  readonly credit: number;
}

export interface Choice {
  readonly id: ChoiceId;
  readonly text: LocalizedText;
  /** One entry for each skill the beat tests. */
  readonly credits: readonly SkillCredit[];
  readonly why: LocalizedText;
  readonly covers: readonly string[];
  readonly lesson: string | null;
  readonly when: Condition | null;
  readonly effects: readonly Effect[];
  readonly learns: readonly string[];
  readonly reply: LocalizedText | null;
  readonly mood: Mood;
  readonly breach: boolean;
  readonly to: Place;
}

/** What the customer says at a beat: the first variant whose condition holds; the last has none. */
export interface Line {
  readonly when: Condition | null;
  readonly text: LocalizedText;
}

export interface Beat {
  readonly place: Place;
  readonly stage: string;
  readonly id: string;
  readonly says: readonly Line[];
  readonly sees: LocalizedText | null;
  readonly tests: readonly string[];
  /** 1 to 3. */
  readonly weight: number;
  /** In authored order. */
  readonly choices: readonly Choice[];
}

export interface End {
  readonly place: Place;
  readonly id: string;
  readonly outcome: Outcome;
  readonly points: number;
  readonly says: LocalizedText;
}

export interface Rule {
  readonly when: Condition;
  readonly to: Place;
}

/** A scenario ready to be played: defaults filled in, references sound. Made by `parseScenario` only. */
export interface Scenario {
  readonly id: string;
  readonly locale: Locale;
  readonly title: LocalizedText;
  readonly brief: LocalizedText;
  readonly customer: {
    readonly name: LocalizedText;
    readonly role: LocalizedText;
    readonly persona: Persona;
    readonly face: string;
  };
  /** 1 easy to 3 hard. */
  readonly level: number;
  readonly minutes: number;
  /** Pass mark in percent of the score, 1 to 100. */
  readonly pass: number;
  readonly gauges: readonly Gauge[];
  readonly facts: readonly Fact[];
  readonly start: Place;
  readonly rules: readonly Rule[];
  /** The stages used, in the syllabus's order. */
  readonly stages: readonly string[];
  readonly beats: ReadonlyMap<Place, Beat>;
  readonly ends: ReadonlyMap<Place, End>;
}

export const ENDS = "ends";
export const beatPlace = (stage: string, beat: string): Place => `${stage}.${beat}`;
export const endPlace = (end: string): Place => `${ENDS}.${end}`;

/** The choice `id` of `beat`, or null. */
export function choiceOf(beat: Beat, id: ChoiceId): Choice | null {
  return beat.choices.find((choice) => choice.id === id) ?? null;
}

/** Mean credit times weight, as an exact pair: `sum` over `parts`. */
export function pointsOf(beat: Beat, choice: Choice): { readonly sum: number; readonly parts: number } {
  const sum = choice.credits.reduce((total, { credit }) => total + credit, 0);
  return { sum: sum * beat.weight, parts: choice.credits.length };
}

type KeysOf = (at: string) => readonly string[];

function choiceFrom(definition: Definition["stages"][string]["beats"][string], id: string): Choice[] {
  const authored = definition.choices[id];
  if (authored === undefined) return [];
  const { credit } = authored;
  return [
    {
      id,
      text: authored.text,
      credits: definition.tests.map((skill) => ({
        skill,
        credit: typeof credit === "number" ? credit : (credit[skill] ?? 0),
      })),
      why: authored.why,
      covers: authored.covers ?? [],
      lesson: authored.lesson ?? null,
      when: authored.when ?? null,
      effects: Object.entries(authored.effects ?? {}).map(([gauge, by]) => ({ gauge, by })),
      learns: authored.learns ?? [],
      reply: authored.reply ?? null,
      mood: authored.mood ?? "neutral",
      breach: authored.ethics === "breach",
      to: authored.to,
    },
  ];
}

function linesFrom(says: Definition["stages"][string]["beats"][string]["says"]): Line[] {
  if (Array.isArray(says)) return says.map(({ when, text }) => ({ when: when ?? null, text }));
  return [{ when: null, text: says }];
}

/** Names in the order they have in `order`; those it does not know last, as they come. */
function inOrder(names: readonly string[], order: readonly string[]): string[] {
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...names].sort((a, b) => rank(a) - rank(b));
}

/**
 * The scenario of a sound definition. `keysOf` gives the keys of a map in authored order, by dotted path: an
 * object itself would move keys that look like integers to the front. `stages` iterates in the syllabus's order.
 */
export function scenarioFrom(definition: Definition, keysOf: KeysOf, stages: ReadonlySet<string>): Scenario {
  const beats = new Map<Place, Beat>();
  for (const [stage, { beats: authored }] of Object.entries(definition.stages)) {
    for (const [id, beat] of Object.entries(authored)) {
      const place = beatPlace(stage, id);
      const order = keysOf(`stages.${stage}.beats.${id}.choices`);
      beats.set(place, {
        place,
        stage,
        id,
        says: linesFrom(beat.says),
        sees: beat.sees ?? null,
        tests: beat.tests,
        weight: beat.weight ?? 1,
        choices: order.flatMap((choice) => choiceFrom(beat, choice)),
      });
    }
  }
  const { id, locale, title, brief, customer, level, minutes, pass, start } = definition;
  return {
    ...{ id, locale, title, brief, customer, level, minutes, pass, start },
    gauges: Object.entries(definition.gauges ?? {}).map(([gauge, range]) => ({ id: gauge, ...range })),
    facts: Object.entries(definition.facts ?? {}).map(([fact, { text }]) => ({ id: fact, text })),
    rules: definition.rules ?? [],
    stages: inOrder(Object.keys(definition.stages), [...stages]),
    beats,
    ends: new Map(
      Object.entries(definition.ends).map(([end, e]) => [endPlace(end), { id: end, place: endPlace(end), ...e }]),
    ),
  };
}

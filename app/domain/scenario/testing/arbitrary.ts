import fc from "fast-check";
import { STAGES } from "../../syllabus/syllabus.ts";
import type { Scenario } from "../scenario.ts";
import { scenarioOf } from "./parsing.ts";

/*
 * Scenarios in which every conversation ends, by construction: replies lead to later beats or to ends, or stay while
 * a gauge rises; a rule leads back to a beat only as long as that beat has not been answered. Every beat has a reply
 * that is always offered. Every text is different from every other, so that a test can look for it anywhere.
 */

type Json = string | number | Json[] | { readonly [key: string]: Json };

const GAUGES = ["trust", "patience"] as const;
const FACTS = ["decider", "budget", "rival"] as const;
const ENDS = ["signed", "later", "walked-out"] as const;
const OUTCOMES = ["won", "deferred", "lost"] as const;
const TESTED = ["listening", "questioning", "empathy"] as const;
const HIGHEST = 5;
const CLOCK = 3;

interface BeatName {
  readonly stage: string;
  readonly id: string;
  readonly place: string;
}

const names = fc
  .array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 6 })
  .map((stages) => [...stages].sort((a, b) => a - b))
  .map((stages) =>
    stages.map((stage, index): BeatName => {
      const name = STAGES[stage] ?? "approach";
      return { stage: name, id: `beat-${index}`, place: `${name}.beat-${index}` };
    }),
  );

const conditionOver = (beats: readonly BeatName[]): fc.Arbitrary<Json> =>
  fc.letrec<{ condition: Json; leaf: Json }>((tie) => ({
    leaf: fc.oneof(
      fc.record({ gauge: fc.constantFrom(...GAUGES), gte: fc.integer({ min: -1, max: HIGHEST + 1 }) }),
      fc.record({ gauge: fc.constantFrom(...GAUGES), lte: fc.integer({ min: -1, max: HIGHEST + 1 }) }),
      fc.record({ knows: fc.constantFrom(...FACTS) }),
      fc.record({ visited: fc.constantFrom(...beats.map(({ place }) => place)) }),
    ),
    condition: fc.oneof(
      { maxDepth: 2, depthSize: "small" },
      tie("leaf"),
      fc.record({ not: tie("condition") }),
      fc.record({ all: fc.array(tie("condition"), { minLength: 1, maxLength: 2 }) }),
      fc.record({ any: fc.array(tie("condition"), { minLength: 1, maxLength: 2 }) }),
    ),
  })).condition;

interface Seed {
  readonly credit: number | readonly number[];
  readonly effects: Json;
  readonly learns: readonly string[];
  readonly when: Json | null;
  readonly to: number;
  readonly reply: boolean;
  readonly breach: boolean;
  readonly waits: boolean;
  /** How many characters the text is drawn out by, in each language, and whether it asks. */
  readonly drawn: readonly [number, number];
  readonly asks: boolean;
}

const choiceOver = (beats: readonly BeatName[]): fc.Arbitrary<Seed> =>
  fc.record({
    credit: fc.oneof(
      fc.integer({ min: 0, max: 4 }),
      fc.array(fc.integer({ min: 0, max: 4 }), { minLength: TESTED.length, maxLength: TESTED.length }),
    ),
    effects: fc.dictionary(fc.constantFrom(...GAUGES), fc.integer({ min: -3, max: 3 }), { maxKeys: 2 }),
    learns: fc.uniqueArray(fc.constantFrom(...FACTS), { maxLength: 2 }),
    when: fc.option(conditionOver(beats), { nil: null, freq: 2 }),
    to: fc.nat(),
    reply: fc.boolean(),
    breach: fc.boolean(),
    waits: fc.boolean(),
    drawn: fc.tuple(fc.nat(4), fc.nat(4)),
    asks: fc.boolean(),
  });

interface BeatSeed {
  readonly choices: readonly Seed[];
  readonly tests: number;
  readonly weight: number;
  readonly variants: readonly Json[];
  readonly sees: boolean;
}

const beatOver = (beats: readonly BeatName[]): fc.Arbitrary<BeatSeed> =>
  fc.record({
    choices: fc.array(choiceOver(beats), { minLength: 2, maxLength: 4 }),
    tests: fc.integer({ min: 1, max: TESTED.length }),
    weight: fc.integer({ min: 1, max: 3 }),
    variants: fc.array(conditionOver(beats), { maxLength: 2 }),
    sees: fc.boolean(),
  });

function beatFrom(seed: BeatSeed, index: number, beats: readonly BeatName[]): Json {
  const { place, id } = beats[index] ?? { place: "", id: "" };
  const text = (kind: string): Json => ({ "zh-CN": `〈${kind} ${id}〉`, en: `<${kind} ${id}>` });
  const onward = [...beats.slice(index + 1).map((beat) => beat.place), ...ENDS.map((end) => `ends.${end}`)];
  const choices = seed.choices.map((choice, position) => {
    const letter = "dcba"[position] ?? "a";
    const { credit } = choice;
    // A reply that waits stays at its beat while the clock still has room: it comes to an end.
    const waits = choice.waits && position > 0;
    const body: Record<string, Json> = {
      text: {
        "zh-CN": `〈say ${letter} ${id}〉${"啊".repeat(choice.drawn[0])}${choice.asks ? "？" : ""}`,
        en: `<say ${letter} ${id}>${"h".repeat(choice.drawn[1])}${choice.asks ? "?" : ""}`,
      },
      credit:
        typeof credit === "number"
          ? credit
          : Object.fromEntries(TESTED.slice(0, seed.tests).map((skill, at) => [skill, credit[at] ?? 0])),
      why: text(`because ${letter}`),
      to: waits ? place : (onward[choice.to % onward.length] ?? ""),
      effects: waits ? { clock: 1 } : choice.effects,
      learns: [...choice.learns],
    };
    if (waits) body.when = { gauge: "clock", lte: CLOCK - 1 };
    else if (choice.when !== null && position > 0) body.when = choice.when;
    if (choice.reply) body.reply = text(`reply ${letter}`);
    if (choice.breach) body.ethics = "breach";
    return [letter, body] as const;
  });
  const lines: Json[] = seed.variants.map((when, line) => ({ when, text: text(`line ${line}`) }));
  const beat: Record<string, Json> = {
    says: lines.length === 0 ? text("line") : [...lines, { text: text("line") }],
    tests: TESTED.slice(0, seed.tests),
    weight: seed.weight,
    choices: Object.fromEntries(choices),
  };
  if (seed.sees) beat.sees = text("sees");
  return beat;
}

const gauge = fc.integer({ min: 0, max: HIGHEST }).map((start) => ({ start, min: 0, max: HIGHEST }));

interface Rules {
  readonly toEnd: readonly { readonly when: Json; readonly end: number }[];
  readonly back: { readonly when: Json; readonly beat: number } | null;
}

const rulesOver = (beats: readonly BeatName[]): fc.Arbitrary<Rules> =>
  fc.record({
    toEnd: fc.array(fc.record({ when: conditionOver(beats), end: fc.nat(ENDS.length - 1) }), { maxLength: 2 }),
    back: fc.option(fc.record({ when: conditionOver(beats), beat: fc.nat(beats.length - 1) }), { nil: null }),
  });

function rulesFrom({ toEnd, back }: Rules, beats: readonly BeatName[]): Json[] {
  const rules: Json[] = toEnd.map(({ when, end }) => ({ when, to: `ends.${ENDS[end] ?? "later"}` }));
  const target = back && beats[back.beat]?.place;
  if (back && target) rules.push({ when: { all: [{ not: { visited: target } }, back.when] }, to: target });
  return rules;
}

/** Definitions, as a file holds them, of scenarios in which every conversation ends. */
export const definitions: fc.Arbitrary<{ readonly [key: string]: Json }> = names.chain((beats) =>
  fc
    .record({
      seeds: fc.tuple(...beats.map(() => beatOver(beats))),
      rules: rulesOver(beats),
      gauges: fc.tuple(gauge, gauge),
      points: fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: -2, max: 8 }), fc.integer({ min: 0, max: 8 })),
      pass: fc.integer({ min: 1, max: 100 }),
    })
    .map(({ seeds, rules, gauges, points, pass }) => {
      const stages: Record<string, { beats: Record<string, Json> }> = {};
      beats.forEach(({ stage, id }, index) => {
        const seed = seeds[index];
        if (seed === undefined) return;
        stages[stage] ??= { beats: {} };
        const within = stages[stage];
        within.beats[id] = beatFrom(seed, index, beats);
      });
      return {
        format: 1,
        id: "generated",
        locale: "en",
        title: "<title>",
        brief: "<brief>",
        customer: { name: "<name>", role: "<role>", persona: "amiable", face: "man-50" },
        level: 1,
        minutes: 5,
        pass,
        gauges: { trust: gauges[0], patience: gauges[1], clock: { start: 0, min: 0, max: CLOCK } },
        facts: Object.fromEntries(FACTS.map((fact) => [fact, { text: `<fact ${fact}>` }])),
        start: beats[0]?.place ?? "",
        rules: rulesFrom(rules, beats),
        stages,
        ends: Object.fromEntries(
          ENDS.map((end, index) => [
            end,
            { outcome: OUTCOMES[index] ?? "lost", points: points[index] ?? 0, says: `<end ${end}>` },
          ]),
        ),
      };
    }),
);

export const scenarios: fc.Arbitrary<Scenario> = definitions.map(scenarioOf);

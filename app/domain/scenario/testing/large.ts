import { STAGES } from "../../syllabus/syllabus.ts";
import { configurationsOf } from "../configurations.ts";
import type { Scenario } from "../scenario.ts";
import { scenarioOf } from "./parsing.ts";

const FACTS = 6;
const HIGHEST = 10;

/**
 * A long, lively scenario: beats in a row over all stages, three replies each that move two gauges; the first replies
 * find facts; impatience ends the conversation early. Its configurations grow with its beats.
 */
export function largeDefinition(beats: number) {
  const stageOf = (index: number) => STAGES[Math.floor((index * STAGES.length) / beats)] ?? "approach";
  const placeOf = (index: number) => (index < beats ? `${stageOf(index)}.turn-${index}` : "ends.signed");
  const stages: Record<string, { beats: Record<string, object> }> = {};
  for (let index = 0; index < beats; index++) {
    const to = placeOf(index + 1);
    const fact = `fact-${index % FACTS}`;
    const common = { why: "because", to };
    const choices = {
      a: { ...common, text: "a long and winding reply", credit: 1, effects: { patience: index % 3 === 0 ? -1 : 0 } },
      b: { ...common, text: "a reply", credit: 4, effects: { trust: 1 }, learns: index < FACTS ? [fact] : [] },
      c: { ...common, text: "a third reply", credit: 2, effects: { trust: -1, patience: 1 } },
      ...(index % 4 === 3
        ? { d: { ...common, text: "what about it?", credit: { listening: 3, empathy: 2 }, when: { knows: fact } } }
        : {}),
    };
    stages[stageOf(index)] ??= { beats: {} };
    const stage = stages[stageOf(index)];
    if (stage) stage.beats[`turn-${index}`] = { says: `line ${index}`, tests: ["listening", "empathy"], choices };
  }
  return {
    format: 1,
    id: "large",
    locale: "en",
    title: "Large",
    brief: "A large scenario",
    customer: { name: "Zhou", role: "owner", persona: "driver", face: "man-50" },
    level: 3,
    minutes: 60,
    pass: 75,
    gauges: { trust: { start: 5, min: 0, max: HIGHEST }, patience: { start: 5, min: 0, max: HIGHEST } },
    facts: Object.fromEntries(Array.from({ length: FACTS }, (_, fact) => [`fact-${fact}`, { text: `Fact ${fact}` }])),
    start: placeOf(0),
    rules: [{ when: { gauge: "patience", lte: 0 }, to: "ends.walked-out" }],
    stages,
    ends: {
      signed: { outcome: "won", points: 6, says: "Deal" },
      "walked-out": { outcome: "lost", points: 0, says: "Bye" },
    },
  };
}

/** The smallest of these scenarios with at least so many configurations (up to the limit of what is explored). */
export function largeScenario(configurations: number): Scenario {
  for (let beats = 7; ; beats++) {
    const scenario = scenarioOf(largeDefinition(beats));
    const { count, complete } = configurationsOf(scenario);
    if (count >= configurations || !complete) return scenario;
  }
}

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LOCALES } from "../locale.ts";
import { checkScenario, type FileReport } from "./check.ts";
import { largeDefinition } from "./testing/large.ts";
import { REFERENCES } from "./testing/parsing.ts";
import { processorTime } from "./testing/timing.ts";

const FOLDER = join(import.meta.dirname, "../../../tests/content/scenario-fixtures");
const fixture = (name: string) => readFileSync(join(FOLDER, `${name}.yaml`), "utf8");
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const options = { file: "a.yaml", references: REFERENCES, sha256, siteLocales: LOCALES };

describe("freakish scenarios are checked or refused within about a second", () => {
  const reply = (to: string, more: object = {}) => ({ text: "Well.", credit: 1, why: "Why.", to, ...more });
  const freak = (more: object) =>
    JSON.stringify({ ...JSON.parse(JSON.stringify(largeDefinition(7))), gauges: {}, facts: {}, rules: [], ...more });
  const oneBeat = (choices: object, more: object) =>
    freak({
      ...more,
      start: "needs.open",
      stages: { needs: { beats: { open: { says: "Yes?", tests: ["empathy"], choices } } } },
    });
  const ends = { signed: { outcome: "won", points: 1, says: "Done." } };
  const counter = (most: number) => ({ gauges: { n: { start: 0, min: 0, max: most } }, ends });
  const onward = (most: number) =>
    reply("needs.open", { credit: 4, effects: { n: 1 }, when: { gauge: "n", lte: most - 1 } });
  const chain = (beats: number, choiceOf: (index: number, to: string) => object) =>
    Object.fromEntries(
      Array.from({ length: beats }, (_, index) => {
        const to = index + 1 < beats ? `needs.b${index + 1}` : "ends.signed";
        return [`b${index}`, { says: "Yes?", tests: ["empathy"], choices: choiceOf(index, to) }];
      }),
    );

  test.each<[string, () => string, string | null]>([
    ["73,955 configurations", () => JSON.stringify(largeDefinition(23)), "robot-passes"],
    ["195,413 configurations", () => JSON.stringify(largeDefinition(41)), "robot-passes"],
    ["a loop of a million steps", () => fixture("too-large"), "too-large"],
    [
      "a conversation of 90,000 answers",
      () => oneBeat({ a: onward(90_000), b: reply("ends.signed") }, counter(90_000)),
      "robot-passes",
    ],
    [
      "a gauge as wide as integers go",
      () =>
        oneBeat(
          {
            a: reply("needs.open", { effects: { n: 9e14 }, when: { gauge: "n", lte: 8e15 } }),
            b: reply("ends.signed"),
          },
          { gauges: { n: { start: 0, min: -9_007_199_254_740_991, max: 9_007_199_254_740_991 } }, ends },
        ),
      "robot-passes",
    ],
    [
      "a cycle after 90,000 answers",
      () => oneBeat({ a: reply("needs.open", { effects: { n: 1 } }), b: reply("ends.signed") }, counter(90_000)),
      "endless",
    ],
    [
      "cycles everywhere",
      () =>
        oneBeat(
          {
            a: reply("needs.open", { effects: { n: 1 } }),
            b: reply("needs.open", { effects: { n: -1 } }),
            c: reply("needs.open", { effects: { m: 1 } }),
            d: reply("ends.signed"),
          },
          { gauges: { n: { start: 0, min: 0, max: 400 }, m: { start: 0, min: 0, max: 400 } }, ends },
        ),
      "endless",
    ],
    [
      "1,000 facts",
      () =>
        freak({
          ends,
          start: "needs.b0",
          facts: Object.fromEntries(Array.from({ length: 1000 }, (_, f) => [`f${f}`, { text: "F" }])),
          stages: {
            needs: { beats: chain(1000, (index, to) => ({ a: reply(to, { learns: [`f${index}`] }), b: reply(to) })) },
          },
        }),
      "too-large",
    ],
    [
      "4,000 rules",
      () =>
        oneBeat(
          { a: onward(90_000), b: reply("ends.signed") },
          {
            ...counter(90_000),
            rules: Array.from({ length: 4000 }, () => ({ when: { gauge: "n", gte: 99_000 }, to: "ends.signed" })),
          },
        ),
      "too-large",
    ],
    [
      "1,900 wrong targets",
      () =>
        freak({
          ends,
          start: "needs.b0",
          stages: {
            needs: { beats: chain(1900, (index) => ({ a: reply(`needs.q${index}`), b: reply("ends.signed") })) },
          },
        }),
      "unknown-target",
    ],
    [
      "8,000 wrong shapes",
      () =>
        freak({
          ends,
          start: "needs.b0",
          stages: {
            needs: { beats: Object.fromEntries(Array.from({ length: 8000 }, (_, index) => [`b${index}`, { a: 1 }])) },
          },
        }),
      "shape",
    ],
  ])("%s", (_name, make, code) => {
    const source = make();
    let report: FileReport | null = null;
    const milliseconds = processorTime(() => {
      report = checkScenario(source, options);
    });
    expect(report).toMatchObject({ errors: expect.arrayContaining([expect.objectContaining({ code })]) });
    expect(milliseconds).toBeLessThan(3000);
  });

  test("the probability of passing is told up to the limit of what is explored", () => {
    const { facts } = checkScenario(JSON.stringify(largeDefinition(41)), options);
    expect(facts?.random.pass).toBeGreaterThan(0);
    expect(facts?.configurations).toBeGreaterThan(190_000);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Change, diffScenarios } from "./diff.ts";
import { align, mergedNames } from "./diff-align.ts";
import { conditionWords } from "./diff-words.ts";
import type { Condition } from "./format.ts";
import { definitions, scenarios } from "./testing/arbitrary.ts";
import { scenarioOf } from "./testing/parsing.ts";

const greet = {
  says: "Yes?",
  tests: ["small-talk"],
  choices: {
    a: { text: "An offer!", credit: 0, why: "Too early.", effects: { patience: -1 }, to: "needs.open" },
    b: { text: "Busy street.", credit: 4, why: "It warms.", covers: ["T4"], to: "needs.open" },
  },
};
const open = {
  says: [{ when: { gauge: "trust", gte: 4 }, text: "Sit down." }, { text: "What?" }],
  tests: ["listening", "questioning"],
  choices: {
    c: { text: "Yours alone?", credit: { listening: 4, questioning: 3 }, why: "It asks.", to: "ends.signed" },
    d: { text: "Buy.", credit: 1, why: "Rude.", to: "ends.later" },
  },
};
const base = {
  format: 1,
  id: "a-shop",
  locale: "en",
  title: "A shop",
  brief: "You visit.",
  customer: { name: "Zhou", role: "grocer", persona: "driver", face: "man-50" },
  level: 1,
  minutes: 5,
  pass: 60,
  gauges: { trust: { start: 3, min: 0, max: 10 }, patience: { start: 3, min: 0, max: 10 } },
  facts: { decider: { text: "His wife decides." } },
  start: "approach.greet",
  rules: [
    { when: { gauge: "patience", lte: 0 }, to: "ends.later" },
    { when: { knows: "decider" }, to: "ends.signed" },
  ],
  stages: { approach: { beats: { greet } }, needs: { beats: { open } } },
  ends: {
    signed: { outcome: "won", points: 6, says: "Done." },
    later: { outcome: "deferred", points: 2, says: "Later." },
  },
};

const between = (before: object, after: object) => diffScenarios(scenarioOf(before), scenarioOf(after));
const diff = (after: object) => between(base, { ...base, ...after });
const withGreet = (beat: object) => ({
  stages: { ...base.stages, approach: { beats: { greet: { ...greet, ...beat } } } },
});
const withB = (choice: object) => withGreet({ choices: { a: greet.choices.a, b: { ...greet.choices.b, ...choice } } });
const withOpen = (beat: object) => ({ stages: { ...base.stages, needs: { beats: { open: { ...open, ...beat } } } } });
const B = "stages.approach.beats.greet.choices.b";
const OPEN = "stages.needs.beats.open";

test("what is said in words can be said in Chinese", () => {
  const told = diffScenarios(
    scenarioOf(base),
    scenarioOf({
      ...base,
      gauges: { ...base.gauges, interest: { start: 1, min: 0, max: 5 } },
      rules: [{ when: { all: [{ gauge: "trust", lte: 1 }, { not: { knows: "decider" } }] }, to: "ends.later" }],
      ends: { ...base.ends, gone: { outcome: "lost", points: 0, says: "Out." } },
    }),
    "zh-CN",
  );
  const after = told.flatMap(({ after: words }) => words ?? []);
  expect(after).toContain("开始时 1，0 到 5");
  expect(after).toContain("trust ≤ 1，并且还没问出 decider");
  expect(after).toContain("没谈成，0 分：Out.");
});

describe("one edit is one change", () => {
  const changed = (what: string, at: string, before: string, after: string) => ({
    ...{ kind: "changed", at, what, before, after },
  });
  const added = (what: string, at: string, after: string) => ({ kind: "added", at, what, before: null, after });
  const removed = (what: string, at: string, before: string) => ({ kind: "removed", at, what, before, after: null });

  test.each<[string, object, object]>([
    ["a setting", { pass: 70 }, changed("setting", "pass", "60", "70")],
    [
      "the customer",
      { customer: { ...base.customer, persona: "amiable" } },
      changed("setting", "customer.persona", "driver", "amiable"),
    ],
    ["the start", { start: "needs.open" }, changed("target", "start", "approach.greet", "needs.open")],
    ["a text", { title: "The shop" }, { ...changed("text", "title", "A shop", "The shop"), locale: "en" }],
    [
      "a translation",
      { title: { en: "A shop", "zh-CN": "小店" } },
      { ...added("text", "title", "小店"), locale: "zh-CN" },
    ],
    [
      "a gauge's start",
      { gauges: { ...base.gauges, trust: { start: 4, min: 0, max: 10 } } },
      changed("gauge", "gauges.trust.start", "3", "4"),
    ],
    [
      "a gauge more",
      { gauges: { ...base.gauges, hope: { start: 1, min: 0, max: 5 } } },
      added("gauge", "gauges.hope", "1, from 0 to 5"),
    ],
    ["a fact less", { facts: {} }, removed("fact", "facts.decider", "His wife decides.")],
    [
      "a fact's text",
      { facts: { decider: { text: "She decides." } } },
      { ...changed("text", "facts.decider.text", "His wife decides.", "She decides."), locale: "en" },
    ],
    [
      "a rule's condition",
      { rules: [{ when: { gauge: "patience", lte: 1 }, to: "ends.later" }, base.rules[1]] },
      changed("condition", "rules.0.when", "patience ≤ 0", "patience ≤ 1"),
    ],
    [
      "a rule's target",
      { rules: [base.rules[0], { when: { knows: "decider" }, to: "ends.later" }] },
      changed("target", "rules.1.to", "ends.signed", "ends.later"),
    ],
    [
      "a rule before the others",
      { rules: [{ when: { visited: "needs.open" }, to: "ends.later" }, ...base.rules] },
      added("rule", "rules.0", "visited needs.open → ends.later"),
    ],
    ["a rule less", { rules: [base.rules[1]] }, removed("rule", "rules.0", "patience ≤ 0 → ends.later")],
    [
      "the order of rules",
      { rules: [base.rules[1], base.rules[0]] },
      changed(
        "order",
        "rules",
        "patience ≤ 0 → ends.later; knows decider → ends.signed",
        "knows decider → ends.signed; patience ≤ 0 → ends.later",
      ),
    ],
    [
      "an end's points",
      { ends: { ...base.ends, later: { ...base.ends.later, points: 3 } } },
      changed("points", "ends.later.points", "2", "3"),
    ],
    [
      "an end's outcome",
      { ends: { ...base.ends, later: { ...base.ends.later, outcome: "advanced" } } },
      changed("outcome", "ends.later.outcome", "deferred", "advanced"),
    ],
    [
      "an end more",
      { ends: { ...base.ends, gone: { outcome: "lost", points: 0, says: "No." } } },
      added("end", "ends.gone", "lost, 0 points: No."),
    ],
    [
      "a beat more",
      { stages: { ...base.stages, needs: { beats: { open, more: { ...greet, says: "And?" } } } } },
      added("beat", "stages.needs.beats.more", "And?"),
    ],
    ["a stage less", { stages: { needs: base.stages.needs } }, removed("beat", "stages.approach.beats.greet", "Yes?")],
    ["a weight", withGreet({ weight: 2 }), changed("weight", "stages.approach.beats.greet.weight", "1", "2")],
    [
      "what is seen",
      withGreet({ sees: "The till." }),
      { ...added("text", "stages.approach.beats.greet.sees", "The till."), locale: "en" },
    ],
    [
      "what is tested, where the mean stays",
      withGreet({ tests: ["small-talk", "empathy"] }),
      changed("tests", "stages.approach.beats.greet.tests", "small-talk", "small-talk, empathy"),
    ],
    [
      "a line's text",
      withOpen({ says: [open.says[0], { text: "Well?" }] }),
      { ...changed("text", `${OPEN}.says.1.text`, "What?", "Well?"), locale: "en" },
    ],
    [
      "a line's condition",
      withOpen({ says: [{ when: { gauge: "trust", gte: 5 }, text: "Sit down." }, open.says[1]] }),
      changed("condition", `${OPEN}.says.0.when`, "trust ≥ 4", "trust ≥ 5"),
    ],
    [
      "a line before the others",
      withOpen({ says: [{ when: { knows: "decider" }, text: "Well." }, ...open.says] }),
      added("line", `${OPEN}.says.0`, "knows decider: Well."),
    ],
    ["a line less", withOpen({ says: "What?" }), removed("line", `${OPEN}.says.0`, "trust ≥ 4: Sit down.")],
    [
      "the only line",
      withGreet({ says: "Well?" }),
      { ...changed("text", "stages.approach.beats.greet.says", "Yes?", "Well?"), locale: "en" },
    ],
    [
      "a reply more",
      withGreet({ choices: { ...greet.choices, c: { ...greet.choices.a, text: "Hello." } } }),
      added("choice", "stages.approach.beats.greet.choices.c", "Hello."),
    ],
    [
      "the order of replies",
      withGreet({ choices: { b: greet.choices.b, a: greet.choices.a } }),
      changed("order", "stages.approach.beats.greet.choices", "a, b", "b, a"),
    ],
    [
      "a reply's text",
      withB({ text: "A busy street." }),
      { ...changed("text", `${B}.text`, "Busy street.", "A busy street."), locale: "en" },
    ],
    ["a credit", withB({ credit: 3 }), changed("credit", `${B}.credit`, "4", "3")],
    [
      "credits by skill",
      withOpen({ choices: { ...open.choices, d: { ...open.choices.d, credit: { listening: 1, questioning: 0 } } } }),
      changed("credit", `${OPEN}.choices.d.credit`, "1", "listening 1, questioning 0"),
    ],
    ["why", withB({ why: "Warm." }), { ...changed("text", `${B}.why`, "It warms.", "Warm."), locale: "en" }],
    ["the points covered", withB({ covers: [] }), removed("covers", `${B}.covers`, "T4")],
    ["a lesson", withB({ lesson: "small-talk" }), added("lesson", `${B}.lesson`, "small-talk")],
    [
      "when a reply is offered",
      withB({ when: { all: [{ gauge: "trust", gte: 4 }, { knows: "decider" }] } }),
      added("condition", `${B}.when`, "trust ≥ 4 and knows decider"),
    ],
    [
      "effects",
      withB({ effects: { trust: 1, patience: -2 } }),
      added("effects", `${B}.effects`, "trust +1, patience −2"),
    ],
    ["what is learned", withB({ learns: ["decider"] }), added("learns", `${B}.learns`, "decider")],
    ["the reaction", withB({ reply: "Ha." }), { ...added("text", `${B}.reply`, "Ha."), locale: "en" }],
    ["a mood", withB({ mood: "pleased" }), changed("mood", `${B}.mood`, "neutral", "pleased")],
    ["ethics", withB({ ethics: "breach" }), added("ethics", `${B}.ethics`, "breach")],
    ["a target", withB({ to: "ends.later" }), changed("target", `${B}.to`, "needs.open", "ends.later")],
  ])("%s", (_, after, change) => {
    expect(diff(after)).toEqual([change]);
  });
});

describe("no change", () => {
  test.each<[string, object]>([
    ["a default written out", withB({ mood: "neutral", learns: [], effects: {} })],
    ["a plain string as a map of its own language", { title: { en: "A shop" } }],
    ["the order of beats' stages", { stages: { needs: base.stages.needs, approach: base.stages.approach } }],
    [
      "a credit for every skill written out",
      withOpen({ choices: { ...open.choices, d: { ...open.choices.d, credit: { questioning: 1, listening: 1 } } } }),
    ],
    ["the order of gauges", { gauges: { patience: base.gauges.patience, trust: base.gauges.trust } }],
    [
      "a condition grouped otherwise",
      { rules: [{ when: { all: [{ any: [{ gauge: "patience", lte: 0 }] }] }, to: "ends.later" }, base.rules[1]] },
    ],
  ])("%s", (_, after) => {
    expect(diff(after)).toEqual([]);
  });

  test("a scenario as itself", () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        expect(diffScenarios(scenario, scenario)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

test("a change of the language of plain strings moves every text from one language to the other", () => {
  const texts = between(base, { ...base, locale: "zh-CN" }).filter(({ at }) => at === "title");
  expect(texts).toEqual([
    { kind: "added", at: "title", what: "text", before: null, after: "A shop", locale: "zh-CN" },
    { kind: "removed", at: "title", what: "text", before: "A shop", after: null, locale: "en" },
  ]);
});

test("changes come in the order of the file, what is gone where it was", () => {
  const stages = {
    approach: { beats: { hello: greet } },
    needs: { beats: { open: { ...open, choices: { c: { ...open.choices.c, credit: 2 }, e: open.choices.d } } } },
  };
  const ends = { ...base.ends, signed: { ...base.ends.signed, points: 5 } };
  expect(
    diff({ ends, stages, pass: 70, facts: {}, start: "approach.hello" }).map(({ kind, at }) => `${kind} ${at}`),
  ).toEqual([
    "changed pass",
    "removed facts.decider",
    "changed start",
    "removed stages.approach.beats.greet",
    "added stages.approach.beats.hello",
    `changed ${OPEN}.choices.c.credit`,
    `removed ${OPEN}.choices.d`,
    `added ${OPEN}.choices.e`,
    "changed ends.signed.points",
  ]);
});

test("back again is the same change the other way round, but for what goes by its place in a list", () => {
  const named = (changes: readonly Change[]) => changes.filter(({ at }) => !/\.says|^rules/.test(at));
  const turned = ({ kind, before, after, ...rest }: Change) => ({
    ...rest,
    kind: kind === "added" ? "removed" : kind === "removed" ? "added" : kind,
    before: after,
    after: before,
  });
  const sorted = (changes: readonly object[]) => changes.map((change) => JSON.stringify(change, keys)).sort();
  const keys = ["kind", "at", "what", "before", "after", "locale"];
  fc.assert(
    fc.property(definitions, definitions, (one, other) => {
      const [there, back] = [between(one, other), between(other, one)];
      expect(sorted(named(back))).toEqual(sorted(named(there).map(turned)));
      expect(there.length === 0).toBe(back.length === 0);
    }),
    { numRuns: 60 },
  );
});

test.each<[Condition, string]>([
  [{ not: { knows: "decider" } }, "not knows decider"],
  [{ not: { any: [{ knows: "a" }, { knows: "b" }] } }, "not (knows a or knows b)"],
  [
    { all: [{ gauge: "trust", gte: 4 }, { any: [{ knows: "a" }, { visited: "needs.open" }] }] },
    "trust ≥ 4 and (knows a or visited needs.open)",
  ],
  [
    { any: [{ any: [{ knows: "a" }, { all: [{ knows: "b" }] }] }, { gauge: "trust", lte: -1 }] },
    "knows a or knows b or trust ≤ -1",
  ],
])("%j reads %s", (condition, words) => {
  expect(conditionWords(condition)).toBe(words);
});

test("a deeply nested condition takes no long", () => {
  let condition: Condition = { knows: "a" };
  for (let depth = 0; depth < 200; depth++) condition = depth % 2 === 0 ? { all: [condition] } : { any: [condition] };
  expect(conditionWords(condition)).toBe("knows a");
});

describe("lists", () => {
  const letters = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 8 });

  test("aligned, each item stands once on its side, in order, and equal lists pair throughout", () => {
    fc.assert(
      fc.property(letters, letters, fc.boolean(), (before, after, all) => {
        const keys = [(item: string) => item, ...(all ? [() => ""] : [])];
        const pairs = align(before, after, keys);
        expect(pairs.flatMap((pair) => (pair.before ? [pair.before.item] : []))).toEqual(before);
        expect(pairs.flatMap((pair) => (pair.after ? [pair.after.item] : []))).toEqual(after);
        expect(align(before, before, keys).every((pair) => pair.before?.index === pair.after?.index)).toBe(true);
      }),
    );
  });

  test("too long to compare all with all, they are paired by place", () => {
    const long = Array.from({ length: 3_000 }, (_, index) => `${index}`);
    const pairs = align(long, [...long.slice(0, 2_999), "x"], [(item) => item, () => ""]);
    expect(pairs.length).toBe(3_000);
    expect(pairs.at(-1)).toMatchObject({ before: { item: "2999" }, after: { item: "x" } });
  });

  test("names that are gone follow what they followed", () => {
    expect(mergedNames(["x", "a", "y", "z", "b"], ["b", "a", "n"])).toEqual(["x", "b", "a", "y", "z", "n"]);
  });
});

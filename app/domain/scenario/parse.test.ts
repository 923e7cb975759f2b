import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "./parse.ts";
import { definitions } from "./testing/arbitrary.ts";
import { untranslated } from "./testing/bilingual.ts";
import { parsed } from "./testing/parsing.ts";

const SOUND = readFileSync(join(import.meta.dirname, "../../../tests/content/scenario-fixtures/sound.yaml"), "utf8");

/** The problems of the sound scenario with some text of it replaced, as `code at: message`. */
function problems(...replacements: readonly (readonly [string, string])[]): string[] {
  let source = SOUND;
  for (const [from, to] of replacements) {
    if (!source.includes(from)) throw new Error(`the fixture has no "${from}"`);
    source = source.replace(from, to);
  }
  const result = parsed(source);
  if (result.ok) return [];
  for (const { message } of result.problems) expect(untranslated(message), message["zh-CN"]).toEqual([]);
  return result.problems.map(({ code, at, message }) => `${code} ${at}: ${message.en}`);
}

describe("shape", () => {
  const cases: readonly (readonly [string, readonly (readonly [string, string])[], RegExp])[] = [
    ["a missing key", [["title: A sound scenario\n", ""]], /^shape title: missing: a text/],
    ["a missing number", [["pass: 80\n", ""]], /^shape pass: missing: expected/],
    [
      "a missing key of a choice",
      [["why: Too early., ", ""]],
      /^shape stages.approach.beats.greet.choices.a.why: missing/,
    ],
    [
      "an unknown key",
      [["weight: 2", "wieght: 2"]],
      /^shape stages.close.beats.ask.wieght: unknown key "wieght"; did you mean "weight"\?/,
    ],
    [
      "an unknown key at the top",
      [["minutes: 5", "minutes: 5\nminute: 5"]],
      /^shape minute: unknown key "minute"; did you mean "minutes"\?/,
    ],
    ["another format", [["format: 1", "format: 2"]], /^shape format: expected 1, not 2/],
    ["a wrong type", [["minutes: 5", "minutes: five"]], /^shape minutes: expected a number, not the text "five"/],
    ["a number that is no integer", [["minutes: 5", "minutes: 5.5"]], /^shape minutes: expected an integer, not 5.5/],
    ["a huge number", [["max: 10}\n  patience", "max: 1e300}\n  patience"]], /^shape gauges.trust.max: /],
    ["not a number", [["minutes: 5", "minutes: .nan"]], /^shape minutes: /],
    ["an id that is too short", [["id: sound", "id: ab"]], /^shape id: expected an id/],
    [
      "a language that the site has not",
      [["locale: en", "locale: fr"]],
      /^shape locale: expected zh-CN \| en, not the text "fr"/,
    ],
    [
      "a text in such a language",
      [["title: A sound", "title: {fr: A}\nbrief2: A sound"]],
      /^shape title.fr: unknown key "fr"/,
    ],
    [
      "a map without a text",
      [["title: A sound scenario", "title: {}"]],
      /^shape title: expected a text in at least one language/,
    ],
    ["a blank text", [["title: A sound scenario", 'title: "  "']], /^shape title: expected a text that is not blank/],
    [
      "nothing where a text belongs",
      [["title: A sound scenario", "title:"]],
      /^shape title: expected a text, or a map .*, not nothing/,
    ],
    [
      "a gauge that starts above its range",
      [["start: 3, min: 0, max: 10}\n  patience", "start: 11, min: 0, max: 10}\n  patience"]],
      /^shape gauges.trust: expected min <= start <= max/,
    ],
    [
      "a gauge that starts outside its range",
      [["start: 3, min: 0, max: 10}\n  patience", "start: 3, min: 4, max: 10}\n  patience"]],
      /^shape gauges.trust: expected min <= start <= max/,
    ],
    [
      "a weight above 3",
      [["weight: 2", "weight: 4"]],
      /^shape stages.close.beats.ask.weight: expected at most 3, not 4/,
    ],
    ["a pass mark of 0", [["pass: 80", "pass: 0"]], /^shape pass: expected at least 1, not 0/],
    ["a pass mark above 100", [["pass: 80", "pass: 101"]], /^shape pass: expected at most 100/],
    [
      "a credit above 4",
      [["credit: 4, why: It warms.", "credit: 5, why: It warms."]],
      /^shape stages.approach.beats.greet.choices.b.credit: expected at most 4/,
    ],
    [
      "a credit that is a text",
      [["credit: 4, why: It warms.", "credit: good, why: It warms."]],
      /credit: expected a credit from 0 to 4, or a map of credits by skill, not the text "good"/,
    ],
    [
      "a credit for a skill the turn does not test",
      [["{listening: 2, questioning: 1}", "{listening: 2, questioning: 1, empathy: 1}"]],
      /^shape stages.needs.beats.open.choices.b.credit.empathy: the turn does not test/,
    ],
    [
      "no credit for a skill the turn tests",
      [["{listening: 2, questioning: 1}", "{listening: 2}"]],
      /^shape stages.needs.beats.open.choices.b.credit.questioning: missing: a credit for/,
    ],
    [
      "a turn that tests nothing",
      [["tests: [small-talk]", "tests: []"]],
      /^shape stages.approach.beats.greet.tests: expected at least 1 entries/,
    ],
    [
      "a skill tested twice",
      [["tests: [small-talk]", "tests: [small-talk, small-talk]"]],
      /tests: the same name stands twice/,
    ],
    [
      "a last line with a condition",
      [["- {text: What do you want?}", "- {when: {knows: decider}, text: What do you want?}"]],
      /^shape stages.needs.beats.open.says.1.when: the last variant must have no/,
    ],
    [
      "a line before the last without one",
      [["{when: {gauge: trust, gte: 4}, text: Sit down.}", "{text: Sit down.}"]],
      /says.0.when: only the last variant may lack/,
    ],
    ["a condition of no known form", [["{gauge: trust, gte: 4}", "{gauge: trust, gt: 4}"]], /says.0.when.gte: missing/],
    [
      "a condition of two forms",
      [["{gauge: trust, gte: 4}", "{gauge: trust, gte: 4, lte: 5}"]],
      /says.0.when.lte: unknown key "lte"/,
    ],
    ["an empty list of conditions", [["{gauge: trust, gte: 4}", "{all: []}"]], /says.0.when.all: expected at least 1/],
    [
      "a choice id in capitals",
      [["          b: {text: Fair.", "          B: {text: Fair."]],
      /^shape stages.needs.beats.detour.choices.B: expected a choice id/,
    ],
    [
      "a name with a dot",
      [
        ["      detour:", "      de.tour:"],
        ["to: needs.detour", "to: needs.de.tour"],
      ],
      /^shape stages.needs.beats.de.tour: expected a name/,
    ],
    [
      "a start at an end",
      [["start: approach.greet", "start: ends.later"]],
      /^shape start: a conversation starts at a beat/,
    ],
    ["an ethics mark of another kind", [["ethics: breach", "ethics: fine"]], /ethics: expected breach/],
    [
      "an outcome of another kind",
      [["outcome: deferred", "outcome: maybe"]],
      /^shape ends.later.outcome: expected won \| advanced \| deferred \| lost/,
    ],
    [
      "stages out of the syllabus's order",
      [
        ["  close:\n", "  approach2:\n"],
        ["  approach:\n", "  close:\n"],
        ["  approach2:\n", "  approach:\n"],
      ],
      /shape stages.approach: "approach" comes before "close" in the syllabus/,
    ],
    ["a file that is a list", [["format: 1", "- 1"]], /^syntax/],
  ];

  test.each(cases)("%s", (_name, replacements, expected) => {
    expect(problems(...replacements).join("\n")).toMatch(new RegExp(expected.source, "m"));
  });

  test("one choice is too few, and five are too many", () => {
    const one = problems(["          b: {text: Fair., credit: 2, why: Honest., to: ends.called-off}\n", ""]);
    expect(one.join()).toMatch(/^shape stages.needs.beats.detour.choices: expected 2 to 4 choices/);
    const more = ["c", "d", "e"].map(
      (id) => `          ${id}: {text: Fair., credit: 2, why: Honest., to: ends.called-off}\n`,
    );
    const five = problems(["  close:\n    beats:", `${more.join("")}  close:\n    beats:`]);
    expect(five.join()).toMatch(/^shape stages.needs.beats.detour.choices: expected 2 to 4 choices/);
  });

  test("an empty file is told what was expected", () => {
    expect(parsed("")).toMatchObject({ ok: false, problems: [{ code: "shape", at: "", line: 1 }] });
    expect(parsed("[1, 2]")).toMatchObject({ ok: false, problems: [{ code: "shape", at: "" }] });
  });

  test("wrong shapes and wrong references are told together", () => {
    const both = problems(["weight: 2", "weight: 4"], ["to: needs.detour", "to: needs.detuor"]);
    expect(both.map((problem) => problem.split(" ")[0])).toEqual(["unknown-target", "shape"]);
  });
});

describe("references", () => {
  test.each([
    [
      ["to: needs.detour", "to: detour"],
      'unknown-target stages.needs.beats.open.choices.d.to: there is no beat or end "detour"',
    ],
    [
      ["to: ends.walked-out", "to: ends.walkedout"],
      'unknown-target rules.0.to: there is no beat or end "ends.walkedout"; did you mean "ends.walked-out"?',
    ],
    [
      ["start: approach.greet", "start: approach.great"],
      'unknown-target start: there is no beat "approach.great"; did you mean "approach.greet"?',
    ],
    [
      ["{gauge: trust, gte: 4}", "{visited: needs.opne}"],
      'unknown-target stages.needs.beats.open.says.0.when.visited: there is no beat "needs.opne"; did you mean "needs.open"?',
    ],
    [
      ["{gauge: trust, gte: 4}", "{visited: ends.later}"],
      'unknown-target stages.needs.beats.open.says.0.when.visited: there is no beat "ends.later"',
    ],
    [
      ["{gauge: trust, gte: 4}", "{not: {any: [{gauge: tust, lte: 1}]}}"],
      'unknown-gauge stages.needs.beats.open.says.0.when.not.any.0.gauge: there is no gauge "tust"; did you mean "trust"?',
    ],
    [
      ["{knows: decider}", "{knows: boss}"],
      'unknown-fact stages.close.beats.ask.choices.c.when.knows: there is no fact "boss"',
    ],
    [
      ["{listening: 2, questioning: 1}", "{listening: 2, questioning: 1, lying: 1}"],
      'unknown-skill stages.needs.beats.open.choices.b.credit.lying: there is no skill "lying"',
    ],
  ] as const)("%j", (replacement, expected) => {
    expect(problems([...replacement])).toEqual([expected]);
  });

  test("names that objects inherit are names of nothing", () => {
    expect(problems(["learns: [decider]", "learns: [constructor]"]).join()).toContain("unknown-fact");
    expect(problems(["effects: {trust: 1}", "effects: {toString: 1}"]).join()).toContain("unknown-gauge");
    expect(problems(["to: needs.detour", "to: ends.constructor"]).join()).toContain("unknown-target");
  });
});

describe("a parsed scenario", () => {
  const sound = parsed(SOUND);

  test("has its defaults filled in", () => {
    if (!sound.ok) throw new Error("not sound");
    const greet = sound.scenario.beats.get("approach.greet");
    expect(greet).toMatchObject({ weight: 1, sees: null, says: [{ when: null, text: "Yes?" }] });
    expect(greet?.choices[2]).toMatchObject({
      mood: "neutral",
      effects: [],
      learns: [],
      covers: [],
      lesson: null,
      breach: false,
    });
    expect(sound.locate("stages.needs.beats.detour")).toBe(42);
  });

  test("keeps choices in authored order, ids like integers too", () => {
    const reordered = parsed(
      SOUND.replace("          a: {text: Because", "          9: {text: Because").replace(
        "          b: {text: Fair.",
        "          3: {text: Fair.",
      ),
    );
    if (!reordered.ok) throw new Error(JSON.stringify(reordered.problems));
    expect(reordered.scenario.beats.get("needs.detour")?.choices.map(({ id }) => id)).toEqual(["9", "3"]);
  });

  test("may leave out gauges, facts and rules", () => {
    const tiny = readFileSync(join(import.meta.dirname, "../../../tests/content/scenario-fixtures/tiny.yaml"), "utf8");
    expect(parsed(tiny)).toMatchObject({ ok: true, scenario: { gauges: [], facts: [], rules: [] } });
  });

  test("read again from its canonical JSON is the same version of the same scenario", () => {
    fc.assert(
      fc.property(definitions, (definition) => {
        const first = parsed(JSON.stringify(definition));
        if (!first.ok) throw new Error("not sound");
        const again = parsed(first.definition);
        if (!again.ok) throw new Error(JSON.stringify(again.problems));
        expect(again).toMatchObject({ hash: first.hash, definition: first.definition });
        expect(again.scenario.stages).toEqual(first.scenario.stages);
        expect(canonicalJson(JSON.parse(first.definition))).toBe(first.definition);
      }),
      { numRuns: 20 },
    );
  });
});

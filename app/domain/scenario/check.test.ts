import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LOCALES } from "../locale.ts";
import { checkScenario } from "./check.ts";
import { configurationsOf } from "./configurations.ts";
import { explore } from "./explore.ts";
import { readScenario } from "./parse.ts";
import { offeredChoices, placeOf, replay } from "./play.ts";
import { ERROR_CODES, type Problem } from "./problem.ts";
import { grade } from "./score.ts";
import { untranslated } from "./testing/bilingual.ts";
import { REFERENCES } from "./testing/parsing.ts";

const FOLDER = join(import.meta.dirname, "../../../tests/content/scenario-fixtures");
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const options = { file: "a.yaml", references: REFERENCES, sha256, siteLocales: ["en"] } as const;
const fixture = (name: string) => readFileSync(join(FOLDER, `${name}.yaml`), "utf8");
const names = readdirSync(FOLDER).map((file) => file.replace(/\.yaml$/, ""));
const CLEAN = ["sound", "tiny"];
const faulty = names.filter((name) => !CLEAN.includes(name));
const codeOf = (name: string) => name.split(".")[0] ?? "";

/** The scenario of a fixture and the snapshots along a witness's path. */
function witness(name: string, { path }: Problem) {
  const { scenario } = readScenario(fixture(name), options);
  if (scenario === null || path === undefined) throw new Error("no scenario or no witness");
  const snapshots = replay(scenario, path);
  if (snapshots === null) throw new Error("the witness can't be replayed");
  return { scenario, path, snapshots };
}

function onlyError(name: string): Problem {
  const [error] = checkScenario(fixture(name), options).errors;
  if (error === undefined) throw new Error("no error");
  return error;
}

describe("fixtures", () => {
  test("there is one for every error code", () => {
    expect(new Set(faulty.map(codeOf))).toEqual(new Set(ERROR_CODES));
  });

  test.each(CLEAN)("%s has no error", (name) => {
    const report = checkScenario(fixture(name), options);
    expect(report.errors).toEqual([]);
    expect(report).toMatchObject({ ok: true, id: name, facts: { shortest: expect.any(Number) } });
  });

  test.each(faulty)("%s has that error and no other", (name) => {
    const { errors, ok } = checkScenario(fixture(name), options);
    expect(ok).toBe(false);
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set([codeOf(name)]));
  });

  test.each(faulty)("%s is told in both languages", (name) => {
    const { errors, warnings } = checkScenario(fixture(name), { ...options, siteLocales: LOCALES });
    for (const { message } of [...errors, ...warnings]) expect(untranslated(message), message["zh-CN"]).toEqual([]);
  });

  test.each(faulty)("%s differs from a clean one by no more than two lines", (name) => {
    const lines = fixture(name).split("\n").slice(1);
    const differing = CLEAN.map((clean) => {
      const others = fixture(clean).split("\n").slice(1);
      return lines.length === others.length ? lines.filter((line, index) => line !== others[index]).length : Infinity;
    });
    expect(Math.min(...differing)).toBeLessThanOrEqual(2);
  });

  test.each([
    ["syntax", "", 43],
    ["shape", "stages.close.beats.ask.weight", 53],
    ["unknown-target", "stages.needs.beats.open.choices.d.to", 41],
    ["unknown-fact", "stages.needs.beats.open.choices.c.learns.0", 40],
    ["unknown-gauge", "stages.approach.beats.greet.choices.b.effects.turst", 27],
    ["unknown-skill", "stages.approach.beats.greet.tests.0", 24],
    ["unknown-stage", "stages.aproach", 20],
    ["unknown-point", "stages.approach.beats.greet.choices.b.covers.0", 27],
    ["unknown-lesson", "stages.approach.beats.greet.choices.b.lesson", 27],
    ["unreachable-beat", "stages.needs.beats.detour", 42],
    ["unreachable-end", "ends.called-off", 62],
    ["unreachable-choice", "stages.close.beats.ask.choices.c", 57],
    ["dead-end", "stages.needs.beats.detour", 42],
    ["endless", "stages.needs.beats.open", 31],
    ["too-large", "stages", 19],
    ["flat-scenario", "stages", 12],
    ["robot-passes.random", "pass", 10],
    ["pressure-pays", "stages.close.beats.ask.choices.a.ethics", 55],
  ])("%s is told at %s, line %i", (name, at, line) => {
    expect(onlyError(name)).toMatchObject({ at, line });
  });
});

describe("witnesses", () => {
  test("dead-end: the path leads to a beat that offers nothing", () => {
    const { scenario, snapshots } = witness("dead-end", onlyError("dead-end"));
    const last = snapshots[snapshots.length - 1];
    expect(last && placeOf(last)).toBe("needs.detour");
    expect(last && offeredChoices(scenario, last)).toEqual([]);
  });

  test("endless: the path comes back to a configuration it has been in", () => {
    const { scenario, snapshots } = witness("endless", onlyError("endless"));
    const { find } = configurationsOf(scenario);
    const numbers = snapshots.map(find);
    expect(numbers.indexOf(numbers[numbers.length - 1] ?? -1)).toBeLessThan(numbers.length - 1);
  });

  test("pressure-pays: the path ends with a breach that costs nothing where something decent is offered", () => {
    const { scenario, path, snapshots } = witness("pressure-pays", onlyError("pressure-pays"));
    const before = snapshots[path.length - 1];
    const offered = before ? offeredChoices(scenario, before) : [];
    expect(offered.find(({ id }) => id === path[path.length - 1])?.breach).toBe(true);
    expect(offered.some(({ breach }) => !breach)).toBe(true);
    expect(grade(explore(scenario), path).turns[path.length - 1]?.loss).toBe(0);
  });

  test.each(["robot-passes.longest", "robot-passes.longest-zh", "robot-passes.shortest", "robot-passes.question"])(
    "%s: the path passes, and the message names robot and language",
    (name) => {
      const error = onlyError(name);
      const { scenario, path } = witness(name, error);
      expect(grade(explore(scenario), path).score?.passed).toBe(true);
      const [, robot, language] = /robot-passes\.(\w+)(?:-(zh))?/.exec(name) ?? [];
      expect(error.message.en).toContain(`"${robot}" in ${language === "zh" ? "zh-CN" : "en"}`);
    },
  );

  test("a random rep's passing is told with its probability", () => {
    expect(onlyError("robot-passes.random").message.en).toContain("50 %");
  });
});

describe("reports", () => {
  test("figures are those of the scenario", () => {
    const { facts } = checkScenario(fixture("tiny"), options);
    expect(facts).toEqual({
      beats: 1,
      choices: 4,
      configurations: 2,
      longest: 1,
      shortest: 1,
      min: 0,
      max: 4,
      random: { score: 25, pass: 0.25 },
      robots: { first: 0, last: 0, longest: 0, shortest: 0, question: 0 },
    });
  });

  test("of a flat scenario the scores are null, and the other figures stand", () => {
    const { facts } = checkScenario(fixture("flat-scenario"), options);
    expect(facts).toMatchObject({ configurations: 2, min: 0, max: 0, random: { score: null, pass: null } });
    expect(facts?.robots.longest).toBeNull();
  });

  test.each(["syntax", "shape", "unknown-target", "unknown-fact", "unknown-gauge", "endless", "dead-end", "too-large"])(
    "figures are null where %s keeps the conversations from being explored",
    (name) => {
      expect(checkScenario(fixture(name), options).facts).toBeNull();
    },
  );

  test.each(["unknown-skill", "unknown-stage", "unknown-point", "unknown-lesson"])(
    "an %s does not keep the conversations from being explored",
    (name) => {
      expect(checkScenario(fixture(name), options).facts).toMatchObject({ beats: 4 });
    },
  );

  test("faults of the file and of its conversations are told together, in the order of the file", () => {
    const both = fixture("robot-passes.random").replace("why: Defensive.,", "why: Defensive., covers: [T44],");
    expect(checkScenario(both, options).errors.map(({ code, line }) => [code, line])).toEqual([
      ["robot-passes", 10],
      ["unknown-point", 19],
    ]);
  });

  test("the same fault twice is told twice", () => {
    const twice = fixture("sound").replace("why: Fair., to: close.ask", "why: Fair., to: close.aks");
    const { errors } = checkScenario(
      twice.replace("learns: [decider], to: close.ask", "learns: [decider], to: clos.ask"),
      options,
    );
    expect(errors.map(({ code, line }) => [code, line])).toEqual([
      ["unknown-target", 39],
      ["unknown-target", 40],
    ]);
    expect(errors[0]?.message.en).toContain('did you mean "close.ask"?');
  });

  test("the keys of an error stand in the order of the specification", () => {
    expect(Object.keys(onlyError("dead-end"))).toEqual(["code", "at", "line", "message", "path"]);
    expect(Object.keys(onlyError("too-large"))).toEqual(["code", "at", "line", "message"]);
  });

  test("the hash is the SHA-256 of the definition as canonical JSON", () => {
    const canonical = '{"a":[1,{"b":"二","c":null}],"id":"x"}';
    const { hash, id } = checkScenario("id: x\na:\n  - 1\n  - {c: ~, b: 二}\n", options);
    expect(hash).toBe(sha256(canonical));
    expect(id).toBe("x");
    expect(checkScenario('{"a": [1, {"c": null, "b": "二"}], "id": "x"}', options).hash).toBe(hash);
  });

  test("a probability of exactly a quarter does not pass as luck", () => {
    expect(checkScenario(fixture("tiny"), options).facts?.random.pass).toBe(0.25);
  });

  test("a breach is no fault where nothing decent is offered beside it", () => {
    const source = fixture("tiny")
      .replaceAll("to: ends.over}", "ethics: breach, to: ends.over}")
      .replace("pass: 50", "pass: 100");
    expect(checkScenario(source, options).errors).toEqual([]);
  });
});

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LOCALES } from "../locale.ts";
import { checkScenario } from "./check.ts";
import { explore } from "./explore.ts";
import { readScenario } from "./parse.ts";
import { placeOf, replay } from "./play.ts";
import { type Problem, WARNING_CODES, type WarningCode } from "./problem.ts";
import { likeness, readingLength } from "./reply-cues.ts";
import { grade } from "./score.ts";
import { untranslated } from "./testing/bilingual.ts";
import { REFERENCES } from "./testing/parsing.ts";

const CLEAN = readFileSync(join(import.meta.dirname, "../../../tests/content/warning-fixtures/clean.yaml"), "utf8");
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const options = { file: "a.yaml", references: REFERENCES, sha256, siteLocales: LOCALES };
const check = (text: string) => checkScenario(text, options);

type Edit = readonly [from: string, to: string];

/** The clean scenario after edits, each of which must change something. */
function edited(...edits: readonly Edit[]): string {
  return edits.reduce((text, [from, to]) => {
    expect(text.split(from)).toHaveLength(2);
    return text.replace(from, to);
  }, CLEAN);
}

function withLines(swap: readonly (readonly [string, string])[]): string {
  return swap.reduce((text, [one, other]) => {
    const lines = text.split("\n");
    const [a, b] = [one, other].map((part) => lines.findIndex((line) => line.includes(part)));
    if (a === undefined || b === undefined || a < 0 || b < 0) throw new Error(`no line with ${one} or ${other}`);
    [lines[a], lines[b]] = [lines[b] ?? "", lines[a] ?? ""];
    return lines.join("\n");
  }, CLEAN);
}

const DETOUR: Edit = [
  "why: {zh-CN: 窄。, en: Narrow.}, to: close.ask",
  "why: {zh-CN: 窄。, en: Narrow.}, to: close.confirm",
];

const LAST_OF_CONFIRM =
  "          c: {text: {zh-CN: 好嘞，那咱们周三见。, en: See you Wednesday.}, credit: 2, why: {zh-CN: 差量。, en: No amount.}, to: ends.signed}\n";

/** What provokes each warning, and no other warning nor error: the edited file, where it is told, on which line. */
const PROVOKED: readonly (readonly [WarningCode, what: string, text: string, at: string, line: number])[] = [
  [
    "missing-translation",
    "a reply without Chinese",
    edited(["{zh-CN: 打扰了。, en: Hello there.}", "{en: Hello there.}"]),
    "stages.approach.beats.greet.choices.c.text",
    23,
  ],
  [
    "missing-translation",
    "a plain string is in the file's own language alone",
    edited(["says: {zh-CN: 什么事？, en: What is it?}", "says: What is it?"]),
    "stages.needs.beats.open.says",
    27,
  ],
  [
    "length-cue",
    "one best reply much longer than the others, in English",
    edited(["en: How did you get through it?", "en: How did you get through those days when you had run out?"]),
    "stages.needs.beats.more.choices.c.text",
    39,
  ],
  [
    "length-cue",
    "one best reply much longer than the others, in Chinese",
    edited(["您刚才说缺货？", "您刚才说上个礼拜缺过货？"]),
    "stages.needs.beats.open.choices.b.text",
    31,
  ],
  [
    "length-cue",
    "best replies a little longer, nearly everywhere",
    edited(
      ["en: You said you ran out?", "en: You said you ran out of stock last week?"],
      ["en: How is trade?", "en: How is trade in the street now?"],
      ["en: How did you get through it?", "en: How did you get through it then?"],
      ["en: For how long?", "en: For how long was that then?"],
      ["en: Then shall we deliver to you tomorrow?", "en: Then shall we deliver to you?"],
      ["en: Call me when you have made up your mind.", "en: Call me when you have decided."],
      ["en: Sign today and I will add a case.", "en: Sign and I will add a case."],
    ),
    "stages",
    14,
  ],
  [
    "position-cue",
    "the best reply always written second",
    withLines([
      ["今天挺热闹", "特别的优惠"],
      ["一共断了几天", "怎么过的"],
      ["周三上午", "等我的消息"],
    ]),
    "stages",
    14,
  ],
  [
    "absolute-cue",
    "an absolute in a weak reply, in English",
    edited(["en: Would you look at my price list first?", "en: Would you always look at prices first?"]),
    "stages.needs.beats.open.choices.a.text",
    30,
  ],
  [
    "absolute-cue",
    "an absolute in a weak reply, in Chinese",
    edited(["那明天就给您送行吗？", "那明天一定给您送到。"]),
    "stages.needs.beats.more.choices.a.text",
    37,
  ],
  [
    "near-duplicate",
    "two replies that differ by a word, in Chinese",
    edited(["您想好了给我打电话。", "今天签了我再送您一箱货。"]),
    "stages.close.beats.ask.choices.c.text",
    48,
  ],
  ["skippable-skill", "a way around the turn that tests it", edited(DETOUR), "stages.close.beats.ask.tests", 44],
  [
    "skipped-stage",
    "won from the approach to the close, without the needs",
    edited(
      [
        "en: Hello there.}, credit: 2, why: {zh-CN: 平常。, en: Plain.}, to: needs.open",
        "en: Hello there.}, credit: 2, why: {zh-CN: 平常。, en: Plain.}, to: close.ask",
      ],
      ["pass: 70", "pass: 85"],
    ),
    "stages.needs",
    24,
  ],
  [
    "flat-turn",
    "replies that earn the same and lead to the same",
    edited(
      ["credit: 1, why: {zh-CN: 急。", "credit: 4, why: {zh-CN: 急。"],
      ["credit: 2, why: {zh-CN: 窄。", "credit: 4, why: {zh-CN: 窄。"],
      ["pass: 70", "pass: 85"],
    ),
    "stages.needs.beats.more",
    33,
  ],
  [
    "lone-best",
    "a best reply with nothing behind it",
    edited(["credit: 2, why: {zh-CN: 差量。", "credit: 0, why: {zh-CN: 差量。"]),
    "stages.close.beats.confirm.choices",
    52,
  ],
];

/** Neighbours: nearly the same edit, and nothing to warn of. */
const NEIGHBOURS: readonly (readonly [WarningCode, what: string, text: string])[] = [
  [
    "missing-translation",
    "the languages in the other order",
    edited(["{zh-CN: 打扰了。, en: Hello there.}", "{en: Hello there., zh-CN: 打扰了。}"]),
  ],
  [
    "length-cue",
    "a weak reply much longer than the others",
    edited(["en: For how long?", "en: For how long was it that you had run out of everything?"]),
  ],
  ["length-cue", "best replies much shorter", edited(["en: How did you get through it?", "en: And then?"])],
  ["position-cue", "the best reply second in three turns of five", withLines([["今天挺热闹", "特别的优惠"]])],
  [
    "absolute-cue",
    "absolutes in a weak reply and in a best one",
    edited(
      ["en: Would you look at my price list first?", "en: Would you always look at prices first?"],
      ["en: How did you get through it?", "en: How do you always get through?"],
    ),
  ],
  ["absolute-cue", "a denied absolute", edited(["那明天就给您送行吗？", "那明天不一定送得到。"])],
  ["near-duplicate", "two replies of one shape", edited(["您想好了给我打电话。", "今天想好了给我打电话。"])],
  [
    "near-duplicate",
    "two replies that share seven pairs in ten",
    edited(["您想好了给我打电话。", "今天签了我再送您两件。"]),
  ],
  ["skippable-skill", "a way around it that can't pass", edited(DETOUR, ["pass: 70", "pass: 85"])],
  [
    "skipped-stage",
    "without the needs, but never won",
    edited(["en: Plain.}, to: needs.open", "en: Plain.}, to: ends.later"]),
  ],
  [
    "flat-turn",
    "as much credit, but trust is worth something later",
    edited(
      ["credit: 0, why: {zh-CN: 没听。", "credit: 4, why: {zh-CN: 没听。"],
      ["credit: 2, why: {zh-CN: 泛。", "credit: 4, why: {zh-CN: 泛。"],
      ["pass: 70", "pass: 85"],
    ),
  ],
  [
    "lone-best",
    "one point for the second best",
    edited(["credit: 2, why: {zh-CN: 差量。", "credit: 1, why: {zh-CN: 差量。"]),
  ],
  ["lone-best", "two replies: the other one is the second best", edited([LAST_OF_CONFIRM, ""])],
  [
    "skipped-stage",
    "won before the other stages are come to: nothing lies between",
    edited(["en: Plain.}, to: needs.open", "en: Plain.}, to: ends.signed"], ["pass: 70", "pass: 85"]),
  ],
];

describe("warnings", () => {
  test("the clean scenario has neither errors nor warnings", () => {
    expect(check(CLEAN)).toMatchObject({ ok: true, errors: [], warnings: [] });
  });

  test("each code is provoked, and has a clean neighbour", () => {
    expect(new Set(PROVOKED.map(([code]) => code))).toEqual(new Set(WARNING_CODES));
    expect(new Set(NEIGHBOURS.map(([code]) => code))).toEqual(new Set(WARNING_CODES));
  });

  test.each(PROVOKED)("%s: %s", (code, _what, text, at, line) => {
    const report = check(text);
    expect(report.errors).toEqual([]);
    expect(report.ok).toBe(true);
    expect(report.warnings.map((warning) => warning.code)).toEqual([code]);
    expect(report.warnings[0]).toMatchObject({ at, line });
  });

  test.each(PROVOKED)("%s, %s, is told in both languages", (_code, _what, text) => {
    for (const { message } of check(text).warnings) expect(untranslated(message), message["zh-CN"]).toEqual([]);
  });

  test.each(NEIGHBOURS)("not %s: %s", (_code, _what, text) => {
    expect(check(text)).toMatchObject({ errors: [], warnings: [] });
  });

  test("a warning about words names the language", () => {
    const inChinese = check(edited(["您刚才说缺货？", "您刚才说上个礼拜缺过货？"])).warnings[0];
    expect(inChinese?.message).toEqual({
      en: expect.stringContaining("zh-CN"),
      "zh-CN": expect.stringContaining("中文"),
    });
  });
});

/** The scenario of a text and the places along a witness's path. */
function witness(text: string): { path: readonly string[]; places: string[]; passed: boolean | undefined } {
  const [problem]: readonly Problem<WarningCode>[] = check(text).warnings;
  const { scenario } = readScenario(text, options);
  if (scenario === null || problem?.path === undefined) throw new Error("no scenario or no witness");
  const snapshots = replay(scenario, problem.path);
  if (snapshots === null) throw new Error("the witness can't be replayed");
  return {
    path: problem.path,
    places: snapshots.map(placeOf),
    passed: grade(explore(scenario), problem.path).score?.passed,
  };
}

const provoking = (code: WarningCode) => PROVOKED.find(([provoked]) => provoked === code)?.[2] ?? "";

describe("witnesses", () => {
  test("skippable-skill: the path passes and never comes to the turn", () => {
    const { places, passed } = witness(provoking("skippable-skill"));
    expect(passed).toBe(true);
    expect(places).not.toContain("close.ask");
  });

  test("skipped-stage: the path is won without the stage", () => {
    const { places } = witness(provoking("skipped-stage"));
    expect(places.at(-1)).toBe("ends.signed");
    expect(places.filter((place) => place.startsWith("needs."))).toEqual([]);
    expect(places.some((place) => place.startsWith("close."))).toBe(true);
  });
});

describe("measures", () => {
  test("a reply's length is characters in Chinese and words in English", () => {
    expect(readingLength("您 好。", "zh-CN")).toBe(3);
    expect(readingLength("  It's fine, thank you. ", "en")).toBe(4);
  });

  test("likeness counts character pairs with their number, whatever the case", () => {
    expect(likeness("night", "nacht")).toBe(0.25);
    expect(likeness("AAAA", "aa")).toBe(0.5);
    expect(likeness("a", "a")).toBe(1);
    expect(likeness("a", "b")).toBe(0);
  });
});

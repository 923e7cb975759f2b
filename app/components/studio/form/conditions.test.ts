import i18next, { type TFunction } from "i18next";
import { beforeAll, expect, describe as group, test } from "vitest";
import type { Condition } from "~/domain/scenario/format.ts";
import { fromTemplate } from "~/domain/studio/templates.ts";
import { i18nOptions } from "~/i18n/options.ts";
import { resources } from "~/i18n/resources.server.ts";
import { describe, firstCondition, firstTerm, fromTerms, gaugeVerb, newTerm, toTerms } from "./conditions.ts";

const trust: Condition = { gauge: "trust", gte: 3 };
const tired: Condition = { gauge: "patience", lte: 0 };
const decider: Condition = { knows: "decider" };
const been: Condition = { visited: "needs.open" };

const KEPT: readonly (Condition | null)[] = [
  null,
  trust,
  tired,
  decider,
  been,
  { not: trust },
  { not: tired },
  { not: decider },
  { not: been },
  { all: [trust, { not: decider }] },
  { any: [tired, been, decider] },
  { any: [decider] },
  { all: [decider, { any: [tired, { all: [trust, been] }] }] },
  { not: { all: [trust, decider] } },
  { not: { not: been } },
  { all: [{ any: [tired, been] }] },
  { all: [{ all: [tired, been] }] },
  { any: [{ any: [tired, been] }, { not: { any: [trust] } }] },
];

test.each(KEPT)("a condition that nobody edits stays what it is: %j", (when) => {
  expect(fromTerms(toTerms(when))).toEqual(when);
});

test("a list of one asks no more than what is in it", () => {
  expect(fromTerms(toTerms({ all: [decider] }))).toEqual(decider);
});

test("nothing asked for is no condition", () => {
  expect(fromTerms({ join: "all", terms: [] })).toBeNull();
  expect(fromTerms({ join: "none", terms: toTerms(trust).terms })).toBeNull();
  expect(toTerms({ all: [] })).toEqual({ join: "none", terms: [] });
});

test("who chose `any` keeps it while there is one term", () => {
  const { terms } = toTerms(decider);
  const chosen = fromTerms({ join: "any", terms });
  expect(chosen).toEqual({ any: [decider] });
  expect(toTerms(chosen).join).toBe("any");
});

test("only what is nested is a term that can't be edited", () => {
  const { join, terms } = toTerms({ all: [decider, { any: [tired, been] }] });
  expect(join).toBe("all");
  expect(terms.map(({ kind }) => kind)).toEqual(["knows", "other"]);
});

test.each([
  [{ gauge: "g", gte: 3 }, "atLeast"],
  [{ gauge: "g", lte: 3 }, "atMost"],
  [{ not: { gauge: "g", gte: 3 } }, "below"],
  [{ not: { gauge: "g", lte: 3 } }, "above"],
] as const)("%j is put as %s", (when, verb) => {
  const [term] = toTerms(when).terms;
  expect(term?.kind === "gauge" && gaugeVerb(term)).toBe(verb);
});

test("one begins with what the scenario has", () => {
  const blank = fromTemplate("blank", "a-draft", "en");
  const staged = fromTemplate("seven-stages", "a-draft", "en");
  expect(firstCondition(blank)).toEqual({ visited: "approach.open" });
  expect(firstCondition(staged)).toEqual({ gauge: "trust", gte: 3 });
  const subjects = { gauges: [], facts: [{ id: "decider", text: { "zh-CN": "", en: "" } }], firstPlace: "a.b" };
  expect(firstTerm(subjects)).toEqual({ kind: "knows", fact: "decider", denied: false });
  expect(newTerm("gauge", subjects)).toEqual({ kind: "gauge", gauge: "", op: "gte", n: 0, denied: false });
});

group("in words", () => {
  const names = { fact: (id: string) => `<${id}>`, place: (place: string) => `[${place}]` };
  let [zh, en]: (TFunction<"draft"> | null)[] = [null, null];
  beforeAll(async () => {
    const words = i18next.createInstance();
    await words.init({ ...i18nOptions, lng: "en", resources });
    zh = words.getFixedT("zh-CN", "draft");
    en = words.getFixedT("en", "draft");
  });
  const inWords = (when: Condition) => [zh, en].map((t) => t && describe(when, t, names));

  test("a plain one", () => {
    expect(inWords(trust)).toEqual(["trust 至少 3", "trust is at least 3"]);
    expect(inWords({ not: tired })).toEqual(["patience 高于 0", "patience is above 0"]);
    expect(inWords({ not: decider })).toEqual(["还没问出「<decider>」", "“<decider>” was not found out"]);
    expect(inWords(been)).toEqual(["已经到过「[needs.open]」", "“[needs.open]” was visited"]);
  });

  test("lists within lists stand in brackets", () => {
    expect(inWords({ all: [decider, { any: [tired, { not: { all: [trust, been] } }] }] })).toEqual([
      "已经问出「<decider>」，并且（patience 至多 0，或者不是（trust 至少 3，并且已经到过「[needs.open]」））",
      "“<decider>” was found out and (patience is at most 0 or it is not so that (trust is at least 3 and “[needs.open]” was visited))",
    ]);
  });
});

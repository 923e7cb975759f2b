import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readReferences } from "~/content/references.ts";
import { sha256 } from "~/content/sha256.ts";
import { LOCALES, type LocalizedText } from "~/domain/locale.ts";
import { checkScenario } from "~/domain/scenario/check.ts";
import { readScenario } from "~/domain/scenario/parse.ts";
import type { Scenario } from "~/domain/scenario/scenario.ts";
import { STAGES } from "~/domain/syllabus/syllabus.ts";

const FOLDER = "content/scenarios";
const files = readdirSync(FOLDER);
const options = { references: readReferences("content"), sha256, siteLocales: LOCALES };
const source = (file: string) => readFileSync(`${FOLDER}/${file}`, "utf8");

/** Every text a learner sees. */
function textsOf({ title, brief, customer, facts, beats, ends }: Scenario): LocalizedText[] {
  const ofBeats = [...beats.values()].flatMap(({ says, sees, choices }) => [
    ...says.map(({ text }) => text),
    ...(sees === null ? [] : [sees]),
    ...choices.flatMap(({ text, why, reply }) => (reply === null ? [text, why] : [text, why, reply])),
  ]);
  const ofEnds = [...ends.values()].map(({ says }) => says);
  return [title, brief, customer.name, customer.role, ...facts.map(({ text }) => text), ...ofBeats, ...ofEnds];
}

test.each(files)("%s has no error and no warning", (file) => {
  const report = checkScenario(source(file), { ...options, file });
  expect(report.errors).toEqual([]);
  expect(report.warnings).toEqual([]);
  expect(report.id, "the file is named after its id").toBe(file.replace(/\.\w+$/, ""));
});

test("no two scenarios have the same id", () => {
  const ids = files.map((file) => readScenario(source(file), options).id);
  expect(new Set(ids).size).toBe(files.length);
});

describe("the first visit to a restaurant", () => {
  const { scenario } = readScenario(source("first-visit-restaurant.yaml"), options);
  if (scenario === null) throw new Error("it can't be played");
  const beats = [...scenario.beats.values()];
  const ends = [...scenario.ends.values()];

  test("goes through all seven stages, in at least 24 beats", () => {
    expect(scenario.stages).toEqual(STAGES);
    expect(beats.length).toBeGreaterThanOrEqual(24);
  });

  test("ends in at least four ways, with at least three outcomes", () => {
    expect(ends.length).toBeGreaterThanOrEqual(4);
    expect(new Set(ends.map(({ outcome }) => outcome)).size).toBeGreaterThanOrEqual(3);
  });

  test("has facts, each of which some reply brings to light, and cues to notice", () => {
    const learned = new Set(beats.flatMap(({ choices }) => choices.flatMap(({ learns }) => learns)));
    expect(scenario.facts.length).toBeGreaterThan(0);
    expect(scenario.facts.filter(({ id }) => !learned.has(id))).toEqual([]);
    expect(beats.filter(({ sees }) => sees !== null).length).toBeGreaterThan(0);
  });

  test("says everything in both languages", () => {
    const lacking = textsOf(scenario).filter(
      (text) => typeof text === "string" || LOCALES.some((locale) => !text[locale]?.trim()),
    );
    expect(lacking).toEqual([]);
  });
});

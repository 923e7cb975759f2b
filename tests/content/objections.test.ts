import { expect, test } from "vitest";
import { readDecks } from "~/content/decks.ts";
import { readDrawings } from "~/content/drawings.ts";
import { readReferences } from "~/content/references.ts";
import { readScenarioLibrary } from "~/content/scenarios/library.ts";
import { sha256 } from "~/content/sha256.ts";
import { readSyllabus } from "~/content/syllabus.ts";
import { OBJECTION_KINDS, OBJECTIONS } from "~/domain/practice/objections.ts";

const report = ({ file, line, message }: { file: string; line: number; message: string }) => {
  throw new Error(`${file}:${line}: ${message}`);
};
const drawings = readDrawings("content/scenes", report);
const decks = readDecks({ folder: "content/drills", drawings: drawings.byId, report });
const references = readReferences("content");
const scenarios = readScenarioLibrary({ folder: "content/scenarios", references, sha256, report });
const { topics, skills } = readSyllabus("content");
const known: readonly string[] = OBJECTIONS.skills;

test.each(OBJECTION_KINDS)("the conversation of %s is there and tests the skills of objections most", (kind) => {
  const version = scenarios.byId(OBJECTIONS.scenarios[kind]);
  const beats = [...(version?.scenario.beats.values() ?? [])];
  expect(beats.length).toBeGreaterThan(0);
  const testing = beats.filter(({ tests }) => tests.some((skill) => known.includes(skill)));
  expect(testing.length * 2).toBeGreaterThan(beats.length);
});

test("each kind has a conversation of its own", () => {
  expect(new Set(Object.values(OBJECTIONS.scenarios)).size).toBe(OBJECTION_KINDS.length);
});

test.each(OBJECTIONS.decks)("the deck %s is there and practises the skills of objections", (id) => {
  const items = decks.byId(id)?.items ?? [];
  expect(items.length).toBeGreaterThan(0);
  expect(items.filter(({ skill }) => known.includes(skill)).length * 2).toBeGreaterThan(items.length);
});

test("its topics and skills are the syllabus's", () => {
  expect(OBJECTIONS.topics.filter((id) => !topics.some((topic) => topic.id === id))).toEqual([]);
  expect(known.filter((id) => !skills.some((skill) => skill.id === id))).toEqual([]);
});

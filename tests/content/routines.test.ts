import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readRoutines } from "~/content/routines.ts";
import { PERIODS } from "~/domain/calendar.ts";
import { STARTER } from "~/domain/routines/catalogue.ts";

const catalogue = readRoutines("content");
const all = PERIODS.flatMap((period) => catalogue[period]);

test("there are the syllabus's 99 routines, each with an id of its own and a text in both languages", () => {
  expect(PERIODS.map((period) => catalogue[period].length)).toEqual([27, 19, 17, 12, 12, 12]);
  expect(new Set(all.map(({ id }) => id)).size).toBe(99);
  for (const { text } of all) {
    expect(text["zh-CN"]).toMatch(/\p{Script=Han}/u);
    expect(text.en).toMatch(/^[\p{ASCII}’]+$/u);
  }
});

test("every caution of the syllabus is shown, in both languages, and no other routine carries one", () => {
  const syllabus: { routines: Record<string, { id: string; caution?: string }[]> } = parse(
    readFileSync("content/syllabus.yaml", "utf8"),
  );
  const limited = Object.values(syllabus.routines)
    .flat()
    .filter(({ caution }) => caution);
  expect(limited.length).toBeGreaterThan(0);
  expect(all.filter(({ caution }) => caution).map(({ id }) => id)).toEqual(limited.map(({ id }) => id));
  for (const { caution } of all) {
    if (!caution) continue;
    expect(caution["zh-CN"]).toMatch(/\p{Script=Han}/u);
    expect(caution.en).not.toMatch(/\p{Script=Han}/u);
  }
});

test("the starter set is of the syllabus, a handful a period, and nothing in it needs a caution", () => {
  const starters = all.filter(({ id }) => STARTER.has(id));
  expect(starters).toHaveLength(STARTER.size);
  expect(PERIODS.map((period) => starters.filter((routine) => routine.period === period).length)).toEqual([
    7, 3, 2, 0, 0, 0,
  ]);
  expect(starters.filter(({ caution }) => caution)).toEqual([]);
});

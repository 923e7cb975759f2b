import { expect, test } from "vitest";
import { exerciseSchema, exercisesSchema } from "./exercise.ts";
import { groups, listen, order, several, single } from "./testing/exercises.ts";

function complaints(exercise: unknown): string[] {
  return (
    exerciseSchema.safeParse(exercise).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? []
  );
}

test("exercises of every kind are accepted", () => {
  const five = [
    single({ a: 1, b: 0.4, c: 0 }),
    several({ a: true, b: true, c: false, d: false }),
    groups({ a: "x", b: "x", c: "y", d: "y" }),
    order(["a", "b", "c"]),
    listen({ a: true, b: true, c: false, d: false, e: false }),
  ];
  expect(five.flatMap(complaints)).toEqual([]);
});

test("one choice has exactly one option that earns all", () => {
  expect(complaints(single({ a: 0.9, b: 0, c: 0 }))).toEqual(["options: exactly one option has credit 1"]);
  expect(complaints(single({ a: 1, b: 1, c: 0 }))).toEqual(["options: exactly one option has credit 1"]);
});

test("several choices have right and wrong ones", () => {
  expect(complaints(several({ a: true, b: true, c: true, d: true }))).toHaveLength(1);
  expect(complaints(listen({ a: false, b: false, c: false, d: false, e: false }))).toHaveLength(1);
});

test("an item's group must exist", () => {
  const exercise = groups({ a: "x", b: "x", c: "y", d: "y" });
  expect(complaints({ ...exercise, groups: exercise.groups.filter(({ id }) => id !== "y") })).toEqual([
    'items.2.group: no group "y"',
    'items.3.group: no group "y"',
  ]);
});

test("ids are not used twice", () => {
  const exercise = order(["a", "b", "c"]);
  expect(complaints({ ...exercise, items: [...exercise.items, exercise.items[0]] })).toEqual(['items.3.id: "a" twice']);
  const file = { exercises: [order(["a", "b", "c"]), order(["a", "b", "c"]), order(["a", "b", "c"], "other")] };
  expect(exercisesSchema.safeParse(file).error?.issues.map(({ message }) => message)).toEqual(['"exercise" twice']);
});

test("every text is needed in both languages", () => {
  const exercise = order(["a", "b", "c"]);
  expect(complaints({ ...exercise, prompt: { "zh-CN": "只有中文" } })[0]).toMatch(/^prompt\.en: /);
  expect(complaints({ ...exercise, prompt: { "zh-CN": "中文", en: "  " } })[0]).toMatch(/^prompt\.en: /);
});

test("a misspelt field is refused, not ignored", () => {
  expect(complaints({ ...order(["a", "b", "c"]), takaway: "x" })[0]).toMatch(/takaway/);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { entriesOf } from "./exercise.ts";
import { grade } from "./grade.ts";
import { answeredExercise, groups, keyOf, listen, order, reordered, several, single } from "./testing/exercises.ts";

test("credit always lies between 0 and 1", () => {
  fc.assert(
    fc.property(answeredExercise, ({ exercise, response }) => {
      const { credit } = grade(exercise, response);
      expect(credit).toBeGreaterThanOrEqual(0);
      expect(credit).toBeLessThanOrEqual(1);
    }),
  );
});

test("the key earns exactly 1", () => {
  fc.assert(
    fc.property(answeredExercise, ({ exercise }) => {
      expect(grade(exercise, keyOf(exercise)).credit).toBe(1);
    }),
  );
});

test("nothing but the key earns 1, and then every mark says so", () => {
  fc.assert(
    fc.property(answeredExercise, ({ exercise, response }) => {
      const { credit, marks } = grade(exercise, response);
      const flawless = marks.every(({ verdict }) => verdict === "right" || verdict === "left");
      expect(credit === 1).toBe(flawless);
      expect(credit === 1).toBe(sorted(response) === sorted(keyOf(exercise)));
    }),
  );
});

test("the order in which options stand changes nothing", () => {
  fc.assert(
    fc.property(answeredExercise, fc.nat(), ({ exercise, response }, seed) => {
      expect(grade(reordered(exercise, seed), response).credit).toBe(grade(exercise, response).credit);
    }),
  );
});

test("every option and item gets one mark", () => {
  fc.assert(
    fc.property(answeredExercise, ({ exercise, response }) => {
      const entries = entriesOf(exercise);
      expect(grade(exercise, response).marks.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
    }),
  );
});

test("second best earns its part and is marked as half right", () => {
  const { credit, marks } = grade(single({ a: 0, b: 1, c: 0.4 }), { kind: "single", option: "c" });
  expect(credit).toBe(0.4);
  expect(marks.map(({ verdict }) => verdict)).toEqual(["left", "missed", "partly"]);
});

test("a wrong choice takes back a right one, down to nothing", () => {
  const exercise = several({ a: true, b: true, c: false, d: false });
  const credit = (...options: string[]) => grade(exercise, { kind: "several", options }).credit;
  expect(credit("a")).toBe(0.5);
  expect(credit("a", "b", "c")).toBe(0.5);
  expect(credit("a", "b", "c", "d")).toBe(0);
  expect(credit("c", "d")).toBe(0);
});

test("listening is graded like choosing several", () => {
  const exercise = listen({ a: true, b: true, c: true, d: false, e: false });
  expect(grade(exercise, { kind: "listen-and-note", options: ["a", "b", "d"] }).credit).toBeCloseTo(1 / 3);
});

test("groups earn the share that is in its place", () => {
  const exercise = groups({ a: "x", b: "x", c: "y", d: "y" });
  const { credit, marks } = grade(exercise, { kind: "groups", placed: { a: "x", b: "y", c: "y", d: "y" } });
  expect(credit).toBe(0.75);
  expect(marks.filter(({ verdict }) => verdict === "wrong")).toEqual([
    { id: "b", verdict: "wrong", group: "x", place: null },
  ]);
});

test("an order earns Kendall's τ: one neighbouring swap of four costs a third, the reverse earns nothing", () => {
  const exercise = order(["a", "b", "c", "d"]);
  const credit = (...given: string[]) => grade(exercise, { kind: "order", order: given }).credit;
  expect(credit("b", "a", "c", "d")).toBeCloseTo(2 / 3);
  expect(credit("d", "c", "b", "a")).toBe(0);
});

test("in an order only what must move is wrong", () => {
  const exercise = order(["a", "b", "c", "d"]);
  const { marks } = grade(exercise, { kind: "order", order: ["d", "a", "b", "c"] });
  expect(marks.filter(({ verdict }) => verdict === "wrong").map(({ id }) => id)).toEqual(["d"]);
});

test("a response of another kind is refused", () => {
  expect(() => grade(order(["a", "b", "c"]), { kind: "single", option: "a" })).toThrow(TypeError);
});

/** A response as text in which the order of choices says nothing, except where order is the answer. */
function sorted(response: ReturnType<typeof keyOf>): string {
  if ("options" in response) return JSON.stringify([...response.options].sort());
  if ("placed" in response) return JSON.stringify(Object.entries(response.placed).sort());
  return JSON.stringify(response);
}

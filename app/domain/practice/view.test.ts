import fc from "fast-check";
import { expect, test } from "vitest";
import { entriesOf } from "./exercise.ts";
import { grade } from "./grade.ts";
import { answeredExercise, listen, order, several } from "./testing/exercises.ts";
import { feedback, publicExercise } from "./view.ts";

const LETTERS = ["a", "b", "c", "d", "e", "f"];

test("the public view holds neither key nor feedback", () => {
  fc.assert(
    fc.property(answeredExercise, fc.nat(), ({ exercise }, seed) => {
      const sent = JSON.stringify(publicExercise(exercise, "en", seed));
      expect(sent).not.toMatch(/"(feedback|takeaway|credit|key|group|target|model|compare)":/);
    }),
  );
});

test("the public view holds every option and item once, in one language", () => {
  fc.assert(
    fc.property(answeredExercise, fc.nat(), ({ exercise }, seed) => {
      const view = publicExercise(exercise, "zh-CN", seed);
      const shown = view.kind === "text" ? [] : "options" in view ? view.options : view.items;
      const entries = entriesOf(exercise);
      expect(shown.map(({ id }) => id).sort()).toEqual(entries.map(({ id }) => id).sort());
      expect(shown.every(({ text }) => text.endsWith("（中）"))).toBe(true);
    }),
  );
});

test("the same seed shows the same order, and seeds differ", () => {
  const exercise = several(Object.fromEntries(LETTERS.map((letter, index) => [letter, index < 3])));
  const shown = (seed: number) => JSON.stringify(publicExercise(exercise, "en", seed));
  expect(shown(7)).toBe(shown(7));
  expect(new Set(Array.from({ length: 20 }, (_, seed) => shown(seed))).size).toBeGreaterThan(10);
});

test("items to be ordered never come in their right order", () => {
  const exercise = order(["a", "b", "c"]);
  for (let seed = 0; seed < 200; seed++) {
    const view = publicExercise(exercise, "en", seed);
    expect("items" in view && view.items.map(({ id }) => id)).not.toEqual(["a", "b", "c"]);
  }
});

test("a longer line stays longer on screen", () => {
  const exercise = listen({ a: true, b: false, c: false, d: false, e: false });
  const says = (text: string) => ({ who: { "zh-CN": "谁", en: "who" }, says: { "zh-CN": text, en: text } });
  const lines = [says("Yes."), says("Yes, but only if it is there before Friday noon.")];
  const view = publicExercise({ ...exercise, lines }, "en", 1);
  if (view.kind !== "listen-and-note") throw new Error(view.kind);
  const [short, long] = view.lines.map(({ ms }) => ms);
  expect(short).toBe(1600);
  expect(long).toBe(5200);
});

test("whatever is not rightly let be is explained", () => {
  fc.assert(
    fc.property(answeredExercise, ({ exercise, response }) => {
      const { marks, credit, verdict } = feedback(exercise, response, "en");
      for (const mark of marks) expect(mark.says).toBe(mark.verdict === "left" ? null : `feedback on ${mark.id}`);
      expect(credit).toBe(grade(exercise, response).credit);
      expect(verdict).toBe(credit === 1 ? "right" : credit > 0 ? "partly" : "wrong");
    }),
  );
});

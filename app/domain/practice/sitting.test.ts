import fc from "fast-check";
import { expect, test } from "vitest";
import type { DrillItem } from "./drill.ts";
import { composeSitting, isLate, SITTING_SIZE, summaryOf } from "./sitting.ts";

const words = { "zh-CN": "字", en: "words" };
function item(id: string, level = 1, points = ["Q1"]): DrillItem {
  const shown = { lines: null, drawing: null, chart: null, options: [] };
  return { id, deck: "deck", skill: "questioning", stage: "needs", points, level, stem: words, ...shown };
}
const names = (count: number) => Array.from({ length: count }, (_, index) => `item-${index}`);

test("a sitting has ten different items of the deck, or all there are", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), fc.nat(), fc.nat(), (count, seen, due, seed) => {
      const all = names(count);
      const answered = all.slice(0, seen % (count + 1)).map((id, index) => ({ item: id, credit: 4, at: index }));
      const drawn = composeSitting({
        items: all.map((id, index) => item(id, 1 + (index % 3))),
        answered,
        due: [...all.slice(0, due % (count + 1)), "gone"],
        seed,
      });
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(drawn).toHaveLength(Math.min(SITTING_SIZE, count));
      expect(drawn.filter((id) => !all.includes(id))).toEqual([]);
    }),
  );
});

test("it mixes what is due with what is new, and what was seen comes last, the longest ago first", () => {
  const items = names(30).map((id) => item(id));
  const answered = names(20).map((id, index) => ({ item: id, credit: 4, at: 100 - index }));
  const drawn = composeSitting({ items, answered, due: names(8), seed: 7 });
  expect(drawn.filter((id) => names(8).includes(id))).toHaveLength(5);
  expect(drawn.filter((id) => !names(20).includes(id))).toHaveLength(5);
  const later = composeSitting({ items: items.slice(0, 20), answered, due: [], seed: 7 });
  expect([...later].sort()).toEqual(names(20).slice(10).sort());
});

test("new items come easiest first", () => {
  const items = names(30).map((id, index) => item(id, 3 - (index % 3)));
  const drawn = composeSitting({ items, answered: [], due: [], seed: 1 });
  expect(drawn.every((id) => items.find((one) => one.id === id)?.level === 1)).toBe(true);
});

test("against the clock an answer may take its seconds and what the network needs", () => {
  expect(isLate(45, 0, 48_000)).toBe(false);
  expect(isLate(45, 0, 48_001)).toBe(true);
  expect(isLate(null, 0, 10 ** 9)).toBe(false);
});

test("the summary names the points missed, the most often missed first", () => {
  const items = [item("a", 1, ["Q1", "Q2"]), item("b", 1, ["Q2"]), item("c", 1, ["Q3"])];
  const answers = [
    { item: "a", credit: 1 },
    { item: "b", credit: 2 },
    { item: "c", credit: 3 },
  ];
  expect(summaryOf(answers, items)).toEqual({
    share: 0.5,
    missed: [
      { point: "Q2", times: 2 },
      { point: "Q1", times: 1 },
    ],
  });
});

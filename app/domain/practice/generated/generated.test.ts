import fc from "fast-check";
import { expect, test } from "vitest";
import { mulberry32 } from "../../random.ts";
import type { Bilingual } from "../authored.ts";
import { deckSchema } from "../drill.ts";
import { daysOfStock, generateChannelStock, STOCK_STATES, troubles } from "./channel-stock.ts";
import { generateItems } from "./generate.ts";
import { growth } from "./generators.ts";
import { generateSalesProgress, PROGRESS_STATES, progressState } from "./sales-progress.ts";
import { generateSalesState, SALES_STATES, salesState } from "./sales-state.ts";

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const best = (credits: Readonly<Record<string, number>>) =>
  Object.keys(credits).filter((judgement) => credits[judgement] === 4);

test("the state of sales has one answer, which the rule gives, with room to spare on every threshold", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { chart, credits } = generateSalesState(mulberry32(seed));
      if (chart.kind !== "sales") throw new Error("not a sales chart");
      expect(best(credits)).toEqual([salesState(chart)]);
      const own = growth(chart.lastYear.at(-1) ?? 1, chart.actual.at(-1) ?? 1);
      const theirs = growth(chart.competitorLastYear.at(-1) ?? 1, chart.competitor.at(-1) ?? 1);
      // Told once more in plain words: down by 5 %, else outgrown by 5 points, else up by 5 %, else normal.
      const plain = own <= -5 ? "declining" : theirs - own >= 5 ? "behind" : own >= 5 ? "growing" : "normal";
      expect(best(credits)).toEqual([plain]);
      for (const gap of [own + 5, own - 5, theirs - own - 5]) expect(Math.abs(gap)).toBeGreaterThanOrEqual(1.4);
      expect(new Set([chart.actual, chart.plan, chart.lastYear, chart.competitor].map((row) => row.length))).toEqual(
        new Set([12]),
      );
      expect(Math.min(...chart.actual, ...chart.competitor)).toBeGreaterThan(0);
    }),
  );
});

test("a month's progress has one answer, told by the shares of plan and of days", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { chart, credits } = generateSalesProgress(mulberry32(seed));
      if (chart.kind !== "progress") throw new Error("not a progress chart");
      expect(best(credits)).toEqual([progressState(chart)]);
      const gone = (chart.days.done / chart.days.plan) * 100;
      const late = (part: { done: number; plan: number }) => gone - (part.done / part.plan) * 100;
      const [revenue, range] = [late(chart.revenue) > 5, late(chart.range) > 5];
      const plain = revenue ? (range ? "both-behind" : "revenue-behind") : range ? "range-behind" : "both-on-course";
      expect(best(credits)).toEqual([plain]);
      for (const part of [chart.revenue, chart.range]) {
        expect(Math.abs(late(part) - 5)).toBeGreaterThanOrEqual(1.4);
        expect(part.done).toBeGreaterThan(0);
        expect(part.done).toBeLessThanOrEqual(part.plan);
      }
    }),
  );
});

test("of a channel at most one link is in trouble, and the answer names it", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { chart, credits } = generateChannelStock(mulberry32(seed));
      if (chart.kind !== "channel") throw new Error("not a channel");
      const found = troubles(chart);
      expect(found.length).toBeLessThanOrEqual(1);
      expect(best(credits)).toEqual([found[0] ?? "healthy"]);
      expect(Object.keys(credits)).toContain("healthy");
      expect(Object.keys(credits)).toHaveLength(4);
      for (const link of chart.links) {
        const days = daysOfStock(link);
        expect(Math.min(Math.abs(days - 7), Math.abs(days - 30))).toBeGreaterThan(1);
      }
    }),
  );
});

test.each([
  ["sales-state", generateSalesState, SALES_STATES],
  ["sales-progress", generateSalesProgress, PROGRESS_STATES],
  ["channel-stock", generateChannelStock, STOCK_STATES],
] as const)("every judgement of %s comes up, and none in more than half of the items", (_, generate, states) => {
  const answers = Array.from({ length: 400 }, (__, seed) => best(generate(mulberry32(seed)).credits)[0] ?? "");
  for (const state of states) {
    const times = answers.filter((answer) => answer === state).length;
    expect(times, state).toBeGreaterThan(400 / states.length / 3);
    expect(times, state).toBeLessThan(200);
  }
});

const both = (text: string): Bilingual => ({ "zh-CN": `${text}（中）`, en: text });
const template = deckSchema.parse({
  deck: "reading",
  order: 1,
  title: both("t"),
  summary: both("s"),
  generated: [
    {
      kind: "sales-state",
      count: 6,
      skill: "analysis",
      stage: "after-sales",
      points: ["A4"],
      level: 2,
      subjects: ["tea", "beer", "juice", "water"].map(both),
      stem: both("How is {{subject}} doing?"),
      options: Object.fromEntries(
        SALES_STATES.map((state) => [state, { text: both(state), because: both("{{own}} against {{theirs}}") }]),
      ),
    },
  ],
});

test("an item is made from its name alone, with the figures in its words", () => {
  const [words] = template.generated;
  if (!words) throw new Error("no template");
  const items = generateItems("reading", words);
  expect(generateItems("reading", words)).toEqual(items);
  expect(items.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6].map((number) => `sales-state-${number}`));
  expect(items.map(({ stem }) => stem.en).slice(0, 2)).toEqual(["How is tea doing?", "How is beer doing?"]);
  expect(items[0]?.options[0]?.feedback.en).toMatch(/^-?\d+(\.\d)? against -?\d+(\.\d)?$/);
  const { declining: _, ...fewer } = words.options;
  expect(() => generateItems("reading", { ...words, options: fewer })).toThrow(/no words for "declining"/);
});

import type { SalesChart } from "../chart.ts";
import { between, type Generator, growth, pick } from "./generators.ts";

export const SALES_STATES = ["growing", "normal", "declining", "behind"] as const;
export type SalesState = (typeof SALES_STATES)[number];

/** From how many percent on a change counts, and how many points a competitor may grow faster. */
const NOTABLE = 5;
/** Generated figures keep this many points from a threshold, so that nobody has to split hairs. */
const MARGIN = 1.5;
const MONTHS = 12;

/**
 * The state of this month's sales, by the rule the lesson on reading the market teaches, in this order: declining where
 * they are 5 % or more below the same month last year; else behind competitors where they grew 5 points or more less
 * than the chief competitor's did; else growing where they are 5 % or more above last year; else normal.
 */
export function salesState({ actual, lastYear, competitor, competitorLastYear }: SalesChart): SalesState {
  const own = growth(lastYear.at(-1) ?? 1, actual.at(-1) ?? 1);
  const theirs = growth(competitorLastYear.at(-1) ?? 1, competitor.at(-1) ?? 1);
  if (own <= -NOTABLE) return "declining";
  if (theirs - own >= NOTABLE) return "behind";
  return own >= NOTABLE ? "growing" : "normal";
}

/** What one would say who looks at the last months only: the likely mistake. */
function atFirstSight({ actual }: SalesChart): SalesState {
  const change = growth(actual.at(-2) ?? 1, actual.at(-1) ?? 1);
  return change >= NOTABLE ? "growing" : change <= -NOTABLE ? "declining" : "normal";
}

export const generateSalesState: Generator = (random) => {
  const wanted = pick(random, SALES_STATES);
  const own = {
    growing: between(random, 7, 24),
    normal: between(random, -3, 3),
    declining: -between(random, 7, 22),
    behind: between(random, -3, 14),
  }[wanted];
  const lead = wanted === "behind" ? between(random, 8, 20) : between(random, -15, 3);
  const base = between(random, 40, 160) * 10;
  const theirBase = Math.round((base * between(random, 70, 140)) / 100);
  const seasons = Array.from({ length: MONTHS }, () => between(random, 82, 118) / 100);
  const lastYear = seasons.map((season) => Math.round(base * season));
  const theirLastYear = seasons.map((season) => Math.round(theirBase * season * (between(random, 96, 104) / 100)));
  // The year drifts towards where the last month is to stand.
  const drift = (month: number, end: number) => 1 + ((end / 100) * (month + 1)) / MONTHS;
  const noise = () => between(random, 97, 103) / 100;
  const year = (before: readonly number[], end: number) =>
    before.map((value, month) =>
      Math.round(value * (month === MONTHS - 1 ? 1 + end / 100 : drift(month, end) * noise())),
    );
  const planned = 1 + between(random, 2, 8) / 100;
  const chart: SalesChart = {
    kind: "sales",
    firstMonth: between(random, 1, 12),
    actual: year(lastYear, own),
    plan: lastYear.map((value) => Math.round(value * planned)),
    lastYear,
    competitor: year(theirLastYear, own + lead),
    competitorLastYear: theirLastYear,
  };
  const state = salesState(chart);
  const tempting = atFirstSight(chart);
  const own0 = growth(lastYear.at(-1) ?? 1, chart.actual.at(-1) ?? 1);
  const theirs = growth(theirLastYear.at(-1) ?? 1, chart.competitor.at(-1) ?? 1);
  if (nearThreshold(own0, theirs - own0)) return generateSalesState(random);
  return {
    chart,
    credits: Object.fromEntries(
      SALES_STATES.map((one) => [one, one === state ? 4 : one === tempting || overlooks(one, state) ? 1 : 0]),
    ),
    figures: {
      now: chart.actual.at(-1) ?? 0,
      before: lastYear.at(-1) ?? 0,
      own: own0,
      theirs,
      lead: Math.round((theirs - own0) * 10) / 10,
    },
  };
};

function nearThreshold(own: number, lead: number): boolean {
  return [Math.abs(own - NOTABLE), Math.abs(own + NOTABLE), Math.abs(lead - NOTABLE)].some((gap) => gap < MARGIN);
}

/** Right about one's own sales, but without a look at the competitor's. */
function overlooks(given: SalesState, state: SalesState): boolean {
  return state === "behind" && (given === "growing" || given === "normal");
}

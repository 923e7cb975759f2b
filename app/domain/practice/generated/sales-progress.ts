import type { ProgressChart } from "../chart.ts";
import { between, type Generator, pick } from "./generators.ts";

export const PROGRESS_STATES = ["both-on-course", "revenue-behind", "range-behind", "both-behind"] as const;
export type ProgressState = (typeof PROGRESS_STATES)[number];

/** Points by which a share of the plan may lag the share of selling days gone and still be on course. */
const LEEWAY = 5;

/**
 * Where a month stands: a part of the plan, revenue or range of products, is behind where its share fulfilled lags the share
 * of selling days gone by more than 5 points.
 */
export function progressState(chart: ProgressChart): ProgressState {
  const revenue = lag(chart, "revenue") > LEEWAY;
  const range = lag(chart, "range") > LEEWAY;
  if (revenue && range) return "both-behind";
  return revenue ? "revenue-behind" : range ? "range-behind" : "both-on-course";
}

/** Points, 0 to 100, by which the part lags the days; negative where it is ahead. */
function lag(chart: ProgressChart, part: "revenue" | "range"): number {
  return share(chart.days) - share(chart[part]);
}

function share({ done, plan }: { readonly done: number; readonly plan: number }): number {
  return (done / plan) * 100;
}

export const generateSalesProgress: Generator = (random) => {
  const wanted = pick(random, PROGRESS_STATES);
  const days = { done: between(random, 8, 18), plan: between(random, 21, 23) };
  const gone = share(days);
  const behind = () => gone - between(random, 9, 26);
  const onCourse = () => Math.min(99, gone + between(random, -2, 14));
  const revenuePlan = between(random, 18, 90) * 10_000;
  const rangePlan = between(random, 16, 40);
  const revenueShare = wanted === "revenue-behind" || wanted === "both-behind" ? behind() : onCourse();
  const rangeShare = wanted === "range-behind" || wanted === "both-behind" ? behind() : onCourse();
  const chart: ProgressChart = {
    kind: "progress",
    revenue: { done: Math.round((revenuePlan * revenueShare) / 100 / 1000) * 1000, plan: revenuePlan },
    range: { done: Math.round((rangePlan * rangeShare) / 100), plan: rangePlan },
    days,
  };
  // Products are counted in whole ones, which may round a share to the other side or too near.
  const lags = [lag(chart, "revenue"), lag(chart, "range")];
  if (lags.some((one) => Math.abs(one - LEEWAY) < 1.5)) return generateSalesProgress(random);
  const state = progressState(chart);
  return {
    chart,
    credits: Object.fromEntries(PROGRESS_STATES.map((one) => [one, worth(one, state)])),
    figures: {
      time: Math.round(gone),
      revenue: Math.round(share(chart.revenue)),
      range: Math.round(share(chart.range)),
      sold: chart.range.done,
      planned: chart.range.plan,
    },
  };
};

/** Half right where one of the two parts is judged right. */
function worth(given: ProgressState, state: ProgressState): number {
  if (given === state) return 4;
  const parts = (one: ProgressState) => [
    one === "revenue-behind" || one === "both-behind",
    one === "range-behind" || one === "both-behind",
  ];
  const [mine, right] = [parts(given), parts(state)];
  return mine.some((part, index) => part === right[index]) ? 1 : 0;
}

import { mulberry32 } from "../random.ts";
import { ROW } from "./configurations.ts";
import { bestOption, type Exploration } from "./explore.ts";
import { toNumber } from "./rational.ts";
import type { Place } from "./scenario.ts";
import { exactScore, passes } from "./score.ts";

export const POLICIES = ["random", "first", "best"] as const;
export type Policy = (typeof POLICIES)[number];

/** What came of many conversations. Scores are 0 to 100, not rounded. */
export interface Simulation {
  readonly runs: number;
  readonly mean: number;
  /** Standard deviation of the runs (over n, not n − 1). */
  readonly sd: number;
  /** Score by percentile: the least score that at least so many percent of the runs do not exceed. */
  readonly percentiles: Readonly<Record<"5" | "25" | "50" | "75" | "95", number>>;
  /** Share of the runs that passed, 0 to 1. */
  readonly passed: number;
  /** Share of the runs by end; ends that none reached included. */
  readonly ends: Readonly<Record<Place, number>>;
}

export interface SimulationOptions {
  /** 1 or more. */
  readonly runs: number;
  readonly policy: Policy;
  /** Unsigned 32-bit integer: the same seed gives the same runs. */
  readonly seed: number;
}

/** The authored index of the reply a policy takes, or -1 at an end. */
type Pick = (configuration: number) => number;

function pickBy(exploration: Exploration, policy: Policy, seed: number): Pick {
  const { next } = exploration;
  const offered = (at: number): number[] => {
    const indexes: number[] = [];
    for (let choice = 0; choice < ROW; choice++) if ((next[at * ROW + choice] ?? -1) >= 0) indexes.push(choice);
    return indexes;
  };
  if (policy === "best") return (at) => bestOption(exploration, at)?.index ?? -1;
  if (policy === "first") return (at) => offered(at)[0] ?? -1;
  const random = mulberry32(seed);
  return (at) => {
    const indexes = offered(at);
    return indexes[Math.floor(random() * indexes.length)] ?? -1;
  };
}

/** Runs conversations by a policy. Deterministic: the same options give the same result. */
export function simulate(exploration: Exploration, { runs, policy, seed }: SimulationOptions): Simulation {
  const { scenario, next, places, placeNames, units, endUnits } = exploration;
  const pick = pickBy(exploration, policy, seed);
  const totals = new Map<number, number>();
  const ends = new Map<number, number>();
  for (let run = 0; run < runs; run++) {
    let [at, total] = [0, 0];
    for (let choice = pick(at); choice >= 0; choice = pick(at)) {
      total += units[(places[at] ?? 0) * ROW + choice] ?? 0;
      at = next[at * ROW + choice] ?? 0;
    }
    const place = places[at] ?? 0;
    total += endUnits[place] ?? 0;
    totals.set(total, (totals.get(total) ?? 0) + 1);
    ends.set(place, (ends.get(place) ?? 0) + 1);
  }
  const scored = [...totals]
    .sort(([a], [b]) => a - b)
    .map(([total, count]) => {
      const exact = exactScore(exploration, total);
      return { score: toNumber(exact), count, passed: passes(exploration, exact) };
    });
  const mean = scored.reduce((sum, { score, count }) => sum + score * count, 0) / runs;
  const variance = scored.reduce((sum, { score, count }) => sum + (score - mean) ** 2 * count, 0) / runs;
  const percentile = (percent: number): number => {
    let below = 0;
    const found = scored.find(({ count }) => {
      below += count;
      return below * 100 >= percent * runs;
    });
    return found?.score ?? 0;
  };
  return {
    runs,
    mean,
    sd: Math.sqrt(variance),
    percentiles: {
      "5": percentile(5),
      "25": percentile(25),
      "50": percentile(50),
      "75": percentile(75),
      "95": percentile(95),
    },
    passed: scored.reduce((sum, { count, passed }) => (passed ? sum + count : sum), 0) / runs,
    ends: Object.fromEntries(
      [...scenario.ends.keys()].map((place) => [place, (ends.get(placeNames.indexOf(place)) ?? 0) / runs]),
    ),
  };
}

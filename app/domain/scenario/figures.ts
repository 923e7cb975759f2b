import type { Exploration } from "./explore.ts";
import { isFlat } from "./integrity.ts";
import { eachReply } from "./order.ts";
import { type RandomRep, randomRep } from "./random.ts";
import { fraction, roundHalfAway, toNumber } from "./rational.ts";
import { bestRuns, type Habit } from "./robots.ts";

/** Figures of a scenario; points and scores rounded to two decimals. Null where a flat scenario has no score. */
export interface Figures {
  readonly beats: number;
  readonly choices: number;
  readonly configurations: number;
  /** Answers from the start to an end, at most and at least. */
  readonly longest: number;
  readonly shortest: number;
  /** Points of the worst and of the best conversation. */
  readonly min: number;
  readonly max: number;
  /** A rep who picks uniformly at random: expected score, and probability of passing (0 to 1, not rounded). */
  readonly random: { readonly score: number | null; readonly pass: number | null };
  readonly robots: Readonly<Record<Habit, number | null>>;
}

export interface Measured {
  readonly figures: Figures;
  /** Null where the scenario is flat. */
  readonly random: RandomRep | null;
}

/** Answers on the longest and on the shortest way from the start to an end. */
export function lengthsOf(exploration: Exploration): { readonly longest: number; readonly shortest: number } {
  const { order, count } = exploration;
  const longest = new Int32Array(count);
  const shortest = new Int32Array(count);
  for (let index = order.length - 1; index >= 0; index--) {
    const at = order[index] ?? 0;
    let [most, least] = [0, Number.POSITIVE_INFINITY];
    eachReply(exploration, at, (after) => {
      most = Math.max(most, (longest[after] ?? 0) + 1);
      least = Math.min(least, (shortest[after] ?? 0) + 1);
    });
    longest[at] = most;
    shortest[at] = Number.isFinite(least) ? least : 0;
  }
  return { longest: longest[0] ?? 0, shortest: shortest[0] ?? 0 };
}

const NO_ROBOTS = { first: null, last: null, longest: null, shortest: null, question: null };

export function measure(exploration: Exploration): Measured {
  const { scenario, scale, best, worst, count } = exploration;
  const points = (units: number) => roundHalfAway(fraction(BigInt(units), BigInt(scale)));
  const flat = isFlat(exploration);
  const random = flat ? null : randomRep(exploration);
  const runs = flat ? [] : bestRuns(exploration);
  return {
    random,
    figures: {
      beats: scenario.beats.size,
      choices: [...scenario.beats.values()].reduce((sum, { choices }) => sum + choices.length, 0),
      configurations: count,
      ...lengthsOf(exploration),
      min: points(worst[0] ?? 0),
      max: points(best[0] ?? 0),
      random: {
        score: random && roundHalfAway(random.score),
        pass: random?.pass ? toNumber(random.pass) : null,
      },
      robots: { ...NO_ROBOTS, ...Object.fromEntries(runs.map(({ habit, score }) => [habit, roundHalfAway(score)])) },
    },
  };
}

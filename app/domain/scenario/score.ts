import { ROW } from "./configurations.ts";
import { type Exploration, walk } from "./explore.ts";
import { compare, type Fraction, fraction, largestRemainder, roundHalfAway, scaledHalfAway } from "./rational.ts";
import type { ChoiceId } from "./scenario.ts";

export type Tier = "gold" | "silver" | "bronze" | "none";

const TIERS: readonly (readonly [Tier, least: bigint])[] = [
  ["gold", 90n],
  ["silver", 75n],
  ["bronze", 50n],
];

export interface Score {
  /** Exact, 0 to 100, in lowest terms; both are safe integers. */
  readonly numerator: number;
  readonly denominator: number;
  /** For display: rounded to two decimals. */
  readonly shown: number;
  readonly tier: Tier;
  /** Whether the unrounded score reaches the scenario's pass mark. */
  readonly passed: boolean;
}

const percentOf = (units: number, span: number): Fraction => fraction(100n * BigInt(units), BigInt(span));

/** Units between the best and the worst conversation. Throws RangeError for a scenario where all are worth the same. */
export function spanOf({ best, worst, scenario }: Exploration): number {
  const span = (best[0] ?? 0) - (worst[0] ?? 0);
  if (span <= 0) throw new RangeError(`all conversations of ${scenario.id} are worth the same: no score is defined`);
  return span;
}

/** The exact score, 0 to 100, of a conversation worth `units` in all: 100 · (G − v(start)) / (V(start) − v(start)). */
export function exactScore(exploration: Exploration, units: number): Fraction {
  return percentOf(units - (exploration.worst[0] ?? 0), spanOf(exploration));
}

/** `units` of loss in score units (× 100 / (V(start) − v(start))), exact. */
export function exactLoss(exploration: Exploration, units: number): Fraction {
  return percentOf(units, spanOf(exploration));
}

/** Whether an exact score reaches the pass mark. */
export function passes(exploration: Exploration, score: Fraction): boolean {
  return compare(score, { n: BigInt(exploration.scenario.pass), d: 1n }) >= 0;
}

/** The tier of an exact score. */
export function tierOf(score: Fraction): Tier {
  return TIERS.find(([, least]) => compare(score, { n: least, d: 1n }) >= 0)?.[0] ?? "none";
}

/** The score of a conversation worth `units` in all. */
export function scoreOf(exploration: Exploration, units: number): Score {
  const exact = exactScore(exploration, units);
  return {
    numerator: Number(exact.n),
    denominator: Number(exact.d),
    shown: roundHalfAway(exact),
    tier: tierOf(exact),
    passed: passes(exploration, exact),
  };
}

export interface TurnGrade {
  readonly choice: ChoiceId;
  /** Units earned. */
  readonly units: number;
  /** V(before) − points − V(after), in units. */
  readonly loss: number;
  /** The loss in score units, rounded by largest remainder: over a finished path they add up to 100 − score. */
  readonly lossShown: number;
  /** The best score still within reach after the turn, two decimals. */
  readonly reachable: number;
}

/** A path, finished or not, measured. */
export interface Grade {
  /** The configurations along the path, the start first. */
  readonly configurations: readonly number[];
  readonly turns: readonly TurnGrade[];
  /** Units so far; G, with the end's points, where the path is finished. */
  readonly units: number;
  /** Null while the conversation goes on. */
  readonly score: Score | null;
  /** Turn with the largest loss, the earliest on a tie; null where nothing was lost. */
  readonly costliest: number | null;
  /** First turn after which the pass mark was out of reach, or null. */
  readonly pointOfNoReturn: number | null;
}

/** Measures a path of replies from the start. Throws RangeError where a reply is not offered at its turn. */
export function grade(exploration: Exploration, path: readonly ChoiceId[]): Grade {
  const configurations = walk(exploration, path);
  const { best, places, beats, units, endUnits, next } = exploration;
  let earned = 0;
  const raw = path.map((choice, turn) => {
    const [from, to] = [configurations[turn] ?? 0, configurations[turn + 1] ?? 0];
    const beat = exploration.scenario.beats.get(exploration.placeNames[places[from] ?? 0] ?? "");
    const index = beat?.choices.findIndex(({ id }) => id === choice) ?? 0;
    const gained = units[(places[from] ?? 0) * ROW + index] ?? 0;
    earned += gained;
    const ceiling = exactScore(exploration, earned + (best[to] ?? 0));
    return { choice, units: gained, loss: (best[from] ?? 0) - gained - (best[to] ?? 0), ceiling };
  });
  const last = configurations[configurations.length - 1] ?? 0;
  const place = places[last] ?? 0;
  const finished = place >= beats && next[last * ROW] === -1;
  const total = finished ? earned + (endUnits[place] ?? 0) : earned;
  const shown = shownLosses(
    exploration,
    raw.map(({ loss }) => loss),
  );
  const largest = raw.reduce((most, { loss }) => Math.max(most, loss), 0);
  const lost = raw.findIndex(({ ceiling }) => !passes(exploration, ceiling));
  return {
    configurations,
    turns: raw.map(({ choice, units: gained, loss, ceiling }, turn) => ({
      choice,
      units: gained,
      loss,
      lossShown: shown[turn] ?? 0,
      reachable: roundHalfAway(ceiling),
    })),
    units: total,
    score: finished ? scoreOf(exploration, total) : null,
    costliest: largest > 0 ? raw.findIndex(({ loss }) => loss === largest) : null,
    pointOfNoReturn: lost < 0 ? null : lost,
  };
}

/**
 * Losses for display, in hundredths shared out by largest remainder, so that 100 minus the shown score is the sum
 * of the shown losses.
 */
function shownLosses(exploration: Exploration, losses: readonly number[]): number[] {
  const sum = losses.reduce((total, loss) => total + loss, 0);
  const ceiling = scaledHalfAway(exactScore(exploration, (exploration.best[0] ?? 0) - sum), 2);
  const hundredths = losses.map((loss) => {
    const { n, d } = exactLoss(exploration, loss);
    return { n: n * 100n, d };
  });
  return largestRemainder(hundredths, 10_000n - ceiling).map((share) => Number(share) / 100);
}

import { type Exploration, optionsAt } from "./explore.ts";
import { compare, type Fraction, fraction, roundHalfAway } from "./rational.ts";
import type { ChoiceId } from "./scenario.ts";
import { exactScore, passes } from "./score.ts";

/** What is kept of an attempt and matters to a new version of its scenario. */
export interface StoredPath {
  readonly id: string;
  /** The replies said, those rewound left out. */
  readonly path: readonly ChoiceId[];
  readonly finished: boolean;
  /** Exact, 0 to 100; integers. Null while the attempt is open. */
  readonly score: { readonly numerator: number; readonly denominator: number } | null;
  /** Whether it passed when it was finished. Where this is left out, the score is held against the new pass mark. */
  readonly passed?: boolean | null;
}

/** Why a path can't be said any more: a reply is not there or not offered; the end comes before; or no end comes. */
export type Break = "not-offered" | "ends-early" | "does-not-end";

/** Which way a score would go, told exactly: a move may be too small to be seen in two decimals. */
export type Direction = "up" | "down" | "unchanged";

interface Stored {
  readonly id: string;
  readonly finished: boolean;
  /** The score it has, two decimals; null where it has none. */
  readonly before: number | null;
  readonly passedBefore: boolean | null;
}

/** The path leads, reply by reply, to where it led: a finished one to an end, an open one to a turn. */
export interface ValidEffect extends Stored {
  readonly valid: true;
  readonly brokenAt: null;
  readonly why: null;
  /** The score the path has in the new version, two decimals; null while the attempt is open. */
  readonly after: number | null;
  /** After minus before in points of score, rounded once to two decimals; null where either is. */
  readonly moved: number | null;
  readonly direction: Direction | null;
  readonly passedAfter: boolean | null;
}

export interface BrokenEffect extends Stored {
  readonly valid: false;
  /**
   * 0-based turn at which the path and the new version part. It is the path's length where all of its replies can be
   * said, and a finished attempt would go on, or an open one would be over.
   */
  readonly brokenAt: number;
  readonly why: Break;
  readonly after: null;
  readonly moved: null;
  readonly direction: null;
  readonly passedAfter: null;
}

/** What a new version of a scenario would do to an attempt, were it replayed on it. */
export type Effect = ValidEffect | BrokenEffect;

type Replayed =
  | { readonly ok: true /** G in units, the end's points included. */; readonly units: number }
  | { readonly ok: false; readonly brokenAt: number; readonly why: Break };

function replayed(exploration: Exploration, { path, finished }: StoredPath): Replayed {
  const { places, beats, endUnits } = exploration;
  let [at, units] = [0, 0];
  const isOver = () => (places[at] ?? 0) >= beats;
  for (const [turn, id] of path.entries()) {
    if (isOver()) return { ok: false, brokenAt: turn, why: "ends-early" };
    const option = optionsAt(exploration, at).find((offered) => offered.id === id);
    if (option === undefined) return { ok: false, brokenAt: turn, why: "not-offered" };
    units += option.units;
    at = option.after;
  }
  if (isOver() !== finished) {
    return { ok: false, brokenAt: path.length, why: finished ? "does-not-end" : "ends-early" };
  }
  return { ok: true, units: units + (endUnits[places[at] ?? 0] ?? 0) };
}

function directionOf(before: Fraction, after: Fraction): Direction {
  const order = compare(after, before);
  return order > 0 ? "up" : order < 0 ? "down" : "unchanged";
}

/**
 * What the version that was explored would do to a stored attempt. A valid path may come to another end than it did,
 * and be worth something else. Throws RangeError for a flat scenario (no score is defined), or a stored score that is
 * no fraction of integers.
 */
export function effectOn(exploration: Exploration, attempt: StoredPath): Effect {
  const { id, finished, score } = attempt;
  const before = score && fraction(BigInt(score.numerator), BigInt(score.denominator));
  const stored = {
    id,
    finished,
    before: before && roundHalfAway(before),
    passedBefore: before && (attempt.passed ?? passes(exploration, before)),
  };
  const result = replayed(exploration, attempt);
  if (!result.ok) {
    const { brokenAt, why } = result;
    const nothing = { after: null, moved: null, direction: null, passedAfter: null } as const;
    return { ...stored, valid: false, brokenAt, why, ...nothing };
  }
  const after = finished ? exactScore(exploration, result.units) : null;
  const both = before !== null && after !== null;
  return {
    ...stored,
    valid: true,
    brokenAt: null,
    why: null,
    after: after && roundHalfAway(after),
    moved: both ? roundHalfAway(fraction(after.n * before.d - before.n * after.d, after.d * before.d)) : null,
    direction: both ? directionOf(before, after) : null,
    passedAfter: after && passes(exploration, after),
  };
}

/** Effects counted. */
export interface EffectSummary {
  /** All of them: `valid` plus `broken`. */
  readonly attempts: number;
  readonly valid: number;
  readonly broken: number;
  /** Attempts not finished, among the valid and the broken. */
  readonly open: number;
  /** Finished attempts that stay valid, by which way their score would go. */
  readonly up: number;
  readonly down: number;
  readonly unchanged: number;
  /** Ids of those that had not passed and would, and that had passed and would not; broken ones are in neither. */
  readonly passNow: readonly string[];
  readonly passNoLonger: readonly string[];
  /** The largest move up or down in points of score, two decimals, the earliest on a tie; null where none moves. */
  readonly largest: { readonly id: string; readonly moved: number } | null;
}

export function summarise(effects: readonly Effect[]): EffectSummary {
  const count = (holds: (effect: Effect) => boolean) => effects.filter(holds).length;
  const ids = (holds: (effect: Effect) => boolean) => effects.filter(holds).map(({ id }) => id);
  const valid = count((effect) => effect.valid);
  let largest: EffectSummary["largest"] = null;
  for (const { id, moved, direction } of effects) {
    if (moved === null || direction === "unchanged") continue;
    if (largest === null || Math.abs(moved) > Math.abs(largest.moved)) largest = { id, moved };
  }
  return {
    attempts: effects.length,
    valid,
    broken: effects.length - valid,
    open: count(({ finished }) => !finished),
    up: count(({ direction }) => direction === "up"),
    down: count(({ direction }) => direction === "down"),
    unchanged: count(({ direction }) => direction === "unchanged"),
    passNow: ids(({ passedBefore, passedAfter }) => passedBefore === false && passedAfter === true),
    passNoLonger: ids(({ passedBefore, passedAfter }) => passedBefore === true && passedAfter === false),
    largest,
  };
}

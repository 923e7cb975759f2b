import { gcd, ROW } from "./configurations.ts";
import type { Exploration } from "./explore.ts";
import { eachReply, repliesAt } from "./order.ts";
import { type Fraction, fraction } from "./rational.ts";
import { spanOf } from "./score.ts";

/*
 * How likely a rep who picks uniformly is to pass. The start holds a mass; it is shared equally among the replies
 * offered, and followed by configuration and units earned so far. A share is settled as soon as even the worst
 * continuation passes or even the best fails.
 */

/** A pair of configuration and units earned costs so much time that at most this many are followed. */
const MOST_PAIRS = { exact: 300_000, rounded: 1_500_000 } as const;
/** In arrays a pair costs much less. */
const MOST_CELLS = 25_000_000;

/** How masses are added and shared among replies: as doubles where they are exact, else as big integers. */
export interface Masses<M> {
  readonly none: M;
  add(a: M, b: M): M;
  share(mass: M, among: number): M;
  toBigInt(mass: M): bigint;
}

export const doubles: Masses<number> = {
  none: 0,
  add: (a, b) => a + b,
  share: (mass, among) => mass / among,
  toBigInt: (mass) => BigInt(Math.round(mass)),
};

export const bigIntegers: Masses<bigint> = {
  none: 0n,
  add: (a, b) => a + b,
  share: (mass, among) => mass / BigInt(among),
  toBigInt: (mass) => mass,
};

/** The fewest units with which a conversation passes. */
function unitsToPass(exploration: Exploration): number {
  const hundredfold = exploration.scenario.pass * spanOf(exploration);
  return (exploration.worst[0] ?? 0) + Math.ceil(hundredfold / 100);
}

/**
 * The share of a mass that passes, exact where `whole` can be shared all along without a remainder and is a safe
 * integer; otherwise each step rounds, always upon positive numbers. Null where there are too many pairs to follow.
 */
export function passingShare(exploration: Exploration, whole: number): Fraction | null {
  const passed = passedInArrays(exploration, whole) ?? passedInMaps(exploration, whole, doubles, MOST_PAIRS.rounded);
  return passed === null ? null : fraction(BigInt(Math.round(Math.min(passed, whole))), BigInt(whole));
}

/** As `passingShare`, exact for masses of any length. */
export function passingShareExactly(exploration: Exploration, whole: bigint): Fraction | null {
  const passed = passedInMaps(exploration, whole, bigIntegers, MOST_PAIRS.exact);
  return passed === null ? null : fraction(passed, whole);
}

/**
 * A configuration's undecided sums lie between the need less V and the need less v, so they fit an array; in it they
 * stand in steps of what all points have in common.
 */
function passedInArrays(exploration: Exploration, whole: number): number | null {
  const { order, count, places, next, units, best, worst } = exploration;
  const need = unitsToPass(exploration);
  const step = units.reduce((common, value) => gcd(common, value), 0) || 1;
  const lowest = (at: number) => Math.ceil((need - (best[at] ?? 0)) / step);
  const sizeOf = (at: number) => Math.ceil((need - (worst[at] ?? 0)) / step) - lowest(at);
  let size = 0;
  for (let at = 0; at < count; at++) size += sizeOf(at);
  if (size > MOST_CELLS) return null;

  const cells: (Float64Array | undefined)[] = new Array(count);
  let passed = 0;
  const arrive = (at: number, sum: number, mass: number): void => {
    const earned = sum * step;
    if (earned + (worst[at] ?? 0) >= need) passed += mass;
    else if (earned + (best[at] ?? 0) >= need) {
      const here = cells[at] ?? new Float64Array(sizeOf(at));
      cells[at] = here;
      const cell = sum - lowest(at);
      here[cell] = (here[cell] ?? 0) + mass;
    }
  };
  arrive(0, 0, whole);
  for (const at of order) {
    const here = cells[at];
    if (here === undefined) continue;
    cells[at] = undefined;
    const base = lowest(at);
    const offered = repliesAt(exploration, at);
    for (let choice = 0; choice < ROW; choice++) {
      const after = next[at * ROW + choice] ?? -1;
      if (after < 0) continue;
      const gained = (units[(places[at] ?? 0) * ROW + choice] ?? 0) / step;
      for (let cell = 0; cell < here.length; cell++) {
        const mass = here[cell] ?? 0;
        if (mass > 0) arrive(after, base + cell + gained, mass / offered);
      }
    }
  }
  return passed;
}

/** The same with a map of sums for each configuration: for masses of any kind, and for few sums far apart. */
function passedInMaps<M>(exploration: Exploration, whole: M, masses: Masses<M>, most: number): M | null {
  const { order, count, places, units, best, worst } = exploration;
  const need = unitsToPass(exploration);
  const sums: (Map<number, M> | undefined)[] = new Array(count);
  let followed = 0;
  let passed = masses.none;
  const arrive = (at: number, earned: number, mass: M): void => {
    if (earned + (worst[at] ?? 0) >= need) passed = masses.add(passed, mass);
    else if (earned + (best[at] ?? 0) >= need) {
      const here = sums[at] ?? new Map<number, M>();
      sums[at] = here;
      const known = here.get(earned);
      if (known === undefined) followed++;
      here.set(earned, known === undefined ? mass : masses.add(known, mass));
    }
  };
  arrive(0, 0, whole);
  for (const at of order) {
    const here = sums[at];
    if (here === undefined) continue;
    if (followed > most) return null;
    sums[at] = undefined;
    const place = places[at] ?? 0;
    const offered = repliesAt(exploration, at);
    for (const [earned, mass] of here) {
      const share = masses.share(mass, offered);
      eachReply(exploration, at, (after, choice) => {
        arrive(after, earned + (units[place * ROW + choice] ?? 0), share);
      });
    }
  }
  return passed;
}

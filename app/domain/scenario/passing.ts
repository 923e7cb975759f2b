import { ROW } from "./configurations.ts";
import type { Exploration } from "./explore.ts";
import { eachReply, repliesAt } from "./order.ts";
import { type Fraction, fraction } from "./rational.ts";
import { spanOf } from "./score.ts";

/*
 * How likely a rep who picks uniformly is to pass. The start holds a mass; it is shared equally among the replies
 * offered, and followed by configuration and units earned so far. A share is settled as soon as even the worst
 * continuation passes or even the best fails.
 */

/** At most this many (configuration, units earned) pairs are followed, exactly or with doubles. */
const MOST_EXACT = 300_000;
const MOST_CELLS = 80_000_000;

/** The fewest units with which a conversation passes. */
function unitsToPass(exploration: Exploration): number {
  const hundredfold = exploration.scenario.pass * spanOf(exploration);
  return (exploration.worst[0] ?? 0) + Math.ceil(hundredfold / 100);
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/**
 * The share of a mass that passes, exact where `whole` can be shared all along without a remainder and is a safe
 * integer; otherwise each step rounds, always upon positive numbers. Null where there are too many different sums.
 *
 * A configuration's undecided sums lie between the need less V and the need less v, so they fit an array.
 */
export function passingShare(exploration: Exploration, whole: number): Fraction | null {
  const { order, count, places, units, best, worst } = exploration;
  const need = unitsToPass(exploration);
  const step = units.reduce((common, value) => gcd(common, value), 0) || 1;
  const lowest = (at: number) => Math.ceil((need - (best[at] ?? 0)) / step);
  const cells: (Float64Array | undefined)[] = new Array(count);
  let settled = 0;
  let passed = 0;
  const arrive = (at: number, sum: number, mass: number): boolean => {
    const earned = sum * step;
    if (earned + (worst[at] ?? 0) >= need) passed += mass;
    else if (earned + (best[at] ?? 0) >= need) {
      let here = cells[at];
      if (here === undefined) {
        const size = Math.ceil((need - (worst[at] ?? 0)) / step) - lowest(at);
        settled += size;
        if (settled > MOST_CELLS) return false;
        here = new Float64Array(size);
        cells[at] = here;
      }
      const cell = sum - lowest(at);
      here[cell] = (here[cell] ?? 0) + mass;
    }
    return true;
  };
  if (!arrive(0, 0, whole)) return null;
  for (const at of order) {
    const here = cells[at];
    if (here === undefined) continue;
    cells[at] = undefined;
    const base = lowest(at);
    const offered = repliesAt(exploration, at);
    const place = places[at] ?? 0;
    for (let choice = 0; choice < ROW; choice++) {
      const after = exploration.next[at * ROW + choice] ?? -1;
      if (after < 0) continue;
      const gained = (units[place * ROW + choice] ?? 0) / step;
      for (let cell = 0; cell < here.length; cell++) {
        const mass = here[cell] ?? 0;
        if (mass > 0 && !arrive(after, base + cell + gained, mass / offered)) return null;
      }
    }
  }
  return fraction(BigInt(Math.round(Math.min(passed, whole))), BigInt(whole));
}

/** As `passingShare`, exact for masses of any length; null where there are too many sums to follow so slowly. */
export function passingShareExactly(exploration: Exploration, whole: bigint): Fraction | null {
  const { order, count, places, units, best, worst } = exploration;
  const need = unitsToPass(exploration);
  const sums: (Map<number, bigint> | undefined)[] = new Array(count);
  let followed = 0;
  let passed = 0n;
  const arrive = (at: number, earned: number, mass: bigint): void => {
    if (earned + (worst[at] ?? 0) >= need) passed += mass;
    else if (earned + (best[at] ?? 0) >= need) {
      const here = sums[at] ?? new Map<number, bigint>();
      sums[at] = here;
      const known = here.get(earned);
      if (known === undefined) followed++;
      here.set(earned, known === undefined ? mass : known + mass);
    }
  };
  arrive(0, 0, whole);
  for (const at of order) {
    const here = sums[at];
    if (here === undefined) continue;
    if (followed > MOST_EXACT) return null;
    sums[at] = undefined;
    const place = places[at] ?? 0;
    const offered = BigInt(repliesAt(exploration, at));
    for (const [earned, mass] of here) {
      const share = mass / offered;
      eachReply(exploration, at, (after, choice) => {
        arrive(after, earned + (units[place * ROW + choice] ?? 0), share);
      });
    }
  }
  return fraction(passed, whole);
}

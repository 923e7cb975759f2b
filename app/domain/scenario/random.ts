import { ROW } from "./configurations.ts";
import type { Exploration } from "./explore.ts";
import { eachReply, repliesAt } from "./order.ts";
import { bigIntegers, doubles, type Masses, passingShare, passingShareExactly } from "./passing.ts";
import { type Fraction, fraction } from "./rational.ts";
import { spanOf } from "./score.ts";

/*
 * A rep who picks uniformly among the replies offered, computed exactly. The start holds a mass of 2^a · 3^b units,
 * enough that it can be shared equally among the 1, 2, 3 or 4 replies of every turn of every conversation without a
 * remainder; the mass that reaches an end, over the whole, is that end's probability.
 */

export interface RandomRep {
  /** Expected score, 0 to 100. Exact but on freakishly long conversations (thousands of turns). */
  readonly score: Fraction;
  /**
   * Probability of passing: exact, or on very large scenarios with a relative error below 10^-11. Null where even that
   * would take too long.
   */
  readonly pass: Fraction | null;
}

/** Masses longer than this many bits are no longer kept exact: time would grow with their length. */
const LONGEST_MASS = 4096;
/** Integers of so many bits are exact in a double. */
const DOUBLE_BITS = 53;

/** The least a and b, from the start, for which 2^a · 3^b can be shared all along every conversation. */
function exponents(exploration: Exploration): readonly [twos: number, threes: number] {
  const { order, count } = exploration;
  const twos = new Int32Array(count);
  const threes = new Int32Array(count);
  for (let index = order.length - 1; index >= 0; index--) {
    const at = order[index] ?? 0;
    const offered = repliesAt(exploration, at);
    let [two, three] = [0, 0];
    eachReply(exploration, at, (after) => {
      two = Math.max(two, twos[after] ?? 0);
      three = Math.max(three, threes[after] ?? 0);
    });
    twos[at] = two + (offered === 4 ? 2 : offered === 2 ? 1 : 0);
    threes[at] = three + (offered === 3 ? 1 : 0);
  }
  return [twos[0] ?? 0, threes[0] ?? 0];
}

/** Expected score and probability of passing of a rep who picks uniformly at random. */
export function randomRep(exploration: Exploration): RandomRep {
  const [twos, threes] = exponents(exploration);
  const bits = twos + threes * Math.log2(3);
  if (bits <= DOUBLE_BITS) {
    const whole = 2 ** twos * 3 ** threes;
    return { score: expectedScore(exploration, whole, doubles), pass: passingShare(exploration, whole) };
  }
  if (bits > LONGEST_MASS) {
    return { score: expectedScore(exploration, 2 ** 500, doubles), pass: passingShare(exploration, 2 ** 500) };
  }
  const whole = 2n ** BigInt(twos) * 3n ** BigInt(threes);
  return {
    score: expectedScore(exploration, whole, bigIntegers),
    pass: passingShareExactly(exploration, whole) ?? passingShare(exploration, 2 ** 500),
  };
}

function expectedScore<M>(exploration: Exploration, mass: M, masses: Masses<M>): Fraction {
  const whole = masses.toBigInt(mass);
  const units = expectedUnits(exploration, mass, masses) - whole * BigInt(exploration.worst[0] ?? 0);
  return fraction(100n * units, BigInt(spanOf(exploration)) * whole);
}

/** Expected units of a conversation, times the whole mass. */
function expectedUnits<M>(exploration: Exploration, whole: M, masses: Masses<M>): bigint {
  const { order, count, places, beats, units, endUnits } = exploration;
  const reach: M[] = new Array(count).fill(masses.none);
  reach[0] = whole;
  let expected = 0n;
  for (const at of order) {
    const place = places[at] ?? 0;
    const mass = reach[at] ?? masses.none;
    if (place >= beats) {
      expected += masses.toBigInt(mass) * BigInt(endUnits[place] ?? 0);
      continue;
    }
    const share = masses.share(mass, repliesAt(exploration, at));
    let gained = 0;
    eachReply(exploration, at, (after, choice) => {
      gained += units[place * ROW + choice] ?? 0;
      reach[after] = masses.add(reach[after] ?? masses.none, share);
    });
    expected += masses.toBigInt(share) * BigInt(gained);
  }
  return expected;
}

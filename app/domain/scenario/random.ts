import { type Configurations, ROW } from "./configurations.ts";
import type { Exploration } from "./explore.ts";
import { eachReply } from "./order.ts";
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
  /** Probability of passing. Null where too many different sums of points are possible to tell. */
  readonly pass: Fraction | null;
  /** A probability that passing certainly has, exact; equal to `pass` where that is known. */
  readonly passAtLeast: Fraction;
}

/** How masses are added and shared: as doubles where they are exact, else as big integers. */
interface Masses<M> {
  readonly whole: M;
  readonly none: M;
  add(a: M, b: M): M;
  share(mass: M, among: number): M;
  toBigInt(mass: M): bigint;
}

/** Masses longer than this many bits are no longer kept exact: time would grow with their length. */
const LONGEST_MASS = 4096;
/** At most this many (configuration, sum of points) pairs are followed. */
const MOST_SUMS = 2_000_000;

function repliesAt({ next }: Configurations, at: number): number {
  let offered = 0;
  for (let choice = 0; choice < ROW; choice++) if ((next[at * ROW + choice] ?? -1) >= 0) offered++;
  return offered;
}

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

const doubles = (whole: number, exactly: boolean): Masses<number> => ({
  whole,
  none: 0,
  add: (a, b) => a + b,
  share: (mass, among) => mass / among,
  toBigInt: (mass) => BigInt(exactly ? mass : Math.round(mass)),
});

const bigIntegers = (whole: bigint): Masses<bigint> => ({
  whole,
  none: 0n,
  add: (a, b) => a + b,
  share: (mass, among) => mass / BigInt(among),
  toBigInt: (mass) => mass,
});

/** Expected score and probability of passing of a rep who picks uniformly at random. */
export function randomRep(exploration: Exploration): RandomRep {
  const [twos, threes] = exponents(exploration);
  const bits = twos + threes * Math.log2(3);
  if (bits <= 53) return measured(exploration, doubles(2 ** twos * 3 ** threes, true));
  if (bits <= LONGEST_MASS) return measured(exploration, bigIntegers(2n ** BigInt(twos) * 3n ** BigInt(threes)));
  return measured(exploration, doubles(2 ** 500, false));
}

function measured<M>(exploration: Exploration, masses: Masses<M>): RandomRep {
  const whole = masses.toBigInt(masses.whole);
  const span = BigInt(spanOf(exploration));
  const units = expectedUnits(exploration, masses) - whole * BigInt(exploration.worst[0] ?? 0);
  const { certain, complete } = passingMass(exploration, masses);
  const passAtLeast = fraction(masses.toBigInt(certain), whole);
  return { score: fraction(100n * units, span * whole), pass: complete ? passAtLeast : null, passAtLeast };
}

/** Expected units of a conversation, times the whole mass. */
function expectedUnits<M>(exploration: Exploration, masses: Masses<M>): bigint {
  const { order, count, places, beats, units, endUnits } = exploration;
  const reach: M[] = new Array(count).fill(masses.none);
  reach[0] = masses.whole;
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

/**
 * The mass of the conversations that pass. Followed by configuration and units earned so far; a share is settled as
 * soon as even the worst continuation passes or even the best fails.
 */
function passingMass<M>(exploration: Exploration, masses: Masses<M>): { certain: M; complete: boolean } {
  const { order, count, places, units, best, worst, scenario } = exploration;
  const floor = worst[0] ?? 0;
  const span = spanOf(exploration);
  const passing = (total: number): boolean => 100 * (total - floor) >= scenario.pass * span;
  const sums: (Map<number, M> | undefined)[] = new Array(count);
  let certain = masses.none;
  let followed = 0;
  let complete = true;
  const arrive = (at: number, earned: number, mass: M): void => {
    if (passing(earned + (worst[at] ?? 0))) {
      certain = masses.add(certain, mass);
      return;
    }
    if (!passing(earned + (best[at] ?? 0))) return;
    if (followed >= MOST_SUMS) {
      complete = false;
      return;
    }
    let here = sums[at];
    if (here === undefined) {
      here = new Map();
      sums[at] = here;
    }
    const known = here.get(earned);
    if (known === undefined) followed++;
    here.set(earned, known === undefined ? mass : masses.add(known, mass));
  };
  arrive(0, 0, masses.whole);
  for (const at of order) {
    const here = sums[at];
    if (here === undefined) continue;
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
  return { certain, complete };
}

/** An exact fraction. `d` is positive; not necessarily in lowest terms. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const magnitude = (n: bigint): bigint => (n < 0n ? -n : n);

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [magnitude(a), magnitude(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** n / d in lowest terms. Throws RangeError where d is 0. */
export function fraction(n: bigint, d: bigint): Fraction {
  if (d === 0n) throw new RangeError("a fraction over zero");
  const common = greatestCommonDivisor(n, d) || 1n;
  const sign = d < 0n ? -1n : 1n;
  return { n: (sign * n) / common, d: (sign * d) / common };
}

/** Negative where a < b, 0 where equal, positive where a > b. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The integer nearest to `a` × 10^decimals, halves away from zero. */
export function scaledHalfAway(a: Fraction, decimals: number): bigint {
  const doubled = 2n * magnitude(a.n) * 10n ** BigInt(decimals);
  const rounded = (doubled + a.d) / (2n * a.d);
  return a.n < 0n ? -rounded : rounded;
}

/** `a` rounded once to `decimals` (two, unless told), halves away from zero. */
export function roundHalfAway(a: Fraction, decimals = 2): number {
  return Number(scaledHalfAway(a, decimals)) / 10 ** decimals;
}

/** The double nearest to `a`, or as near as two divisions come (a relative error below 2^-51). */
export function toNumber(a: Fraction): number {
  const { n, d } = fraction(a.n, a.d);
  // Fractions too long for doubles keep 64 significant bits above and below.
  const excess = Math.max(n.toString(2).length, d.toString(2).length) - 900;
  const shift = BigInt(Math.max(0, excess));
  const low = d >> shift;
  if (low === 0n) return 0;
  return Number(n >> shift) / Number(low);
}

/**
 * Shares out `total` in whole units over non-negative `parts`, nearly in their own sizes: each part rounded down, then one
 * unit more for those with the largest remainders, the earliest first on a tie (Hamilton's method). For a total
 * within one half of the parts' sum, no share is further than one unit from its part, and a part of 0 stays 0.
 */
export function largestRemainder(parts: readonly Fraction[], total: bigint): bigint[] {
  const shares = parts.map(({ n, d }) => n / d);
  let missing = total - shares.reduce((sum, share) => sum + share, 0n);
  const byRemainder = parts
    .map(({ n, d }, index) => ({ index, remainder: { n: n % d, d } }))
    .sort((a, b) => compare(b.remainder, a.remainder) || a.index - b.index);
  for (const { index } of byRemainder) {
    if (missing <= 0n) break;
    shares[index] = (shares[index] ?? 0n) + 1n;
    missing -= 1n;
  }
  return shares;
}

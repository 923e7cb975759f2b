import { type Fraction, fraction } from "../scenario/rational.ts";

export const ZERO: Fraction = { n: 0n, d: 1n };

export const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
/** Throws RangeError where `b` is 0. */
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);
export const whole = (n: number): Fraction => ({ n: BigInt(n), d: 1n });
export const sumOf = (terms: readonly Fraction[]): Fraction => terms.reduce(plus, ZERO);
/** The mean of at least one term. Throws RangeError for none. */
export const meanOf = (terms: readonly Fraction[]): Fraction => over(sumOf(terms), whole(terms.length));

/**
 * The decimal number a double stands for, as it is written: 0.1 is one tenth, not the double's 0.1000000000000000055.
 * `x` finite, else RangeError.
 */
export function exactly(x: number): Fraction {
  if (!Number.isFinite(x)) throw new RangeError(`no exact number for ${x}`);
  const [digits = "", exponent = "0"] = String(x).split("e");
  const [integer = "", decimals = ""] = digits.split(".");
  const power = Number(exponent) - decimals.length;
  const n = BigInt(integer + decimals);
  return power < 0 ? fraction(n, 10n ** BigInt(-power)) : { n: n * 10n ** BigInt(power), d: 1n };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The least whole number that all of `numbers` (positive) divide; 1 of none. */
export const leastCommonMultiple = (numbers: readonly bigint[]): bigint =>
  numbers.reduce((least, n) => (least / greatestCommonDivisor(least, n)) * n, 1n);

/**
 * Numbers as whole multiples of one unit, 1 / `per`. Sums of squares of these are exact, so that values that don't vary
 * have a variance of nothing, not of a rounding error, and no order of rows or columns matters.
 */
export function inUnits(numbers: readonly Fraction[]): { readonly units: readonly bigint[]; readonly per: bigint } {
  const per = leastCommonMultiple([...new Set(numbers.map(({ d }) => d))]);
  return { units: numbers.map(({ n, d }) => n * (per / d)), per };
}

export const total = (numbers: readonly bigint[]): bigint => numbers.reduce((sum, n) => sum + n, 0n);

/** n² times the population covariance of two lists of n. */
export function scaledCovariance(xs: readonly bigint[], ys: readonly bigint[]): bigint {
  const products = xs.map((x, index) => x * (ys[index] ?? 0n));
  return BigInt(xs.length) * total(products) - total(xs) * total(ys);
}

/** n² times the population variance of a list of n. */
export const scaledVariance = (xs: readonly bigint[]): bigint => scaledCovariance(xs, xs);

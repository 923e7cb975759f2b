/**
 * The upper tail of the χ² distribution: the probability that a sum of `df` squared standard normals is `x` or more.
 * `x` ≥ 0; `df` a whole number ≥ 1. By the closed forms for even and odd degrees of freedom (Abramowitz and Stegun
 * 1964, 26.4.4 and 26.4.5), with a relative error below 10^-6.
 */
export function chiSquareTail(x: number, df: number): number {
  if (!(x >= 0) || !Number.isInteger(df) || df < 1) throw new RangeError(`no χ² tail at ${x} with ${df} degrees`);
  const half = x / 2;
  if (df % 2 === 0) {
    let term = Math.exp(-half);
    let sum = term;
    for (let k = 1; k < df / 2; k++) {
      term *= half / k;
      sum += term;
    }
    return Math.min(1, sum);
  }
  const root = Math.sqrt(x);
  let term = root;
  let sum = 0;
  for (let k = 1; k <= (df - 1) / 2; k++) {
    sum += term;
    term *= x / (2 * k + 1);
  }
  const density = Math.exp(-half) / Math.sqrt(2 * Math.PI);
  return Math.min(1, 2 * normalTail(root) + 2 * density * sum);
}

/** The upper tail of the standard normal distribution, z ≥ 0. */
function normalTail(z: number): number {
  if (z > 6) return continuedTail(z);
  // The series for the integral from 0 to z (Abramowitz and Stegun 1964, 26.2.11).
  let term = z;
  let sum = z;
  for (let k = 1; term > 1e-18 * sum; k++) {
    term *= (z * z) / (2 * k + 1);
    sum += term;
  }
  return Math.max(0, 0.5 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum);
}

/** The same by a continued fraction (26.2.14), for large z, where the series would cancel. */
function continuedTail(z: number): number {
  let fraction = z;
  for (let k = 60; k >= 1; k--) fraction = z + k / fraction;
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / fraction;
}

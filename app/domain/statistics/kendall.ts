import { chiSquareTail } from "./chi-square.ts";
import { type FullMarks, type Measured, measured, undefinedFor } from "./result.ts";

export interface Kendall {
  /** Agreement of the rankings, 0 to 1. */
  readonly w: number;
  readonly units: number;
  readonly raters: number;
  /** m (n − 1) W, with n − 1 degrees of freedom; good for more than seven units. */
  readonly chiSquare: number;
  readonly df: number;
  /** The probability of so much agreement by chance. */
  readonly p: number;
}

/**
 * Kendall's coefficient of concordance of units × raters, without gaps: how alike the raters rank the units. Cells are marks
 * or ranks; equal marks of a rater share their mean rank, and W is corrected for ties.
 *
 * Kendall, M. G. and Babington Smith, B. (1939), "The problem of m rankings", Annals of Mathematical Statistics 10, 275–287;
 * with ties, Siegel, S. and Castellan, N. J. (1988), Nonparametric Statistics for the Behavioral Sciences, section 9.6.
 */
export function kendallW(marks: FullMarks): Measured<Kendall> {
  const [n, m] = [marks.length, marks[0]?.length ?? 0];
  if (n === 0 || m === 0) return undefinedFor("empty");
  if (m < 2) return undefinedFor("one-rater");
  if (n < 2) return undefinedFor("one-unit");

  // Twice the ranks: whole numbers, with which W of equal rankings is 1 to the last digit.
  const sums = marks.map(() => 0);
  let ties = 0;
  for (let rater = 0; rater < m; rater++) {
    const ranked = doubledRanks(marks.map((row) => row[rater] ?? 0));
    for (const [unit, rank] of ranked.ranks.entries()) sums[unit] = (sums[unit] ?? 0) + rank;
    ties += ranked.ties;
  }
  const mean = m * (n + 1);
  const squares = sums.reduce((sum, rank) => sum + (rank - mean) ** 2, 0);
  const most = m * m * (n ** 3 - n) - m * ties;
  if (most === 0) return undefinedFor("no-variance");
  const w = (3 * squares) / most;
  const chiSquare = m * (n - 1) * w;
  return measured({ w, units: n, raters: m, chiSquare, df: n - 1, p: chiSquareTail(chiSquare, n - 1) });
}

/** Twice the ranks of values, the lowest first, equal ones at their mean rank; and Σ (t³ − t) over groups of t equal ones. */
function doubledRanks(values: readonly number[]): { readonly ranks: readonly number[]; readonly ties: number } {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ranks = new Map<number, number>();
  let [below, ties] = [0, 0];
  for (const [value, count] of [...counts].sort(([a], [b]) => a - b)) {
    ranks.set(value, 2 * below + count + 1);
    below += count;
    ties += count ** 3 - count;
  }
  return { ranks: values.map((value) => ranks.get(value) ?? 0), ties };
}

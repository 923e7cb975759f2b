import { type Fraction, fraction } from "../scenario/rational.ts";
import { minus, over, times, ZERO } from "./exact.ts";

/**
 * The solution of n whole linear equations in n unknowns, exactly, by elimination without fractions (Bareiss, E. H. (1968),
 * "Sylvester's identity and multistep integer-preserving Gaussian elimination", Mathematics of Computation 22, 565–578).
 * Throws RangeError where there is not exactly one.
 */
export function solveWhole(matrix: readonly (readonly bigint[])[], right: readonly bigint[]): readonly Fraction[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0n]);
  const n = rows.length;
  const at = (row: number, column: number): bigint => rows[row]?.[column] ?? 0n;
  let previous = 1n;
  for (let step = 0; step < n; step++) {
    const pivot = rows.findIndex((row, index) => index >= step && (row[step] ?? 0n) !== 0n);
    const [chosen, replaced] = [rows[pivot], rows[step]];
    if (chosen === undefined || replaced === undefined) throw new RangeError("the equations have no single solution");
    rows[pivot] = replaced;
    rows[step] = chosen;
    const lead = at(step, step);
    for (let row = step + 1; row < n; row++) {
      const factor = at(row, step);
      rows[row] = (rows[row] ?? []).map((cell, column) => (cell * lead - factor * at(step, column)) / previous);
    }
    previous = lead;
  }
  const solution = Array.from({ length: n }, () => ZERO);
  for (let row = n - 1; row >= 0; row--) {
    let rest = fraction(at(row, n), 1n);
    for (let column = row + 1; column < n; column++) {
      rest = minus(rest, times({ n: at(row, column), d: 1n }, solution[column] ?? ZERO));
    }
    solution[row] = over(rest, { n: at(row, row), d: 1n });
  }
  return solution;
}

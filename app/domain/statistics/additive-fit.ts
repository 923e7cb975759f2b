import { type Fraction, fraction } from "../scenario/rational.ts";
import { inUnits, leastCommonMultiple, meanOf, minus, times, total, ZERO } from "./exact.ts";
import { groupBy } from "./group-by.ts";
import { solveWhole } from "./linear.ts";

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly value: Fraction;
}

export interface Effects {
  readonly rows: ReadonlyMap<number, Fraction>;
  readonly columns: ReadonlyMap<number, Fraction>;
}

/**
 * The effects of rows and columns whose sums fit the cells best (least squares), exactly, by row and column. A constant may go
 * from all rows to all columns without changing the fit; here the last column's effect is 0. The cells are connected.
 */
export function fitEffects(cells: readonly Cell[]): Effects {
  const { units, per } = inUnits(cells.map(({ value }) => value));
  const names = [...new Set(cells.map(({ column }) => column))];
  const place = new Map(names.map((column, index) => [column, index]));
  const byRow = groupBy(
    cells.map(({ row, column }, at) => ({ row, column: place.get(column) ?? 0, x: units[at] ?? 0n })),
    ({ row }) => row,
  );

  // Rows are eliminated: a row's effect is the mean over its cells of (x − column). What is left, times `scale`, is whole.
  const scale = leastCommonMultiple([...new Set([...byRow.values()].map(({ length }) => BigInt(length)))]);
  const matrix = names.map(() => names.map(() => 0n));
  const right = names.map(() => 0n);
  for (const row of byRow.values()) {
    const share = scale / BigInt(row.length);
    const sum = total(row.map(({ x }) => x));
    for (const { column, x } of row) {
      right[column] = (right[column] ?? 0n) + scale * x - share * sum;
      const equation = matrix[column] ?? [];
      equation[column] = (equation[column] ?? 0n) + scale;
      for (const other of row) equation[other.column] = (equation[other.column] ?? 0n) - share;
    }
  }
  const solved = solveWhole(
    matrix.slice(0, -1).map((equation) => equation.slice(0, -1)),
    right.slice(0, -1),
  );
  const columns = [...solved, ZERO];

  const unit = fraction(1n, per);
  const rowEffect = (row: readonly { readonly column: number; readonly x: bigint }[]): Fraction =>
    meanOf(row.map(({ column, x }) => minus({ n: x, d: 1n }, columns[column] ?? ZERO)));
  return {
    rows: new Map([...byRow].map(([row, own]) => [row, times(rowEffect(own), unit)])),
    columns: new Map(names.map((column, index) => [column, times(columns[index] ?? ZERO, unit)])),
  };
}

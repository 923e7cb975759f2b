import type { Measured, Reason } from "../../domain/statistics/result.ts";
import { widthOf } from "../wrap.ts";
import { REASONS } from "./reasons.ts";

/** What a measure has to say, in both forms. */
export interface Outcome {
  /** False where the data leave the measure undefined. */
  readonly defined: boolean;
  /** The fields after `measure`, `n` first. */
  readonly json: Readonly<Record<string, unknown>>;
  /** Rows of text to be aligned. */
  readonly table: readonly (readonly string[])[];
}

/** Four decimals; none on whole numbers of things. */
export const figure = (value: number): string =>
  (Object.is(value, -0) ? 0 : value).toFixed(4).replace(/^-(0\.0*)$/, "$1");

export const figureOrNone = (value: number | null): string => (value === null ? "none" : figure(value));

export const none = (reason: Reason | "not-connected"): string => `none: ${REASONS[reason]} (${reason})`;

/** The value, or the answer that there is none: `field` is null, and the reason beside it. */
export function outcomeOf<T>(
  result: Measured<T>,
  {
    field,
    n,
    tell,
  }: { readonly field: string; readonly n: number; readonly tell: (value: T) => Omit<Outcome, "defined"> },
): Outcome {
  if (result.ok) return { defined: true, ...tell(result.value) };
  return { defined: false, json: { n, [field]: null, reason: result.reason }, table: [[field, none(result.reason)]] };
}

const isFigure = (cell: string): boolean => /^(-?[\d.]+|none)$/.test(cell);

/** Columns under each other: names to the left, figures to the right; words in the last column as they are. */
export function aligned(table: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of table) {
    for (const [column, cell] of row.entries()) {
      const words = column > 0 && column === row.length - 1 && !isFigure(cell);
      widths[column] = Math.max(widths[column] ?? 0, words ? 0 : widthOf(cell));
    }
  }
  const lines = table.map((row) =>
    row
      .map((cell, column) => {
        const padding = " ".repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell)));
        if (column === 0) return cell + padding;
        return isFigure(cell) || column < row.length - 1 ? padding + cell : cell;
      })
      .join("  ")
      .trimEnd(),
  );
  return `${lines.join("\n")}\n`;
}

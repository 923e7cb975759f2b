import { fraction, toNumber } from "../scenario/rational.ts";
import { exactly, inUnits, scaledVariance, total } from "./exact.ts";
import { type FullMarks, type Measured, measured, undefinedFor } from "./result.ts";

export interface Cronbach {
  /** At most 1; below 0 where items run against each other. */
  readonly alpha: number;
  readonly people: number;
  readonly items: number;
}

/**
 * Cronbach's α of people × items, without gaps: k / (k − 1) · (1 − Σ s²_item / s²_total). Variances over n − 1; over n
 * they would give the same α, the factor being common to both.
 *
 * Cronbach, L. J. (1951), "Coefficient alpha and the internal structure of tests", Psychometrika 16, 297–334, formula 2.
 */
export function cronbachAlpha(marks: FullMarks): Measured<Cronbach> {
  const [people, items] = [marks.length, marks[0]?.length ?? 0];
  if (people === 0 || items === 0) return undefinedFor("empty");
  if (items < 2) return undefinedFor("one-item");
  if (people < 2) return undefinedFor("one-person");
  const { units } = inUnits(marks.flat().map(exactly));
  const ofTotals = scaledVariance(marks.map((_, row) => total(units.slice(row * items, row * items + items))));
  if (ofTotals === 0n) return undefinedFor("no-variance");
  const ofItems = total(
    Array.from({ length: items }, (_, item) => scaledVariance(units.filter((_, at) => at % items === item))),
  );
  const alpha = fraction(BigInt(items) * (ofTotals - ofItems), BigInt(items - 1) * ofTotals);
  return measured({ alpha: toNumber(alpha), people, items });
}

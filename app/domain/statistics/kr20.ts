import { fraction, toNumber } from "../scenario/rational.ts";
import { scaledVariance, total } from "./exact.ts";
import { type Measured, measured, undefinedFor } from "./result.ts";

export interface Kr20 {
  /** At most 1. */
  readonly kr20: number;
  readonly people: number;
  readonly items: number;
  /** The population variance of the people's totals. */
  readonly variance: number;
}

/**
 * KR-20 of people × items, each 1 for right or 0 for wrong, without gaps: k / (k − 1) · (1 − Σ pq / σ²), σ² being the
 * population variance of totals (over n), as pq is that of an item.
 *
 * Kuder, G. F. and Richardson, M. W. (1937), "The theory of the estimation of test reliability", Psychometrika 2, 151–160,
 * formula 20.
 */
export function kr20(answers: readonly (readonly (0 | 1)[])[]): Measured<Kr20> {
  const [people, items] = [answers.length, answers[0]?.length ?? 0];
  if (people === 0 || items === 0) return undefinedFor("empty");
  if (items < 2) return undefinedFor("one-item");
  if (people < 2) return undefinedFor("one-person");
  const rows = answers.map((row) => row.map(BigInt));
  const n = BigInt(people);
  // n² times σ², and n² times Σ pq: whole numbers.
  const variance = scaledVariance(rows.map(total));
  if (variance === 0n) return undefinedFor("no-variance");
  const right = Array.from({ length: items }, (_, item) => total(rows.map((row) => row[item] ?? 0n)));
  const chance = total(right.map((count) => count * (n - count)));
  return measured({
    kr20: toNumber(fraction(BigInt(items) * (variance - chance), BigInt(items - 1) * variance)),
    people,
    items,
    variance: toNumber(fraction(variance, n * n)),
  });
}

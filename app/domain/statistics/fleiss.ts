import { type FullMarks, type Measured, measured, undefinedFor } from "./result.ts";

export interface Fleiss {
  /** At most 1; 0 for what chance would give. */
  readonly kappa: number;
  readonly units: number;
  /** Ratings of each unit. */
  readonly raters: number;
  /** The share of agreeing pairs, 0 to 1: seen (Fleiss's P̄), and expected of chance (P̄e). */
  readonly observed: number;
  readonly expected: number;
}

/**
 * Fleiss's κ of units × categories, each cell the number of raters that put the unit in the category (whole, ≥ 0). The raters
 * of one unit need not be those of another, but there are as many.
 *
 * Fleiss, J. L. (1971), "Measuring nominal scale agreement among many raters", Psychological Bulletin 76, 378–382.
 */
export function fleissKappa(counts: FullMarks): Measured<Fleiss> {
  const units = counts.length;
  const sizes = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const raters = sizes[0] ?? 0;
  if (sizes.every((size) => size === 0)) return undefinedFor("empty");
  if (sizes.some((size) => size !== raters)) return undefinedFor("unequal-raters");
  if (raters < 2) return undefinedFor("one-rater");

  const ratings = units * raters;
  const categories = (counts[0] ?? []).map((_, category) => counts.reduce((sum, row) => sum + (row[category] ?? 0), 0));
  const squares = (row: readonly number[]): number => row.reduce((sum, count) => sum + count * count, 0);
  // One minus agreement on both sides, from whole numbers: perfect agreement is 1 to the last digit.
  const apart = (ratings * raters - squares(counts.flat())) / (ratings * (raters - 1));
  const apartByChance = (ratings * ratings - squares(categories)) / (ratings * ratings);
  if (apartByChance === 0) return undefinedFor("no-variance");
  return measured({
    kappa: 1 - apart / apartByChance,
    units,
    raters,
    observed: 1 - apart,
    expected: 1 - apartByChance,
  });
}

import { type Measured, measured, undefinedFor } from "./result.ts";

export const WEIGHTS = ["unweighted", "linear", "squared"] as const;
/** How a disagreement grows with the steps between two levels: not at all, with the steps, or with their square. */
export type Weights = (typeof WEIGHTS)[number];

export interface Cohen {
  /** At most 1; 0 for what chance would give. */
  readonly kappa: number;
  /** Units that both raters rated; others are left out. */
  readonly n: number;
  /** The weighted share of agreement, 0 to 1: seen, and expected of chance. */
  readonly observed: number;
  readonly expected: number;
}

export interface CohenOptions {
  /** The scale's levels from lowest to highest, those nobody chose included: a step over one counts as a step. */
  readonly levels: readonly number[];
  readonly weights: Weights;
}

/**
 * Cohen's κ of two raters, units × 2. Throws RangeError for a rating that is not one of the levels.
 *
 * Cohen, J. (1960), "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20, 37–46;
 * weighted: Cohen, J. (1968), "Weighted kappa", Psychological Bulletin 70, 213–220, κ_w = 1 − Σ v·p_o / Σ v·p_c.
 * Linear weights: Cicchetti and Allison (1971); squared: Fleiss and Cohen (1973).
 */
export function cohenKappa(
  ratings: readonly (readonly [number | null, number | null])[],
  { levels, weights }: CohenOptions,
): Measured<Cohen> {
  const place = (rating: number): number => {
    const index = levels.indexOf(rating);
    if (index < 0) throw new RangeError(`${rating} is not a level of the scale`);
    return index;
  };
  const pairs = ratings.flatMap(([a, b]) => (a === null || b === null ? [] : [[place(a), place(b)] as const]));
  const n = pairs.length;
  if (n === 0) return undefinedFor(ratings.flat().every((rating) => rating === null) ? "empty" : "no-pairs");

  const weight = disagreement(weights);
  const [firsts, seconds] = [levels.map(() => 0), levels.map(() => 0)];
  let seen = 0;
  for (const [a, b] of pairs) {
    firsts[a] = (firsts[a] ?? 0) + 1;
    seconds[b] = (seconds[b] ?? 0) + 1;
    seen += weight(a, b);
  }
  let byChance = 0;
  for (const [a, first] of firsts.entries()) {
    for (const [b, second] of seconds.entries()) byChance += first * second * weight(a, b);
  }
  if (byChance === 0) return undefinedFor("no-variance");
  const most = weight(0, levels.length - 1);
  return measured({
    kappa: 1 - (n * seen) / byChance,
    n,
    observed: 1 - seen / (n * most),
    expected: 1 - byChance / (n * n * most),
  });
}

function disagreement(weights: Weights): (a: number, b: number) => number {
  switch (weights) {
    case "unweighted":
      return (a, b) => (a === b ? 0 : 1);
    case "linear":
      return (a, b) => Math.abs(a - b);
    case "squared":
      return (a, b) => (a - b) ** 2;
  }
}

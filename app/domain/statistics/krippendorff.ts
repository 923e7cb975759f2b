import { type Marks, type Measured, measured, undefinedFor } from "./result.ts";

export const LEVELS = ["nominal", "ordinal", "interval", "ratio"] as const;
/** The level of measurement: what a difference between two values means. */
export type Level = (typeof LEVELS)[number];

export interface Krippendorff {
  /** 1 for perfect agreement, 0 for what chance would give, below 0 for systematic disagreement. */
  readonly alpha: number;
  /** Units with values of two raters or more; others tell nothing of agreement. */
  readonly units: number;
  /** Values in those units. */
  readonly values: number;
}

/**
 * Krippendorff's α over units × raters, with gaps. For `ratio`, values ≥ 0.
 *
 * Krippendorff, K. (2011), "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania, sections C to E:
 * α = 1 − (n − 1) Σ o_ck δ²_ck / Σ n_c n_k δ²_ck over the coincidence matrix o. The sum over o is taken unit by unit,
 * a pair of values in a unit of m adding 1/(m − 1), which spares the matrix.
 */
export function krippendorffAlpha(marks: Marks, level: Level): Measured<Krippendorff> {
  const rows = marks.map((row) => row.filter((value) => value !== null));
  if (rows.every((row) => row.length === 0)) return undefinedFor("empty");
  const pairable = rows.filter((row) => row.length >= 2);
  if (pairable.length === 0) return undefinedFor(ratersOf(marks) < 2 ? "one-rater" : "no-pairs");

  const counts = new Map<number, number>();
  for (const value of pairable.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const frequencies = [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value);
  if (level === "ratio" && (frequencies[0]?.value ?? 0) < 0) return undefinedFor("negative");
  if (frequencies.length < 2) return undefinedFor("no-variance");

  const distance = squaredDifference(level, frequencies);
  let observed = 0;
  for (const row of pairable) {
    let within = 0;
    for (const [index, a] of row.entries()) for (const b of row.slice(index + 1)) within += distance(a, b);
    observed += within / (row.length - 1);
  }
  let expected = 0;
  for (const [index, a] of frequencies.entries()) {
    for (const b of frequencies.slice(index + 1)) expected += a.count * b.count * distance(a.value, b.value);
  }
  const values = pairable.reduce((sum, row) => sum + row.length, 0);
  return measured({ alpha: 1 - ((values - 1) * observed) / expected, units: pairable.length, values });
}

const ratersOf = (marks: Marks): number =>
  new Set(marks.flatMap((row) => row.flatMap((value, rater) => (value === null ? [] : [rater])))).size;

interface Frequency {
  readonly value: number;
  readonly count: number;
}

/** δ² of two values (Krippendorff 2011, section D). `frequencies` in rising order of value. */
function squaredDifference(level: Level, frequencies: readonly Frequency[]): (a: number, b: number) => number {
  switch (level) {
    case "nominal":
      return (a, b) => (a === b ? 0 : 1);
    case "interval": {
      // In shares of the range: α is the same, and the squares of tiny differences don't vanish.
      const range = (frequencies.at(-1)?.value ?? 0) - (frequencies[0]?.value ?? 0);
      return (a, b) => ((a - b) / range) ** 2;
    }
    case "ratio":
      return (a, b) => (a === b ? 0 : ((a - b) / (a + b)) ** 2);
    case "ordinal": {
      // The ranks between two values, each counted half at both ends: the difference of their mean ranks.
      const ranks = new Map<number, number>();
      let below = 0;
      for (const { value, count } of frequencies) {
        ranks.set(value, below + count / 2);
        below += count;
      }
      return (a, b) => ((ranks.get(a) ?? 0) - (ranks.get(b) ?? 0)) ** 2;
    }
  }
}

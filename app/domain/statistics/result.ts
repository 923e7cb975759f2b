/** Why data leave a measure undefined. */
export type Reason =
  /** No value at all. */
  | "empty"
  /** Fewer than two raters, judges or observers. */
  | "one-rater"
  /** Fewer than two units or contestants. */
  | "one-unit"
  /** Fewer than two items. */
  | "one-item"
  /** Fewer than two people. */
  | "one-person"
  /** No unit has values of two raters. */
  | "no-pairs"
  /** What the measure divides by is nothing, because all values that matter are the same. */
  | "no-variance"
  /** Units have different numbers of ratings where the measure wants the same. */
  | "unequal-raters"
  /** A value below zero on a scale that begins at zero. */
  | "negative"
  /** A panel of fewer than three judges gives no official mark. */
  | "small-panel";

/** What a measure answers: its value, or the reason why there is none. Never NaN, never infinite. */
export type Measured<T, R extends Reason = Reason> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: R };

export const measured = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const undefinedFor = <R extends Reason>(reason: R): { readonly ok: false; readonly reason: R } => ({
  ok: false,
  reason,
});

/** Rows are units or people, columns raters or items; null where there is no value. */
export type Marks = readonly (readonly (number | null)[])[];

/** The same without gaps; all rows have the same length. */
export type FullMarks = readonly (readonly number[])[];

import type { Reason } from "../../domain/statistics/result.ts";

/** Why a figure is not defined, in words that finish "none: …". */
export const REASONS: Readonly<Record<Reason | "not-connected", string>> = {
  empty: "there are no values",
  "one-rater": "two raters are needed",
  "one-unit": "two rows are needed",
  "one-item": "two items are needed",
  "one-person": "two people are needed",
  "no-pairs": "no row has values of two raters",
  "no-variance": "the values do not vary",
  "unequal-raters": "rows have different numbers of ratings",
  negative: "a ratio scale has nothing below 0",
  "small-panel": "three judges are needed",
  "not-connected": "no marks link these groups",
};

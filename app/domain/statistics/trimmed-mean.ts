import { compare, type Fraction } from "../scenario/rational.ts";
import { meanOf } from "./exact.ts";
import { type Measured, measured, undefinedFor } from "./result.ts";

/** From this many judges on, one highest and one lowest total are dropped. */
export const TRIMS_FROM = 5;
/** With fewer judges there is no official mark. */
export const SMALLEST_PANEL = 3;

/**
 * The panel's mark of one contestant from the judges' totals: with five judges or more, the mean without one highest and one
 * lowest; with three or four, the mean; with fewer, none ("Contest marks" of the product's own rules; the truncated mean
 * of Tukey, J. W. (1962), "The future of data analysis", Annals of Mathematical Statistics 33, section 14).
 */
export function trimmedMean(totals: readonly Fraction[]): Measured<Fraction, "empty" | "small-panel"> {
  if (totals.length === 0) return undefinedFor("empty");
  if (totals.length < SMALLEST_PANEL) return undefinedFor("small-panel");
  const sorted = [...totals].sort(compare);
  return measured(meanOf(totals.length >= TRIMS_FROM ? sorted.slice(1, -1) : sorted));
}

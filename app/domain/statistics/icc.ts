import { type Fraction, fraction, toNumber } from "../scenario/rational.ts";
import { exactly, inUnits, minus, over, plus, times, total, whole, ZERO } from "./exact.ts";
import { type FullMarks, type Measured, measured, undefinedFor } from "./result.ts";

export const ICC_FORMS = ["1,1", "2,1", "3,1", "1,k", "2,k", "3,k"] as const;
export type IccForm = (typeof ICC_FORMS)[number];

export interface Icc {
  readonly targets: number;
  readonly raters: number;
  /** At most 1. Null where the data leave a form undefined: the variance it divides by is estimated as nothing or less. */
  readonly forms: Readonly<Record<IccForm, number | null>>;
  /** Mean squares: between targets, within targets, between raters, residual. */
  readonly meanSquares: {
    readonly between: number;
    readonly within: number;
    readonly raters: number;
    readonly residual: number;
  };
  /** Between over within (one way), between over residual (two ways); null where that would divide by nothing. */
  readonly f: { readonly oneWay: number | null; readonly twoWay: number | null };
}

/**
 * The six intraclass correlations of targets × raters, without gaps. First figure of a form: 1 each target has raters
 * of its own, 2 raters are a sample, 3 these raters only; second: of one rating, or of the mean of k.
 *
 * Shrout, P. E. and Fleiss, J. L. (1979), "Intraclass correlations: uses in assessing rater reliability", Psychological
 * Bulletin 86, 420–428; mean squares of its table 3.
 */
export function intraclassCorrelations(marks: FullMarks): Measured<Icc> {
  const [n, k] = [marks.length, marks[0]?.length ?? 0];
  if (n === 0 || k === 0) return undefinedFor("empty");
  if (n < 2) return undefinedFor("one-unit");
  if (k < 2) return undefinedFor("one-rater");
  const squares = meanSquaresOf(marks);
  const { between: b, within: w, raters: j, residual: e } = squares;
  if (b.n === 0n && w.n === 0n) return undefinedFor("no-variance");

  const [kk, more, raterShare] = [whole(k), whole(k - 1), over(minus(j, e), whole(n))];
  const forms = {
    "1,1": shareOf(minus(b, w), plus(b, times(more, w))),
    "2,1": shareOf(minus(b, e), plus(plus(b, times(more, e)), times(kk, raterShare))),
    "3,1": shareOf(minus(b, e), plus(b, times(more, e))),
    "1,k": shareOf(minus(b, w), b),
    "2,k": shareOf(minus(b, e), plus(b, raterShare)),
    "3,k": shareOf(minus(b, e), b),
  };
  return measured({
    targets: n,
    raters: k,
    forms,
    meanSquares: {
      between: toNumber(b),
      within: toNumber(w),
      raters: toNumber(j),
      residual: toNumber(e),
    },
    f: { oneWay: shareOf(b, w), twoWay: shareOf(b, e) },
  });
}

const shareOf = (part: Fraction, all: Fraction): number | null => (all.n > 0n ? toNumber(over(part, all)) : null);

interface MeanSquares {
  readonly between: Fraction;
  readonly within: Fraction;
  readonly raters: Fraction;
  readonly residual: Fraction;
}

/** Of at least 2 × 2. Sums of squares are whole multiples of 1 / (n·k·per²), so that nothing cancels to a rounding error. */
function meanSquaresOf(marks: FullMarks): MeanSquares {
  const [n, k] = [marks.length, marks[0]?.length ?? 0];
  const { units, per } = inUnits(marks.flat().map(exactly));
  const rows = marks.map((_, row) => total(units.slice(row * k, row * k + k)));
  const columns = Array.from({ length: k }, (_, column) => total(units.filter((_, at) => at % k === column)));
  const [wide, deep] = [BigInt(k), BigInt(n)];
  const squared = (numbers: readonly bigint[]): bigint => total(numbers.map((x) => x * x));
  const correction = total(units) ** 2n;
  const all = wide * deep * squared(units) - correction;
  const between = deep * squared(rows) - correction;
  const raters = wide * squared(columns) - correction;
  const mean = (squares: bigint, freedom: number): Fraction =>
    squares === 0n ? ZERO : fraction(squares, wide * deep * per * per * BigInt(freedom));
  return {
    between: mean(between, n - 1),
    within: mean(all - between, n * (k - 1)),
    raters: mean(raters, k - 1),
    residual: mean(all - between - raters, (n - 1) * (k - 1)),
  };
}

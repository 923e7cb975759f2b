import { compare, type Fraction, fraction, toNumber } from "../scenario/rational.ts";
import {
  exactly,
  inUnits,
  meanOf,
  minus,
  over,
  plus,
  scaledCovariance,
  scaledVariance,
  sumOf,
  times,
  whole,
} from "./exact.ts";
import { groupBy } from "./group-by.ts";
import { type Marks, type Measured, measured, undefinedFor } from "./result.ts";

/** Fewer observations than this say too little about an item. */
export const FEWEST_OBSERVATIONS = 30;
/** The share of people at each end for the upper–lower index. */
const TAIL: Fraction = { n: 27n, d: 100n };

export type ItemFlag = "too-few" | "too-hard" | "too-easy" | "weak-discrimination";

export interface ItemStatistics {
  /** People with a mark on the item. */
  readonly n: number;
  /** The mean mark as a share of the best one, 0 to 1. */
  readonly facility: Measured<number>;
  /** The correlation of the item with the rest × 100, −100 to 100. */
  readonly discrimination: Measured<number>;
  /** The covariance of item and rest as a percentage of the most it could be with these marks, at most 100. */
  readonly efficiency: Measured<number>;
  /** Facility of the upper 27 % of people less that of the lower, −1 to 1. */
  readonly upperLower: Measured<number>;
  readonly flags: readonly ItemFlag[];
}

/**
 * Statistics of each item of people × items; `best[item]` is the item's best mark, > 0. A gap is an item the person was not
 * given: the rest of a person is the share of the best marks reached on the other items they were given, and who was given
 * no other is left out of what compares with the rest. Without gaps this is the rest score of the textbooks.
 *
 * Facility, discrimination index and efficiency: Moodle, "Quiz statistics calculations" (2008 on), with the sources there.
 * Upper–lower D: Kelley, T. L. (1939), "The selection of upper and lower groups for the validation of test items", Journal
 * of Educational Psychology 30, 17–24; people who tie at the border of a group share its last places.
 */
export function itemStatistics(marks: Marks, best: readonly number[]): readonly ItemStatistics[] {
  const most = best.map(exactly);
  const people = marks.map((row) =>
    row.flatMap((value, item) =>
      value === null ? [] : [{ item, mark: exactly(value), most: most[item] ?? whole(1) }],
    ),
  );
  const sums = people.map((given) => ({
    mark: sumOf(given.map(({ mark }) => mark)),
    most: sumOf(given.map((one) => one.most)),
  }));
  return best.map((_, item) => {
    const given = people.flatMap((row, person) => {
      const own = row.find((one) => one.item === item);
      const sum = sums[person];
      if (own === undefined || sum === undefined) return [];
      const [restMark, restMost] = [minus(sum.mark, own.mark), minus(sum.most, own.most)];
      const rest = row.length > 1 ? over(restMark, restMost) : null;
      return [{ share: over(own.mark, own.most), rest, all: over(sum.mark, sum.most) }];
    });
    const shares = given.map(({ share }) => share);
    const compared = given.flatMap(({ share, rest }) => (rest === null ? [] : [{ share, rest }]));
    const facility: Measured<number> = shares.length === 0 ? undefinedFor("empty") : measured(toNumber(meanOf(shares)));
    const { discrimination, efficiency } = withRest(compared, best.length);
    const figures = { n: given.length, facility, discrimination, efficiency, upperLower: upperLower(given) };
    return { ...figures, flags: flagsOf(figures) };
  });
}

/**
 * What is worth a look: outside 0.3 to 0.9 of facility (the range is good), discrimination below 20. Below 30
 * observations nothing is judged.
 */
export function flagsOf({
  n,
  facility,
  discrimination,
}: Pick<ItemStatistics, "n" | "facility" | "discrimination">): readonly ItemFlag[] {
  if (n < FEWEST_OBSERVATIONS) return ["too-few"];
  const flags: ItemFlag[] = [];
  if (facility.ok && facility.value < 0.3) flags.push("too-hard");
  if (facility.ok && facility.value > 0.9) flags.push("too-easy");
  if (discrimination.ok && discrimination.value < 20) flags.push("weak-discrimination");
  return flags;
}

function withRest(
  compared: readonly { readonly share: Fraction; readonly rest: Fraction }[],
  items: number,
): Pick<ItemStatistics, "discrimination" | "efficiency"> {
  const none = (reason: "empty" | "one-item" | "one-person" | "no-variance") => ({
    discrimination: undefinedFor(reason),
    efficiency: undefinedFor(reason),
  });
  if (items < 2) return none("one-item");
  if (compared.length === 0) return none("empty");
  if (compared.length < 2) return none("one-person");
  const xs = inUnits(compared.map(({ share }) => share)).units;
  const ys = inUnits(compared.map(({ rest }) => rest)).units;
  const [varianceX, varianceY] = [scaledVariance(xs), scaledVariance(ys)];
  if (varianceX === 0n || varianceY === 0n) return none("no-variance");
  const covariance = scaledCovariance(xs, ys);
  const root = Math.sqrt(toNumber(fraction(covariance * covariance, varianceX * varianceY)));
  const rising = (numbers: readonly bigint[]) => [...numbers].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const possible = scaledCovariance(rising(xs), rising(ys));
  return {
    discrimination: measured(100 * (covariance < 0n ? -root : root)),
    efficiency: measured(100 * toNumber(fraction(covariance, possible))),
  };
}

function upperLower(given: readonly { readonly share: Fraction; readonly all: Fraction }[]): Measured<number> {
  if (given.length === 0) return undefinedFor("empty");
  if (given.length < 2) return undefinedFor("one-person");
  const sorted = [...given].sort((a, b) => compare(b.all, a.all));
  const ties = [...groupBy(sorted, ({ all }) => `${all.n}/${all.d}`).values()];
  if (ties.length < 2) return undefinedFor("no-variance");
  // 27 % of the people, rounded, and one at least.
  const size = Math.max(1, Math.round(toNumber(times(TAIL, whole(given.length)))));
  const difference = minus(sumOfFirst(ties, size), sumOfFirst(ties.reverse(), size));
  return measured(toNumber(over(difference, whole(size))));
}

/** What the first `size` people have together; of people who tie for the last places, each takes an equal part. */
function sumOfFirst(ties: readonly (readonly { readonly share: Fraction }[])[], size: number): Fraction {
  let sum = whole(0);
  let left = size;
  for (const tie of ties) {
    const taken = Math.min(left, tie.length);
    sum = plus(sum, times(fraction(BigInt(taken), BigInt(tie.length)), sumOf(tie.map(({ share }) => share))));
    left -= taken;
    if (left === 0) break;
  }
  return sum;
}

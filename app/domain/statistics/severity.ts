import type { Fraction } from "../scenario/rational.ts";
import { fitEffects } from "./additive-fit.ts";
import { connectedGroups, type Group } from "./connected.ts";
import { exactly, meanOf, minus, plus, ZERO } from "./exact.ts";
import { groupBy } from "./group-by.ts";
import { type Marks, type Measured, measured, undefinedFor } from "./result.ts";

export interface Judged {
  /** μ + a_i: the mark with the judges' severity taken out. */
  readonly official: Fraction;
  /** The plain mean of the marks given. */
  readonly raw: Fraction;
  readonly marks: number;
}

export interface Judge {
  /** s_j: how far above the panel the judge marks; below zero for a severe one. */
  readonly severity: Fraction;
  readonly marks: number;
}

export interface Severity {
  /** μ */
  readonly mean: Fraction;
  /** In the order of the rows; null for one without a mark, who is left out. */
  readonly contestants: readonly (Judged | null)[];
  /** In the order of the columns; null for one who marked nobody. */
  readonly judges: readonly (Judge | null)[];
}

/** Contestants and judges that no mark links to the others, by index. */
export interface Apart {
  readonly ok: false;
  readonly reason: "not-connected";
  readonly groups: readonly Group[];
}

/**
 * Least squares of x_ij = μ + a_i + s_j with Σa = 0 and Σs = 0 over contestants × judges with gaps, exactly. Where the graph
 * of judges and contestants falls apart, marks can't be compared across its groups, and these are returned.
 *
 * The additive two-way model of unbalanced data: Yates, F. (1934), "The analysis of multiple classifications with unequal
 * numbers in the different classes", Journal of the American Statistical Association 29, 51–66; connectedness: Bose (1949).
 */
export function severityFit(marks: Marks): Measured<Severity, "empty" | "one-rater" | "one-unit"> | Apart {
  const cells = marks.flatMap((row, contestant) =>
    row.flatMap((value, judge) => (value === null ? [] : [{ contestant, judge, value: exactly(value) }])),
  );
  if (cells.length === 0) return undefinedFor("empty");
  const ofContestant = groupBy(cells, ({ contestant }) => contestant);
  const ofJudge = groupBy(cells, ({ judge }) => judge);
  if (ofJudge.size < 2) return undefinedFor("one-rater");
  if (ofContestant.size < 2) return undefinedFor("one-unit");
  const groups = connectedGroups(cells);
  if (groups.length > 1) return { ok: false, reason: "not-connected", groups };

  // The equations are those of the columns: of the shorter side, the model being the same with sides changed.
  const turned = ofJudge.size > ofContestant.size;
  const { rows, columns } = turned
    ? fitEffects(cells.map(({ contestant, judge, value }) => ({ row: judge, column: contestant, value })))
    : fitEffects(cells.map(({ contestant, judge, value }) => ({ row: contestant, column: judge, value })));
  const [a, s] = turned ? [columns, rows] : [rows, columns];
  const [middleOfContestants, middleOfJudges] = [meanOf([...a.values()]), meanOf([...s.values()])];
  return measured({
    mean: plus(middleOfContestants, middleOfJudges),
    contestants: marks.map((_, contestant) => {
      const given = ofContestant.get(contestant);
      if (given === undefined) return null;
      const official = plus(a.get(contestant) ?? ZERO, middleOfJudges);
      return { official, raw: meanOf(given.map(({ value }) => value)), marks: given.length };
    }),
    judges: Array.from({ length: marks.reduce((widest, row) => Math.max(widest, row.length), 0) }, (_, judge) => {
      const given = ofJudge.get(judge);
      if (given === undefined) return null;
      return { severity: minus(s.get(judge) ?? ZERO, middleOfJudges), marks: given.length };
    }),
  });
}

import { cohenKappa, type Weights } from "../../domain/statistics/cohen.ts";
import { fleissKappa } from "../../domain/statistics/fleiss.ts";
import { intraclassCorrelations } from "../../domain/statistics/icc.ts";
import { kendallW } from "../../domain/statistics/kendall.ts";
import { krippendorffAlpha, type Level } from "../../domain/statistics/krippendorff.ts";
import { completeRows, refuse } from "./cells.ts";
import { figure, figureOrNone, type Outcome, outcomeOf } from "./outcome.ts";
import { type Sheet, WrongSheet } from "./sheet.ts";

/** Krippendorff's α. Throws WrongSheet for a value below 0 on a ratio scale. */
export function krippendorff(sheet: Sheet, level: Level): Outcome {
  if (level === "ratio") refuse(sheet, (value) => (value < 0 ? "a ratio scale has nothing below 0" : null));
  const marks = sheet.rows.map(({ cells }) => cells);
  return outcomeOf(krippendorffAlpha(marks, level), {
    field: "alpha",
    n: marks.length,
    tell: ({ alpha, units, values }) => ({
      json: { n: units, alpha, level, values },
      table: [
        ["alpha", figure(alpha)],
        ["level", level],
        ["units", String(units)],
        ["values", String(values)],
      ],
    }),
  });
}

/** Cohen's κ; without `levels`, the scale is what occurs. Throws WrongSheet for other than two columns or a value off the scale. */
export function cohen(
  sheet: Sheet,
  options: { readonly levels: readonly number[] | null; readonly weights: Weights },
): Outcome {
  if (sheet.rows.length > 0 && sheet.width !== 2) {
    throw new WrongSheet(`${sheet.file}: cohen takes two columns, one a rater; there are ${sheet.width}`);
  }
  const found = new Set(sheet.rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null)));
  const levels = options.levels ?? [...found].sort((a, b) => a - b);
  refuse(sheet, (value) => (levels.includes(value) ? null : `${value} is not one of the levels ${levels.join(", ")}`));
  const pairs = sheet.rows.map(({ cells: [a = null, b = null] }) => [a, b] as const);
  return outcomeOf(cohenKappa(pairs, { levels, weights: options.weights }), {
    field: "kappa",
    n: pairs.length,
    tell: ({ kappa, n, observed, expected }) => ({
      json: { n, kappa, weights: options.weights, levels, observed, expected },
      table: [
        ["kappa", figure(kappa)],
        ["weights", options.weights],
        ["levels", levels.join(", ") + (options.levels === null ? " (as they occur; --levels gives the scale)" : "")],
        ["observed", figure(observed)],
        ["expected", figure(expected)],
        ["units", String(n)],
      ],
    }),
  });
}

/** Fleiss's κ. Throws WrongSheet for a cell that is no count, and for a row of another number of ratings. */
export function fleiss(sheet: Sheet): Outcome {
  refuse(sheet, (value) => (Number.isInteger(value) && value >= 0 ? null : `${value} is not a count`));
  const counts = completeRows(sheet, "fleiss");
  const sums = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const odd = sums.findIndex((sum) => sum !== sums[0]);
  if (odd >= 0) {
    const [line, first] = [sheet.rows[odd]?.line, sheet.rows[0]?.line];
    throw new WrongSheet(`${sheet.file}: row ${line} has ${sums[odd]} ratings, where row ${first} has ${sums[0]}`);
  }
  return outcomeOf(fleissKappa(counts), {
    field: "kappa",
    n: counts.length,
    tell: ({ kappa, units, raters, observed, expected }) => ({
      json: { n: units, kappa, raters, observed, expected },
      table: [
        ["kappa", figure(kappa)],
        ["observed", figure(observed)],
        ["expected", figure(expected)],
        ["units", String(units)],
        ["raters", String(raters)],
      ],
    }),
  });
}

/** The six intraclass correlations. Throws WrongSheet for a blank cell. */
export function icc(sheet: Sheet): Outcome {
  const marks = completeRows(sheet, "icc");
  return outcomeOf(intraclassCorrelations(marks), {
    field: "icc",
    n: marks.length,
    tell: ({ targets, raters, forms, meanSquares, f }) => ({
      json: { n: targets, raters, icc: forms, meanSquares, f },
      table: [
        ...Object.entries(forms).map(([form, value]) => [`ICC(${form})`, figureOrNone(value)]),
        ["MS between", figure(meanSquares.between)],
        ["MS within", figure(meanSquares.within)],
        ["MS raters", figure(meanSquares.raters)],
        ["MS residual", figure(meanSquares.residual)],
        ["F one-way", figureOrNone(f.oneWay)],
        ["F two-way", figureOrNone(f.twoWay)],
        ["targets", String(targets)],
        ["raters", String(raters)],
      ],
    }),
  });
}

/** Kendall's W. Throws WrongSheet for a blank cell. */
export function kendall(sheet: Sheet): Outcome {
  const marks = completeRows(sheet, "kendall");
  return outcomeOf(kendallW(marks), {
    field: "w",
    n: marks.length,
    tell: ({ w, units, raters, chiSquare, df, p }) => ({
      json: { n: units, w, raters, chiSquare, df, p },
      table: [
        ["W", figure(w)],
        ["chi-square", figure(chiSquare)],
        ["df", String(df)],
        ["p", figure(p)],
        ["units", String(units)],
        ["raters", String(raters)],
      ],
    }),
  });
}

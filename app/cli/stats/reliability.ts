import { cronbachAlpha } from "../../domain/statistics/cronbach.ts";
import { type ItemStatistics, itemStatistics } from "../../domain/statistics/items.ts";
import { kr20 } from "../../domain/statistics/kr20.ts";
import type { Measured } from "../../domain/statistics/result.ts";
import { completeRows, refuse } from "./cells.ts";
import { figure, none, type Outcome, outcomeOf } from "./outcome.ts";
import { type Sheet, WrongSheet } from "./sheet.ts";

/** Cronbach's α. Throws WrongSheet for a blank cell. */
export function cronbach(sheet: Sheet): Outcome {
  const marks = completeRows(sheet, "cronbach");
  return outcomeOf(cronbachAlpha(marks), {
    field: "alpha",
    n: marks.length,
    tell: ({ alpha, people, items }) => ({
      json: { n: people, alpha, items },
      table: [
        ["alpha", figure(alpha)],
        ["people", String(people)],
        ["items", String(items)],
      ],
    }),
  });
}

/** KR-20. Throws WrongSheet for a cell that is neither 0 nor 1. */
export function kuderRichardson(sheet: Sheet): Outcome {
  refuse(sheet, (value) => (value === 0 || value === 1 ? null : `${value} is neither 1 for right nor 0 for wrong`));
  const answers = completeRows(sheet, "kr20").map((row) => row.map((value): 0 | 1 => (value === 1 ? 1 : 0)));
  return outcomeOf(kr20(answers), {
    field: "kr20",
    n: answers.length,
    tell: ({ kr20: value, people, items, variance }) => ({
      json: { n: people, kr20: value, items, variance },
      table: [
        ["KR-20", figure(value)],
        ["variance", figure(variance)],
        ["people", String(people)],
        ["items", String(items)],
      ],
    }),
  });
}

const FIGURES = ["facility", "discrimination", "efficiency", "upperLower"] as const;

/** Item analysis; `max` is one best mark for all items, or one for each. Throws WrongSheet for a mark outside 0 to the best. */
export function items(sheet: Sheet, max: readonly number[]): Outcome {
  const only = max.length === 1 ? max[0] : undefined;
  if (only === undefined && max.length !== sheet.width && sheet.rows.length > 0) {
    throw new WrongSheet(`${sheet.file}: --max has ${max.length} marks for ${sheet.width} columns`);
  }
  const best = Array.from({ length: sheet.width }, (_, item) => only ?? max[item] ?? 1);
  refuse(sheet, (value, item) => {
    if (value < 0) return `${value} is below 0`;
    return value > (best[item] ?? 1)
      ? `${value} is above the item's best mark, ${best[item]}; --max says others`
      : null;
  });
  const marks = sheet.rows.map(({ cells }) => cells);
  if (marks.flat().every((value) => value === null)) {
    return {
      defined: false,
      json: { n: marks.length, items: null, reason: "empty" },
      table: [["items", none("empty")]],
    };
  }
  const statistics = itemStatistics(marks, best).map((item, index) => ({
    name: sheet.names?.[index] || String(index + 1),
    ...item,
  }));
  return {
    defined: statistics.some((item) => FIGURES.some((name) => item[name].ok)),
    json: { n: marks.length, items: statistics.map(asJson) },
    table: [
      ["item", "n", "facility", "discr. index", "discr. efficiency", "upper–lower", "flags"],
      ...statistics.map((item) => [
        item.name,
        String(item.n),
        ...FIGURES.map((name) => shown(item[name], name)),
        item.flags.join(" "),
      ]),
    ],
  };
}

const shown = (result: Measured<number>, name: (typeof FIGURES)[number]): string => {
  if (!result.ok) return result.reason;
  return result.value.toFixed(name === "discrimination" || name === "efficiency" ? 2 : 4);
};

function asJson({ name, n, flags, ...item }: ItemStatistics & { readonly name: string }) {
  const orNull = (result: Measured<number>) => (result.ok ? result.value : null);
  return {
    item: name,
    n,
    ...Object.fromEntries(FIGURES.map((figureName) => [figureName, orNull(item[figureName])])),
    flags,
    reasons: Object.fromEntries(
      FIGURES.flatMap((figureName) => {
        const result = item[figureName];
        return result.ok ? [] : [[figureName, result.reason]];
      }),
    ),
  };
}

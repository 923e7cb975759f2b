import { toNumber } from "../../domain/scenario/rational.ts";
import { severityFit } from "../../domain/statistics/severity.ts";
import { figure, none, type Outcome } from "./outcome.ts";
import type { Sheet } from "./sheet.ts";

/** The severity fit: marks with each judge's severity taken out, or the groups that no marks link. */
export function severity(sheet: Sheet): Outcome {
  const { rows } = sheet;
  const judgeName = (column: number): string => sheet.names?.[column] || String(column + 1);
  const line = (row: number): number => rows[row]?.line ?? row + 1;
  const result = severityFit(rows.map(({ cells }) => cells));
  if (!result.ok) {
    const refused = { n: rows.length, mean: null, contestants: null, judges: null, reason: result.reason };
    const verdict = ["official", none(result.reason)];
    if (result.reason !== "not-connected") return { defined: false, json: refused, table: [verdict] };
    const groups = result.groups.map(({ contestants, judges }) => ({
      rows: contestants.map(line),
      judges: judges.map(judgeName),
    }));
    const told = groups.map((group, at) => [
      `group ${at + 1}`,
      `rows ${group.rows.join(", ")}; judges ${group.judges.join(", ")}`,
    ]);
    return { defined: false, json: { ...refused, groups }, table: [verdict, ...told] };
  }
  const mean = toNumber(result.value.mean);
  const contestants = result.value.contestants.map((contestant, row) => ({
    row: line(row),
    official: contestant && toNumber(contestant.official),
    raw: contestant && toNumber(contestant.raw),
    marks: contestant?.marks ?? 0,
  }));
  const judges = result.value.judges.map((judge, column) => ({
    judge: judgeName(column),
    severity: judge && toNumber(judge.severity),
    marks: judge?.marks ?? 0,
  }));
  const shown = (value: number | null): string => (value === null ? "none" : figure(value));
  return {
    defined: true,
    json: { n: contestants.filter(({ marks }) => marks > 0).length, mean, contestants, judges },
    table: [
      ["mean", figure(mean)],
      ["row", "official", "raw", "marks"],
      ...contestants.map(({ row, official, raw, marks }) => [String(row), shown(official), shown(raw), String(marks)]),
      ["judge", "severity", "", "marks"],
      ...judges.map(({ judge, severity: effect, marks }) => [judge, shown(effect), "", String(marks)]),
    ],
  };
}

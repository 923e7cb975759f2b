import type { Locale } from "../locale.ts";
import { LIST_COLUMNS, type ListColumn } from "./columns.ts";
import type { PlannedRow, RowKind } from "./planned.ts";

const HEADINGS: Readonly<Record<Locale, readonly string[]>> = {
  "zh-CN": ["姓名", "邮箱", "工号", "班", "开班日期", "角色", "语言", "结果", "说明", "链接"],
  en: ["name", "email", "external id", "cohort", "starts", "role", "locale", "result", "detail", "link"],
};

const RESULTS: Readonly<Record<Locale, Record<RowKind, string>>> = {
  "zh-CN": { invite: "已邀请", update: "已更新", same: "没有变化", repeat: "重复的行", error: "没有导入" },
  en: { invite: "invited", update: "updated", same: "unchanged", repeat: "repeated row", error: "not imported" },
};

/**
 * The results file as rows of cells, its heading first: what the list said, what became of each row, and the links.
 * Imported again, it says nothing new.
 */
export function resultRows(
  rows: readonly PlannedRow[],
  to: {
    readonly locale: Locale;
    /** The address of a link made for this e-mail; empty where none was. */
    readonly linkOf: (email: string) => string;
    /** The words for what is wrong with a row. */
    readonly wordsOf: (row: PlannedRow) => string;
    /** The name of the cohort chosen for rows that name none; empty where none was. */
    readonly chosen: string;
  },
): string[][] {
  const said = ({ entry }: PlannedRow, column: ListColumn): string => {
    if (column === "cohort" && entry.given.cohort === "") return to.chosen;
    return entry.given[column];
  };
  return [
    [...HEADINGS[to.locale]],
    ...rows.map((row) => [
      ...LIST_COLUMNS.map((column) => said(row, column)),
      RESULTS[to.locale][row.kind],
      to.wordsOf(row),
      row.entry.email === null ? "" : to.linkOf(row.entry.email),
    ]),
  ];
}

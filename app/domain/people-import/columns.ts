import { type FaultyList, faulty } from "./fault.ts";
import { MOST_LIST_COLUMNS } from "./limits.ts";

/** What a list may say of a person, in the order of the results file. */
export const LIST_COLUMNS = ["name", "email", "externalId", "cohort", "starts", "role", "locale"] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

/** What people call the columns, without spaces and signs, in lower case; the first ones are what Rapport writes. */
const NAMES: Readonly<Record<ListColumn, readonly string[]>> = {
  name: ["name", "姓名", "fullname", "displayname", "名字", "学员", "学员姓名", "员工姓名", "成员"],
  email: ["email", "邮箱", "mail", "emailaddress", "电子邮箱", "电子邮件", "邮件", "邮箱地址", "邮件地址"],
  externalId: [
    "externalid",
    "工号",
    "employeeid",
    "employeenumber",
    "employeeno",
    "staffid",
    "staffnumber",
    "personnelnumber",
    "员工号",
    "员工编号",
    "人员编号",
    "编号",
    "学号",
    "外部编号",
  ],
  cohort: ["cohort", "班", "班级", "班组", "小组", "组", "班名", "group", "class", "team", "批次"],
  starts: ["starts", "开班日期", "startson", "startdate", "start", "开班时间", "开班", "开始日期"],
  role: ["role", "角色", "身份"],
  locale: ["locale", "语言", "language", "lang"],
};

/** What a results file adds; nothing is read from them. */
const RESULTS = ["result", "结果", "link", "链接", "邀请链接", "detail", "说明"];

const plain = (heading: string) =>
  heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[（(][^)）]*[)）]|[\s_*:.\-\u200B-\u200D\u2060\uFEFF"']/g, "");

function columnOf(heading: string): ListColumn | null {
  const name = plain(heading);
  return LIST_COLUMNS.find((column) => NAMES[column].includes(name)) ?? null;
}

export interface Heading {
  /** Where each column stands; those there are not are left out. */
  readonly at: ReadonlyMap<ListColumn, number>;
  /** How many columns the heading has. */
  readonly width: number;
  /** Columns nothing is taken from, as they are called. */
  readonly ignored: readonly string[];
}

/** The heading in a record, null where it is none: no column is called anything that people call an address. */
export function readHeading(cells: readonly string[]): Heading | FaultyList | null {
  const columns = cells.map(columnOf);
  if (!columns.includes("email")) return null;
  const at = new Map<ListColumn, number>();
  for (const [index, column] of columns.entries()) {
    if (column === null) continue;
    if (at.has(column)) return faulty("two-columns", `${cells[at.get(column) ?? 0]}, ${cells[index]}`);
    at.set(column, index);
  }
  const width = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  if (width > MOST_LIST_COLUMNS) return faulty("many-columns", width);
  const ignored = cells.filter(
    (cell, index) => columns[index] === null && cell.trim() !== "" && !RESULTS.includes(plain(cell)),
  );
  return { at, width, ignored: ignored.map((cell) => cell.trim().slice(0, 60)) };
}

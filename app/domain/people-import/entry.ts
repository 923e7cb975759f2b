import { NAME_MAX } from "../forms/accounts.ts";
import { email as emailField } from "../forms/fields.ts";
import { COHORT_NAME_MAX, EXTERNAL_ID_MAX } from "../forms/people.ts";
import type { CohortId } from "../ids.ts";
import type { Locale } from "../locale.ts";
import type { Role } from "../people.ts";
import { addressIn, cleanCell, dayIn, localeIn, roleIn } from "./cells.ts";
import { type Heading, LIST_COLUMNS, type ListColumn } from "./columns.ts";
import type { ListRow } from "./table.ts";

/** What can be wrong with a row. */
export const ROW_PROBLEMS = [
  "email-missing",
  "email",
  "too-long",
  "bad-characters",
  "unreadable",
  "name-characters",
  "formula",
  "excel-error",
  "shortened-number",
  "day",
  "no-such-day",
  "day-order",
  "day-number",
  "starts-without-cohort",
  "starts-differ",
  "unknown-role",
  "role-above",
  "unknown-locale",
  "extra-cells",
  "cohort-missing",
  "cohort-ambiguous",
  "repeated-email",
  "repeated-external-id",
  "repeated-person",
  "external-id-taken",
  "not-yours",
] as const;
export type RowProblemCode = (typeof ROW_PROBLEMS)[number];

export interface RowProblem {
  /** Null where it is the row as a whole. */
  readonly column: ListColumn | null;
  readonly code: RowProblemCode;
  /** What the words name: other rows, a day, a number of cells. */
  readonly detail: string;
}

/** Where a row leads: a cohort by the name it is given, or the one chosen for the whole list. */
export type CohortWish = { readonly name: string } | { readonly id: CohortId };

/** One person of a list. */
export interface Entry {
  readonly row: number;
  /** The cells as they are meant, by column; empty where there is none. */
  readonly given: Readonly<Record<ListColumn, string>>;
  readonly name: string | null;
  readonly email: string | null;
  readonly externalId: string | null;
  readonly cohort: CohortWish | null;
  /** A day, such as 2026-03-01. */
  readonly starts: string | null;
  readonly role: Role | null;
  readonly locale: Locale | null;
  readonly problems: readonly RowProblem[];
}

/** Longest piece of a cell that is kept for showing. */
const SHOWN = 200;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const CONTROL = /[\u0000-\u001f\u007f]/;
const EXCEL_ERROR = /^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!)$/i;
const SHORTENED = /^\d([.,]\d+)?E\+?\d+$/i;

const MOST: Readonly<Partial<Record<ListColumn, number>>> = {
  name: NAME_MAX,
  email: 254,
  externalId: EXTERNAL_ID_MAX,
  cohort: COHORT_NAME_MAX,
};

/** Reads one row. Everything wrong with it is told, each thing at its column. */
export function readEntry(row: number, given: Readonly<Record<ListColumn, string>>, chosen: CohortWish | null): Entry {
  const problems: RowProblem[] = [];
  const wrong = (column: ListColumn | null, code: RowProblemCode, detail = "") => {
    problems.push({ column, code, detail });
    return null;
  };
  const sound = (column: ListColumn): string | null => {
    const text = given[column];
    if (text === "") return null;
    if (text.includes("\uFFFD")) return wrong(column, "unreadable");
    if (CONTROL.test(text)) return wrong(column, "bad-characters");
    if (EXCEL_ERROR.test(text)) return wrong(column, "excel-error", text);
    if (text.length > (MOST[column] ?? SHOWN)) return wrong(column, "too-long", String(MOST[column] ?? SHOWN));
    return text;
  };
  const name = sound("name");
  if (name !== null && /[<>＜＞]/.test(name)) wrong("name", "name-characters");
  if (name?.startsWith("=")) wrong("name", "formula");

  const address = sound("email");
  const email = address === null ? null : emailField.safeParse(address);
  if (email && !email.success) wrong("email", "email");
  const id = sound("externalId");
  if (id !== null && SHORTENED.test(id)) wrong("externalId", "shortened-number", id);
  if (id?.startsWith("=")) wrong("externalId", "formula");
  if (given.email === "" && id === null && problems.length === 0) wrong("email", "email-missing");

  const cohortName = sound("cohort");
  if (cohortName?.startsWith("=")) wrong("cohort", "formula");
  const cohort = cohortName !== null ? { name: cohortName } : given.cohort === "" ? chosen : null;
  const startsText = sound("starts");
  const starts = startsText === null ? null : dayIn(startsText);
  if (starts && "wrong" in starts) wrong("starts", starts.wrong, starts.meant);
  if (startsText !== null && cohort === null && given.cohort === "") wrong("starts", "starts-without-cohort");

  const roleText = sound("role");
  const role = roleText === null ? null : roleIn(roleText);
  if (roleText !== null && role === null) wrong("role", "unknown-role", roleText);
  const localeText = sound("locale");
  const locale = localeText === null ? null : localeIn(localeText);
  if (localeText !== null && locale === null) wrong("locale", "unknown-locale", localeText);
  return {
    row,
    given,
    name,
    email: email?.success ? email.data : null,
    externalId: id,
    cohort,
    starts: starts && "day" in starts ? starts.day : null,
    role,
    locale,
    problems,
  };
}

const BLANK: Readonly<Record<ListColumn, string>> = {
  name: "",
  email: "",
  externalId: "",
  cohort: "",
  starts: "",
  role: "",
  locale: "",
};

const kept = (text: string) => text.slice(0, SHOWN + 150);

/** The person in a record under a heading. */
export function entryUnder(heading: Heading, { row, cells }: ListRow, chosen: CohortWish | null): Entry {
  const given = { ...BLANK };
  for (const column of LIST_COLUMNS) {
    const at = heading.at.get(column);
    if (at !== undefined) given[column] = kept(cleanCell(cells[at] ?? ""));
  }
  const { address, name } = addressIn(given.email);
  given.email = address;
  given.externalId = given.externalId.normalize("NFKC");
  if (given.name === "") given.name = name;
  const entry = readEntry(row, given, chosen);
  const extra = cells.slice(heading.width).filter((cell) => cell.trim() !== "").length;
  if (extra === 0) return entry;
  return { ...entry, problems: [...entry.problems, { column: null, code: "extra-cells", detail: String(extra) }] };
}

/** The people in a record without a heading: an address with a name beside it, or addresses one after the other. */
export function entriesWithout({ row, cells }: ListRow, chosen: CohortWish | null): readonly Entry[] {
  const clean = cells.map((cell) => kept(cleanCell(cell))).filter((cell) => cell !== "");
  const addresses = clean.filter((cell) => /[@＠]/.test(cell));
  const others = clean.filter((cell) => !/[@＠]/.test(cell));
  if (addresses.length > 1 && others.length === 0) {
    return addresses.map((cell) => {
      const { address, name } = addressIn(cell);
      return readEntry(row, { ...BLANK, email: address, name }, chosen);
    });
  }
  const { address, name } = addressIn(addresses[0] ?? others[0] ?? "");
  const beside = addresses.length === 0 ? others.slice(1) : others;
  // A name with a comma in it stands in two cells: "Wang, Xiaoming <wang@example.com>".
  const full = [beside[0] ?? "", name].filter(Boolean).join(", ");
  const entry = readEntry(row, { ...BLANK, email: address, name: full }, chosen);
  const extra = clean.length - 1 - (beside.length > 0 ? 1 : 0);
  if (extra <= 0) return [entry];
  return [{ ...entry, problems: [...entry.problems, { column: null, code: "extra-cells", detail: String(extra) }] }];
}

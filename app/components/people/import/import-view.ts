import type { TFunction } from "i18next";
import type { CohortPlan } from "~/domain/people-import/cohort-plan.ts";
import type { ListEncoding } from "~/domain/people-import/encoding.ts";
import type { RowProblem } from "~/domain/people-import/entry.ts";
import type { ListFault } from "~/domain/people-import/fault.ts";
import type { RowChange, RowKind, RowNote } from "~/domain/people-import/planned.ts";

/** One row of a list as the page shows it. */
export interface ImportRow {
  /** Tells rows apart; a record may hold several people. */
  readonly key: string;
  readonly row: number;
  readonly name: string;
  readonly email: string;
  readonly externalId: string;
  readonly cohort: string;
  readonly kind: RowKind;
  readonly changes: readonly RowChange[];
  readonly notes: readonly RowNote[];
  readonly problems: readonly RowProblem[];
  /** For a repeat: the row that says it first. */
  readonly of: number | null;
  /** The link just made for it; null where there is none. */
  readonly link: string | null;
}

export interface PlanView {
  readonly state: "ready" | "done";
  /** Whether something changed meanwhile, so that this is another plan than the one confirmed. */
  readonly changed: boolean;
  readonly digest: string;
  readonly encoding: ListEncoding | null;
  readonly gaps: boolean;
  /** Columns nothing is taken from. */
  readonly ignored: readonly string[];
  readonly counts: Readonly<Record<RowKind, number>>;
  readonly cohorts: readonly CohortPlan[];
  readonly show: RowKind | "all";
  readonly rows: readonly ImportRow[];
  readonly page: number;
  readonly pages: number;
}

export type ImportView =
  | { readonly state: "reading" | "applying"; readonly percent: number }
  | { readonly state: "faulty"; readonly fault: ListFault; readonly detail: string }
  | { readonly state: "failed" }
  | PlanView;

type Words = TFunction<["people", "common"]>;

/** What is to be said of a row, sentence by sentence: what is wrong, what changes, what stays. */
export function rowWords(t: Words, row: Pick<ImportRow, "problems" | "changes" | "notes" | "of">): string[] {
  const shownValue = (what: RowChange["what"], text: string) => {
    if (what === "role" && (text === "rep" || text === "trainer" || text === "administrator"))
      return t(`common:role.${text}`);
    return text;
  };
  return [
    ...row.problems.map(({ column, code, detail }) => {
      const said = t(`import.problem.${code}`, { detail });
      return column === null ? said : t("import.at", { column: t(`import.column.${column}`), said });
    }),
    ...(row.of === null || row.problems.length > 0 ? [] : [t("import.repeatOf", { row: row.of })]),
    ...row.changes.map(({ what, from, to }) =>
      t(from === null ? "import.set" : "import.change", {
        column: t(`import.column.${what}`),
        from: from === null ? "" : shownValue(what, from),
        to: shownValue(what, to),
      }),
    ),
    ...row.notes.map((note) => t(`import.note.${note}`)),
  ];
}

import type { TFunction } from "i18next";
import type { RowChange } from "~/domain/people-import/planned.ts";
import type { ImportRow } from "~/domain/people-import/view.ts";

type Words = TFunction<["people", "common"]>;

/** Problems whose detail is a list of row numbers. */
const ROWS = /^(repeated-|starts-differ)/;

/** What is to be said of a row, sentence by sentence: what is wrong, what changes, what stays. */
export function rowWords(t: Words, row: Pick<ImportRow, "problems" | "changes" | "notes" | "of">): string[] {
  const shownValue = (what: RowChange["what"], text: string) => {
    if (what === "role" && (text === "rep" || text === "trainer" || text === "administrator"))
      return t(`common:role.${text}`);
    return text;
  };
  return [
    ...row.problems.map(({ column, code, detail }) => {
      // Several row numbers come with commas between them.
      const said = t(`import.problem.${code}`, {
        detail: ROWS.test(code) ? detail.replaceAll(", ", t("import.separator")) : detail,
      });
      return column === null
        ? said.charAt(0).toUpperCase() + said.slice(1)
        : t("import.at", { column: t(`import.column.${column}`), said });
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

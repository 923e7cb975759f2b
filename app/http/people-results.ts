import { stringify } from "csv-stringify/sync";
import { AppError } from "~/domain/errors.ts";
import type { Locale } from "~/domain/locale.ts";
import { resultRows } from "~/domain/people-import/results.ts";
import { createServerI18n } from "~/i18n/i18n.server.ts";
import { rowWords } from "~/i18n/import-words.ts";
import type { ImportService } from "~/services/people/imports.server.ts";

/**
 * What became of each row, with the links, as CSV for spreadsheets: marked UTF-8, no cell a formula. Imported again, it
 * changes nothing. AppError `not-found` for an import that is not done.
 */
export function resultsFile(
  job: ReturnType<ImportService["find"]>,
  { locale, origin }: { readonly locale: Locale; readonly origin: string },
): string {
  if (job.state.kind !== "done") throw new AppError("not-found", "not imported yet");
  const t = createServerI18n(locale).getFixedT<["people", "common"]>(locale, ["people", "common"]);
  const rows = resultRows(job.state.plan.rows, {
    locale,
    chosen: job.chosen?.name ?? "",
    wordsOf: (row) => rowWords(t, row).join(" "),
    linkOf: (email) => {
      const token = job.tokens.get(email);
      return token === undefined ? "" : `${origin}/invite/${token}`;
    },
  });
  return stringify(rows, { bom: true, escape_formulas: true, record_delimiter: "windows" });
}

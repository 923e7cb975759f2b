import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { rowWords } from "~/components/people/import/import-view.ts";
import { AppError } from "~/domain/errors.ts";
import { resultRows } from "~/domain/people-import/results.ts";
import { requireAbility } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";
import { createServerI18n } from "~/i18n/i18n.server.ts";

/** What became of each row, with the links; imported again, it changes nothing. */
export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const viewer = requireAbility(asked, "invite-reps");
  const { services, locale, origin } = asked.context;
  const job = services.peopleImports.find(viewer, asked.params.id ?? "");
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
  return new Response(stringify(rows, { bom: true, escape_formulas: true, record_delimiter: "windows" }), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="rapport-people.csv"',
      "Cache-Control": "no-store",
    },
  });
});

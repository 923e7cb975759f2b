import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAbility } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";
import { resultsFile } from "~/http/people-results.ts";

/** What became of each row, with the links. */
export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const viewer = requireAbility(asked, "invite-reps");
  const job = asked.context.services.peopleImports.find(viewer, asked.params.id ?? "");
  return new Response(resultsFile(job, asked.context), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="rapport-people.csv"',
      "Cache-Control": "no-store",
    },
  });
});

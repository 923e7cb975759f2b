import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAbility } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";

/** How far an import is, 0 to 100; null where nothing is under way. */
export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const viewer = requireAbility(asked, "invite-reps");
  const { state } = asked.context.services.peopleImports.find(viewer, asked.params.id ?? "");
  return Response.json(
    { percent: "percent" in state ? state.percent : null },
    { headers: { "Cache-Control": "no-store" } },
  );
});

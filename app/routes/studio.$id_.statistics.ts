import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAbility } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";

/** How the replies of what reps play now have done so far; null where reps play nothing of it. */
export const loader = answering(async ({ request, params, context }: LoaderFunctionArgs) => {
  const author = requireAbility({ request, context }, "write-scenarios");
  const statistics = await context.services.studio.versions.statistics(author, params.id ?? "", {
    signal: request.signal,
  });
  return Response.json({ statistics });
});

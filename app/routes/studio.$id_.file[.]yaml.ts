import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAbility } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";

/** The draft as a scenario file. */
export const loader = answering(async ({ request, params, context }: LoaderFunctionArgs) => {
  const author = requireAbility({ request, context }, "write-scenarios");
  const id = params.id ?? "";
  const yaml = await context.services.studio.shelf.exportFile(author, id);
  return new Response(yaml, {
    headers: {
      "Content-Type": "application/yaml; charset=utf-8",
      "Content-Disposition": `attachment; filename="${id}.yaml"`,
      "Cache-Control": "no-store",
    },
  });
});

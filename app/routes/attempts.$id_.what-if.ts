import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { AppError } from "~/domain/errors.ts";
import { attemptId } from "~/domain/ids.ts";
import { answering } from "~/http/errors.ts";
import { digits } from "~/http/forms.ts";
import { requireReader } from "~/http/reader.ts";

const asked = z.object({ turn: digits, choice: z.string().max(60) });

/** What another reply at a turn of a finished attempt would have led to; for the debrief page. */
export const loader = answering(async ({ request, params, context }: LoaderFunctionArgs) => {
  const parsed = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!parsed.success) throw new AppError("bad-input");
  const { debriefs, coaching } = context.services;
  const id = attemptId(params.id ?? "");
  const { learner } = (await coaching.threads.reading(requireReader({ request, context }), id)).attempt;
  return Response.json(await debriefs.whatIf(learner, id, parsed.data, context.locale), {
    headers: { "Cache-Control": "private, no-store" },
  });
});

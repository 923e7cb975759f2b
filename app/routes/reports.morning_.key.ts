import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { AppError } from "~/domain/errors.ts";
import { requireAbility } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";

const askedSchema = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  path: z.array(z.string().max(60)).max(200),
  cohort: z.string().max(100).nullable(),
});

/** What each reply of the morning's turn was worth: asked for once the room has made up its mind. */
export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const viewer = requireAbility(asked, "see-reports");
  const query = new URL(asked.request.url).searchParams;
  const parsed = askedSchema.safeParse({
    hash: query.get("hash"),
    path: query.getAll("reply"),
    cohort: query.get("cohort") || null,
  });
  if (!parsed.success) throw new AppError("bad-input", parsed.error.message);
  const key = await asked.context.services.reports.morning.key(viewer, parsed.data, asked.context.locale);
  return Response.json(key, { headers: { "Cache-Control": "no-store" } });
});

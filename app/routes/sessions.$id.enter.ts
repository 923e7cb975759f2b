import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { AppError } from "~/domain/errors.ts";
import { liveSessionId } from "~/domain/ids.ts";
import { requirePerson } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";

/** One press for somebody of the cohort: their account is their seat, so neither PIN nor cookie is needed. */
export const action = answering(async (asked: ActionFunctionArgs) => {
  const person = requirePerson(asked);
  const { records, seats } = asked.context.services.live;
  const id = liveSessionId(asked.params.id ?? "");
  const { live } = await records.forPerson(person, 0);
  if (!live.some((session) => session.id === id)) throw new AppError("not-found");
  await seats.join(id, { token: null, person }, "");
  return redirect(`/sessions/${id}/room`);
});

export const loader = () => redirect("/sessions");

import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { AppError } from "~/domain/errors.ts";
import { attemptId } from "~/domain/ids.ts";
import { requirePerson } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";
import { readForm } from "~/http/forms.ts";

const asked = z.object({
  to: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
});

/** Notes up to when an attempt's comments were read: the page does so by itself, a page without scripts by a button. */
export const action = answering(async (given: ActionFunctionArgs) => {
  const person = requirePerson(given);
  const parsed = asked.safeParse(Object.fromEntries(await readForm(given.request)));
  if (!parsed.success) throw new AppError("bad-input");
  const id = attemptId(given.params.id ?? "");
  await given.context.services.coaching.threads.markRead(person, id, parsed.data.to);
  return redirect(`/attempts/${id}/debrief`);
});

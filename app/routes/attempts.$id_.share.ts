import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { AppError } from "~/domain/errors.ts";
import { attemptId } from "~/domain/ids.ts";
import { requirePerson } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";
import { readForm } from "~/http/forms.ts";

const asked = z.object({ shared: z.enum(["yes", "no"]) });

/** Lets one's trainers read a practice attempt, or not any more. */
export const action = answering(async (given: ActionFunctionArgs) => {
  const person = requirePerson(given);
  const parsed = asked.safeParse(Object.fromEntries(await readForm(given.request)));
  if (!parsed.success) throw new AppError("bad-input");
  const id = attemptId(given.params.id ?? "");
  await given.context.services.coaching.threads.share(person, id, parsed.data.shared === "yes");
  return redirect(`/attempts/${id}/debrief#talk`);
});

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";
import { readForm } from "~/http/forms.ts";

/** A deck has its place in the list; whoever opens its address is led there. */
export const loader = ({ params }: Pick<LoaderFunctionArgs, "params">) =>
  redirect(`/drills#${encodeURIComponent(params.deck ?? "")}`);

/** Draws ten questions, or resumes those that were begun. */
export const action = answering(async ({ request, params, context }: ActionFunctionArgs) => {
  const { id: person } = requirePerson({ request, context });
  const { services, locale, timeZone } = context;
  const form = await readForm(request);
  const how = { timed: form.get("timed") === "yes", fresh: form.get("fresh") === "yes" };
  const sitting = await services.drills.begin({ person, locale, timeZone }, params.deck ?? "", how);
  return redirect(`/drills/sittings/${sitting}`);
});

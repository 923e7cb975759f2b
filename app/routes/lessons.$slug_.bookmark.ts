import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { AppError } from "~/domain/errors.ts";
import { requirePerson } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";
import { digits, readForm } from "~/http/forms.ts";

const given = z.object({ block: digits });

/** Nothing to see here: whoever opens the address is led to the lesson. */
export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/lessons/${params.slug}`);

/** The paragraph last read, as the page reports it in passing: nobody waits for the answer. */
export const action = answering(async ({ request, params, context }: ActionFunctionArgs) => {
  const person = requirePerson({ request, context });
  const parsed = given.safeParse(Object.fromEntries(await readForm(request)));
  if (!parsed.success) throw new AppError("bad-input", "block", { block: "out-of-range" });
  const reading = { person: person.id, slug: params.slug ?? "", locale: context.locale };
  await context.services.lessons.saveBookmark(reading, parsed.data.block);
  return new Response(null, { status: 204 });
});

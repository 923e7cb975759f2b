import type { ClientActionFunctionArgs } from "@remix-run/react";
import { keepForm } from "~/components/forms/keep-form.ts";
import { whyUnsent } from "~/components/forms/unsent.ts";

/** What came of taking a scenario off the shelf, or putting it back. */
export type ArchiveResult = { readonly archived: boolean } | { readonly problem: "offline" | "server" };

/** A page's `clientAction`: what can't be sent stays on the page, where it can be sent again. */
export async function keepStudio({ serverAction }: ClientActionFunctionArgs): Promise<unknown> {
  try {
    return await serverAction();
  } catch (error) {
    // The status keeps the router from asking for the page anew, which would fail as well and take the page away.
    return Response.json({ problem: whyUnsent(error) }, { status: 503 });
  }
}

/** As `keepStudio`; the form of a new scenario has a way of its own to say so. */
export async function keepCreating(asked: ClientActionFunctionArgs): Promise<unknown> {
  const form = await asked.request.clone().formData();
  return form.get("intent") === "create" ? keepForm(asked) : keepStudio(asked);
}

/** As `keepStudio`, with the note that was written. */
export async function keepNote(asked: ClientActionFunctionArgs): Promise<unknown> {
  const form = await asked.request.clone().formData();
  try {
    return await asked.serverAction();
  } catch (error) {
    return Response.json({ problem: whyUnsent(error), note: String(form.get("note") ?? "") }, { status: 503 });
  }
}

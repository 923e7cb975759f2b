import type { ClientActionFunctionArgs } from "@remix-run/react";
import { whyUnsent } from "~/components/forms/unsent.ts";

/** A page's `clientAction`: what can't be sent stays on the page, where it can be sent again. */
export async function keepPlain({ serverAction }: ClientActionFunctionArgs): Promise<unknown> {
  try {
    return await serverAction();
  } catch (error) {
    return Response.json({ problem: whyUnsent(error) }, { status: 503 });
  }
}

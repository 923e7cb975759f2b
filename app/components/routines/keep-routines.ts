import type { ClientActionFunctionArgs } from "@remix-run/react";
import { whyUnsent } from "~/components/forms/unsent.ts";
import { ALL_WELL, type RoutineResult } from "./routine-result.ts";

/** A page's `clientAction`: what can't be sent stays on the page, where it can be sent again. */
export async function keepRoutines({ serverAction }: ClientActionFunctionArgs): Promise<unknown> {
  try {
    return await serverAction();
  } catch (error) {
    const result: RoutineResult = { ...ALL_WELL, problem: whyUnsent(error) };
    // The status keeps the router from asking for the page anew, which would fail as well and take the page away.
    return Response.json(result, { status: 503 });
  }
}

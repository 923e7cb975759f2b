import { type ClientActionFunctionArgs, isRouteErrorResponse } from "@remix-run/react";
import type { Refusal } from "./refusal.ts";

/**
 * The `clientAction` of a page with a form: where the connection drops, or something in front of the routes answers
 * (a limit, a proxy), the page stays with what was typed and says so. Redirects and refusals pass through.
 */
export async function keepForm({ serverAction }: ClientActionFunctionArgs): Promise<unknown> {
  try {
    return await serverAction();
  } catch (error) {
    if (error instanceof Response || isRouteErrorResponse(error)) throw error;
    // Without an `initialValue` the form keeps what its fields hold.
    const refusal: Refusal = {
      result: { status: "error" },
      error: error instanceof TypeError ? "offline" : "unavailable",
    };
    // The status keeps the router from asking for the page anew, which would fail as well and take the form away.
    return Response.json(refusal, { status: 503 });
  }
}

import { type ClientActionFunctionArgs, isRouteErrorResponse } from "@remix-run/react";
import { ALL_WELL, type RoutineResult } from "./routine-result.ts";

/** A page's `clientAction`: what can't be sent stays on the page, where it can be sent again. */
export async function keepRoutines({ serverAction }: ClientActionFunctionArgs): Promise<unknown> {
  try {
    return await serverAction();
  } catch (error) {
    if (error instanceof Response || (isRouteErrorResponse(error) && error.status < 500)) throw error;
    const result: RoutineResult = { ...ALL_WELL, problem: error instanceof TypeError ? "offline" : "server" };
    // The status keeps the router from asking for the page anew, which would fail as well and take the page away.
    return Response.json(result, { status: 503 });
  }
}

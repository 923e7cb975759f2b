import { isRouteErrorResponse, type ShouldRevalidateFunction } from "@remix-run/react";

/** Why nothing came of an act: it didn't reach the server, or the server failed. */
export type Unsent = "offline" | "server";

/**
 * For a `clientAction` whose server did not answer as it should: what can't be sent stays on the page, where it can be sent
 * again. Redirects, and refusals with a page of their own, are thrown on.
 */
export function whyUnsent(error: unknown): Unsent {
  if (error instanceof Response || (isRouteErrorResponse(error) && error.status < 500)) throw error;
  return error instanceof TypeError ? "offline" : "server";
}

/** Where an act did not reach the server, asking it for the page would take the page away. */
export const keepUnsent: ShouldRevalidateFunction = ({ actionResult, defaultShouldRevalidate }) =>
  actionResult?.problem ? false : defaultShouldRevalidate;

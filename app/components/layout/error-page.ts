import { isRouteErrorResponse } from "@remix-run/react";

/** The pages of `errors:page`. */
export type ErrorPageKey = "401" | "403" | "404" | "429" | "4xx" | "500" | "offline";

/** Which page an error leads to: by its status; without one, whether the server was reached at all. */
export function errorPage(error: unknown): ErrorPageKey {
  if (!isRouteErrorResponse(error)) return isUnreachable(error) ? "offline" : "500";
  switch (error.status) {
    case 401:
    case 403:
    case 404:
    case 429:
      return `${error.status}`;
    default:
      return error.status >= 400 && error.status < 500 ? "4xx" : "500";
  }
}

/** A fetch that came to nothing, in the words of Chrome, Firefox and Safari. */
function isUnreachable(error: unknown): boolean {
  return error instanceof TypeError && /failed to fetch|networkerror|load failed/i.test(error.message);
}

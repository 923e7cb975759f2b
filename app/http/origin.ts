import type { IncomingHttpHeaders } from "node:http";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request may change anything: it comes from a page of this site. With a lax cookie and no GET that
 * changes anything, this is the whole defence against cross-site request forgery (OWASP, "Verifying origin").
 *
 * A request without an Origin is let through only where the browser itself says that it is of the same origin.
 */
export function isSameOrigin(
  request: { readonly method: string; readonly headers: IncomingHttpHeaders },
  publicUrl: string | null,
): boolean {
  if (SAFE_METHODS.has(request.method)) return true;
  const { origin, host } = request.headers;
  if (origin === undefined) return request.headers["sec-fetch-site"] === "same-origin";
  if (publicUrl !== null && origin === publicUrl) return true;
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}

import { PassThrough } from "node:stream";
import { arrayBuffer } from "node:stream/consumers";
import type {
  ActionFunctionArgs,
  AppLoadContext,
  EntryContext,
  HandleDataRequestFunction,
  LoaderFunctionArgs,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { ServerDocumentContext } from "~/components/layout/server-document.ts";
import { isAppError } from "~/domain/errors.ts";
import { createServerI18n, inlinedMessages } from "~/i18n/i18n.server.ts";

/** How long loaders' deferred data may take, milliseconds; rendering is given up a second later. */
export const streamTimeout = 5000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { locale, nonce, viewer }: AppLoadContext,
) {
  return new Promise<Response>((resolve, reject) => {
    let shellRendered = false;
    let finalStatus = status;
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={createServerI18n(locale)}>
        <ServerDocumentContext.Provider
          value={{ nonce, messages: (used) => inlinedMessages(locale, remixContext, used) }}
        >
          <RemixServer abortDelay={streamTimeout} context={remixContext} nonce={nonce} url={request.url} />
        </ServerDocumentContext.Provider>
      </I18nextProvider>,
      {
        nonce,
        onShellReady() {
          shellRendered = true;
        },
        // No page waits for anything, so it goes out whole: in the pieces React writes, each would be compressed and
        // sent by itself, which takes longer than rendering it.
        onAllReady() {
          clearTimeout(givingUp);
          headers.set("Content-Type", "text/html; charset=utf-8");
          // What a signed-in person reads stays on no shared computer; a visitor's page may be looked at again.
          keepPrivate(headers, viewer.kind === "person" ? "private, no-store" : "private, no-cache");
          const page = pipe(new PassThrough());
          arrayBuffer(page).then((body) => resolve(new Response(body, { headers, status: finalStatus })), reject);
        },
        onShellError: reject,
        onError(error) {
          finalStatus = 500;
          // Before the shell is out, the rejection above reports it.
          if (shellRendered) logError(error);
        },
      },
    );
    const givingUp = setTimeout(abort, streamTimeout + 1000).unref();
  });
}

/** A page's data, as the router in the browser asks for it. */
export const handleDataRequest: HandleDataRequestFunction = (response) => {
  keepPrivate(response.headers, "private, no-store");
  return response;
};

/** Everything depends on who asks and in which language, unless its route has said otherwise. */
function keepPrivate(headers: Headers, cacheControl: string): void {
  if (headers.has("Cache-Control")) return;
  headers.set("Cache-Control", cacheControl);
  if (!headers.has("Vary")) headers.set("Vary", "Cookie, Accept-Language");
}

/** Errors of loaders, actions and rendering: only what nobody foresaw, and not what a visitor broke off. */
export function handleError(error: unknown, { request }: LoaderFunctionArgs | ActionFunctionArgs) {
  if (request.signal.aborted || isAppError(error) || isRouteErrorResponse(error)) return;
  logError(error);
}

function logError(error: unknown) {
  // biome-ignore lint/suspicious/noConsole: the one place where what nobody foresaw reaches the log
  console.error(error);
}

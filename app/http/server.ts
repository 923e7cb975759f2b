import { constants } from "node:zlib";
import { createRequestHandler } from "@remix-run/express";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import type { Logger } from "pino";
import { isAppError } from "~/domain/errors.ts";
import { resolveLocale } from "~/i18n/locale.ts";
import type { Services } from "~/services/index.server.ts";
import { securityHeaders } from "./headers.ts";
import { liveRouter } from "./live.ts";
import { isSameOrigin } from "./origin.ts";
import { createRateLimits, type RateLimits } from "./rate-limits.ts";
import { sessionCookies } from "./session.ts";

/** Of this machine; it does not move while it runs, and asking for it takes a millisecond. */
const ownTimeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Largest body of a form or an answer, bytes. Larger ones get 413 before anything reads them. */
export const BODY_LIMIT = 256 * 1024;
/** Scenario drafts and files are larger: three hundred beats in two languages are about one megabyte. */
const STUDIO_LIMIT = 4 * 1024 * 1024;
/** Lists of people: twenty thousand rows are about three megabytes. */
const LIST_LIMIT = 4 * 1024 * 1024;
function limitOf(path: string): number {
  if (path.startsWith("/studio/")) return STUDIO_LIMIT;
  return path === "/people/import" || path === "/people/import.data" ? LIST_LIMIT : BODY_LIMIT;
}

/** Paths served before there is an administrator. */
const BEFORE_SET_UP = /^\/(setup|preferences|locales\/|assets\/|favicon|__manifest|health)/;

export interface ServerOptions {
  readonly services: Services;
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  /** Folder of the built browser files; null in development, where Vite serves them. */
  readonly clientFolder: string | null;
  readonly secret: string;
  readonly publicUrl: string | null;
  readonly setUpCode: string | null;
  readonly log: Logger;
  readonly limits?: RateLimits;
  /** Serves source files in development. */
  readonly development?: RequestHandler;
}

/** The Express application: headers, limits, static files, then Remix with a context made for the request. */
export function createServer(options: ServerOptions): Express {
  const { services, publicUrl, log } = options;
  const limits = options.limits ?? createRateLimits();
  const https = publicUrl?.startsWith("https:") ?? false;
  const cookies = sessionCookies({ secret: options.secret, https });

  const app = express();
  app.disable("x-powered-by");
  // A reverse proxy on this machine may say who it speaks for; nobody else may.
  app.set("trust proxy", "loopback");
  app.use(securityHeaders({ https, development: options.development !== undefined }));
  app.use(refuseMalformedAddresses);
  app.use(
    "/sessions/:id/live",
    liveRouter({ services, cookies, limits, publicUrl, report: (error) => log.error(error) }),
  );
  if (options.development) app.use(options.development);
  if (options.clientFolder) {
    app.use(
      "/assets",
      compression(),
      express.static(`${options.clientFolder}/assets`, { immutable: true, maxAge: "1y", fallthrough: false }),
    );
    app.use(compressed);
    app.use(express.static(options.clientFolder, { maxAge: "1h", index: false }));
  }
  app.get("/health", (_request, response) => {
    response.type("text").send("ok");
  });
  app.use(guardChanges(publicUrl, limits));
  app.use(leadToSetUp(services));
  app.all(
    "*",
    createRequestHandler({
      build: options.build,
      getLoadContext: async (request, response): Promise<AppLoadContext> => {
        const viewer = await cookies.viewer(request.headers.cookie, services);
        return {
          services,
          viewer,
          cookies,
          limits,
          locale: resolveLocale({
            cookie: request.headers.cookie ?? null,
            person: viewer.kind === "person" ? viewer.person.locale : null,
            acceptLanguage: request.headers["accept-language"] ?? null,
          }),
          timeZone: (viewer.kind === "person" ? viewer.person.timeZone : null) ?? ownTimeZone,
          nonce: String(response.locals.nonce),
          address: request.ip ?? "unknown",
          // By the address a local proxy names: for the socket, everybody it speaks for is this machine.
          setUpCode: publicUrl === null && isLoopback(request.ip) ? null : options.setUpCode,
          origin: publicUrl ?? `${request.protocol}://${request.headers.host ?? "localhost"}`,
        };
      },
    }),
  );
  app.use(lastResort(log));
  return app;
}

const compress = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } } });

/**
 * Pages by the quickest brotli: the better ones take longer than the bytes they save take to travel. The answer to
 * an act is a few hundred bytes, for which even that is too long.
 */
const compressed: RequestHandler = (request, response, next) =>
  request.method === "GET" ? compress(request, response, next) : next();

/** An address that can't be decoded, or that holds NUL, names nothing here; nor does a host that is none. */
const refuseMalformedAddresses: RequestHandler = (request, response, next) => {
  // Nothing here needs it, and what is built on it would believe anybody.
  delete request.headers["x-forwarded-host"];
  try {
    const host = URL.canParse(`http://${request.headers.host ?? "localhost"}/`);
    if (host && !decodeURIComponent(request.path).includes("\0")) return next();
  } catch {
    // Falls through to the refusal: the path is not valid percent-encoding.
  }
  response.status(400).type("text").send("400: this address is malformed");
};

/** What may not change anything is refused before it is read: other sites, floods, oversized bodies. */
function guardChanges(publicUrl: string | null, limits: RateLimits): RequestHandler {
  return async (request, response, next) => {
    if (request.method === "GET" || request.method === "HEAD") return next();
    if (!isSameOrigin(request, publicUrl)) return void response.status(403).type("text").send("403: cross-origin");
    const length = request.headers["content-length"];
    if (length === undefined && request.headers["transfer-encoding"] !== undefined) {
      return void response.status(411).type("text").send("411: length required");
    }
    if (Number(length ?? 0) > limitOf(request.path))
      return void response.status(413).type("text").send("413: too large");
    try {
      await limits.changes.use(request.ip ?? "unknown");
      next();
    } catch (error) {
      if (!isAppError(error)) return next(error);
      response.status(429).set("Retry-After", "60").type("text").send("429: too many requests; wait a minute");
    }
  };
}

/** Until there is an administrator every page leads to the one that makes them. */
function leadToSetUp(services: Services): RequestHandler {
  return async (request, response, next) => {
    try {
      if (BEFORE_SET_UP.test(request.path) || (await services.accounts.isSetUp())) return next();
      response.redirect(302, "/setup");
    } catch (error) {
      next(error);
    }
  };
}

/** Errors outside Remix's own boundary: the person sees a sentence, the log the rest. */
function lastResort(log: Logger): ErrorRequestHandler {
  return (error, _request, response, next) => {
    const status: unknown = error?.status ?? error?.statusCode;
    const code = typeof status === "number" && status >= 400 && status < 500 ? status : 500;
    if (code === 500) log.error(error);
    if (response.headersSent) return next(error);
    response
      .status(code)
      .type("text")
      .send(code === 500 ? "500: something went wrong here" : `${code}: not served`);
  };
}

function isLoopback(address: string | undefined): boolean {
  return address === "::1" || (address?.replace("::ffff:", "").startsWith("127.") ?? false);
}

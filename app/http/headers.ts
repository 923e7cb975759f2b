import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { RequestHandler } from "express";
import helmet from "helmet";

/** Of the responses under way: helmet knows them only as Node's, without Express's `locals`. */
const nonces = new WeakMap<ServerResponse, string>();

/** A fresh Content-Security-Policy nonce: 128 random bits. */
export function newNonce(): string {
  return randomBytes(16).toString("base64");
}

/**
 * Security headers, enforced. Scripts run only with this response's nonce or from our own files, nothing is
 * evaluated. Style attributes are allowed: charts and progress bars carry their measures there.
 */
export function securityHeaders(options: { readonly https: boolean; readonly development: boolean }): RequestHandler {
  // Made once: helmet checks its options anew each time it is called.
  const setHeaders = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", (_request, response) => `'nonce-${nonces.get(response)}'`],
        styleSrc: options.development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: options.development ? ["'self'", "ws:"] : ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: options.https ? { maxAge: 31_536_000 } : false,
    // Browsers ignore these two on plain http other than localhost, and say so in the console of every page.
    crossOriginOpenerPolicy: options.https,
    originAgentCluster: options.https,
    referrerPolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
  });
  return (request, response, next) => {
    const nonce = newNonce();
    nonces.set(response, nonce);
    response.locals.nonce = nonce;
    setHeaders(request, response, next);
  };
}

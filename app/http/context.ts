import { redirect } from "@remix-run/node";
import { AppError } from "~/domain/errors.ts";
import type { VisitorId } from "~/domain/ids.ts";
import type { Locale } from "~/domain/locale.ts";
import type { Learner, Person } from "~/domain/people.ts";
import { type Ability, may } from "~/domain/people.ts";
import type { Services } from "~/services/index.server.ts";
import type { RateLimits } from "./rate-limits.ts";
import type { SessionCookies } from "./session.ts";

/** Who is asking. `session` is the key of the session row. */
export type Viewer =
  | { readonly kind: "person"; readonly person: Person; readonly session: string }
  | { readonly kind: "visitor"; readonly id: VisitorId; readonly session: string }
  | { readonly kind: "nobody" };

declare module "@remix-run/node" {
  /** Made anew for each request by the server; the only way from a route to the services. */
  interface AppLoadContext {
    readonly services: Services;
    readonly viewer: Viewer;
    readonly locale: Locale;
    /** IANA name of where the person is, else where the server is. */
    readonly timeZone: string;
    /** Content-Security-Policy nonce of this response. */
    readonly nonce: string;
    /** Where the request comes from: a key of rate limits. */
    readonly address: string;
    readonly cookies: SessionCookies;
    readonly limits: RateLimits;
    /** Asked for at set-up from another machine; null where it isn't needed. */
    readonly setUpCode: string | null;
    /** Origin of links that people share, such as https://rapport.example. */
    readonly origin: string;
  }
}

interface Asked {
  readonly context: { readonly viewer: Viewer };
  readonly request: Request;
}

/** The signed-in person; otherwise sends to the sign-in page, which leads back here. */
export function requirePerson({ context, request }: Asked): Person {
  if (context.viewer.kind === "person") return context.viewer.person;
  const url = new URL(request.url);
  const next = request.method === "GET" ? `${url.pathname}${url.search}` : "/";
  throw redirect(`/sign-in?next=${encodeURIComponent(next)}`);
}

/** A person who may do this; throws `forbidden` (403) for others. */
export function requireAbility(asked: Asked, ability: Ability): Person {
  const person = requirePerson(asked);
  if (!may(person.role, ability)) throw new AppError("forbidden", `${person.role} may not ${ability}`);
  return person;
}

/** The learner behind this request; null before a visitor has begun anything. */
export function learnerOf(viewer: Viewer): Learner | null {
  if (viewer.kind === "person") return { kind: "person", id: viewer.person.id };
  return viewer.kind === "visitor" ? { kind: "visitor", id: viewer.id } : null;
}

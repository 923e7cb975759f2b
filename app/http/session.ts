import { createCookie, redirect } from "@remix-run/node";
import { LOCALE_COOKIE } from "~/i18n/locale.ts";
import type { StartedSession } from "~/services/accounts.server.ts";
import type { Services } from "~/services/index.server.ts";
import type { Viewer } from "./context.ts";

export interface SessionCookies {
  /** Who sends this Cookie header. A forged, unknown or expired cookie is nobody's. */
  viewer(cookieHeader: string | undefined, services: Services): Promise<Viewer>;
  /** The Set-Cookie value that holds a session. */
  holding(session: StartedSession): Promise<string>;
  /** The Set-Cookie value that lets it go. */
  letGo(): Promise<string>;
}

/**
 * The session cookie: lax, signed, out of scripts' reach; with the `__Host-` prefix and Secure where people come
 * by https. A classroom on a LAN has no https, so there it is a plain one.
 */
export function sessionCookies({
  secret,
  https,
}: {
  readonly secret: string;
  readonly https: boolean;
}): SessionCookies {
  const cookie = createCookie(https ? "__Host-rapport" : "rapport", {
    secrets: [secret],
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: https,
  });
  return {
    async viewer(cookieHeader, services) {
      const token: unknown = await cookie.parse(cookieHeader ?? null);
      if (typeof token !== "string") return { kind: "nobody" };
      const held = await services.accounts.whoHolds(token);
      if (!held) return { kind: "nobody" };
      const { session, person } = held;
      if (person) return { kind: "person", person, session: session.key };
      if (session.learner.kind === "visitor") return { kind: "visitor", id: session.learner.id, session: session.key };
      return { kind: "nobody" };
    },
    holding: (session) => cookie.serialize(session.token, { expires: new Date(session.expiresAt) }),
    letGo: () => cookie.serialize("", { maxAge: 0 }),
  };
}

const HERE = "http://here.invalid";

/** A path of this site to go to after signing in; anything else (another site in any disguise) is "/". */
export function localPath(next: string | null): string {
  if (next === null || !URL.canParse(next, HERE)) return "/";
  const url = new URL(next, HERE);
  // `/..//evil.example` resolves to a path that, sent as a Location, would be another host.
  if (url.origin !== HERE || url.pathname.startsWith("//")) return "/";
  return `${url.pathname}${url.search}${url.hash}`;
}

/** Answers with the session's cookie, in the person's own language, and goes to `to`. */
export async function enter(cookies: SessionCookies, session: StartedSession, to: string) {
  const headers = new Headers({ "Set-Cookie": await cookies.holding(session) });
  if (session.locale)
    headers.append("Set-Cookie", `${LOCALE_COOKIE}=${session.locale}; Path=/; Max-Age=31536000; SameSite=Lax`);
  return redirect(to, { headers });
}

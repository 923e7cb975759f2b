import type { AppLoadContext } from "@remix-run/node";
import qrcode from "qrcode";
import type { LiveSessionId } from "~/domain/ids.ts";
import { readCookie } from "~/i18n/locale.ts";
import type { Asking } from "~/services/live/seats.server.ts";

/** Holds the secret of a seat; sent to its own session's addresses only. */
export const SEAT_COOKIE = "seat";
/** How long a seat is kept on the phone, seconds: a session is over by then. */
const KEPT = 172_800;

/** Who asks for a room: by the secret of a seat, as a person, or both. */
export function askingOf({ context, request }: { context: AppLoadContext; request: Request }): Asking {
  const { viewer } = context;
  return {
    token: readCookie(request.headers.get("Cookie"), SEAT_COOKIE),
    person: viewer.kind === "person" ? viewer.person : null,
  };
}

/** The Set-Cookie value that keeps a seat; it goes to its own session's addresses only. */
export function seatCookie(session: LiveSessionId, token: string, origin: string): string {
  const secure = origin.startsWith("https:") ? "; Secure" : "";
  return `${SEAT_COOKIE}=${token}; Path=/sessions/${session}; Max-Age=${KEPT}; HttpOnly; SameSite=Lax${secure}`;
}

/** How phones come in: the address, and the code that leads to the session. */
export async function joinCode(origin: string, pin: string) {
  const address = `${origin}/join`;
  return { address, qr: await qrcode.toString(`${address}/${pin}`, { type: "svg", margin: 1 }) };
}

import type { Reader } from "~/services/coaching/threads.server.ts";
import { requirePerson, type Viewer } from "./context.ts";

/** Whoever reads an attempt; who is nobody is sent to the sign-in page, which leads back to this address. */
export function requireReader({ context, request }: { context: { viewer: Viewer }; request: Request }): Reader {
  const { viewer } = context;
  if (viewer.kind === "visitor") return { kind: "visitor", id: viewer.id };
  return { kind: "person", person: requirePerson({ context, request: new Request(request.url) }) };
}

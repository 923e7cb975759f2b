import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from "express";
import { z } from "zod";
import { AppError, isAppError } from "~/domain/errors.ts";
import { line } from "~/domain/forms/fields.ts";
import { liveSessionId, type ParticipantId, participantId } from "~/domain/ids.ts";
import type { Person } from "~/domain/people.ts";
import { hostActSchema } from "~/domain/session/events.ts";
import { readCookie } from "~/i18n/locale.ts";
import type { Services } from "~/services/index.server.ts";
import type { Room } from "~/services/live/room.server.ts";
import { statusOf } from "./errors.ts";
import { createHubs, type Listener } from "./live-hub.ts";
import { isSameOrigin } from "./origin.ts";
import type { RateLimits } from "./rate-limits.ts";
import { SEAT_COOKIE } from "./seats.ts";
import type { SessionCookies } from "./session.ts";
import { lastEventId, openStream } from "./sse.ts";

/** Longest line somebody can write, characters. */
export const LONGEST_LINE = 200;

interface LiveOptions {
  readonly services: Services;
  readonly cookies: SessionCookies;
  readonly limits: RateLimits;
  readonly publicUrl: string | null;
  readonly report: (error: unknown) => void;
}

const key = z.string().min(8).max(64);
const bodies = {
  act: z.object({ key, seq: z.int().min(0), act: hostActSchema }),
  vote: z.object({ round: z.string().max(40), choice: z.string().max(80) }),
  line: z.object({ round: z.string().max(40), text: line(LONGEST_LINE) }),
  hide: z.object({ round: z.string().max(40), participant: z.string().max(64), hidden: z.boolean() }),
  remove: z.object({ participant: z.string().max(64) }),
};

/**
 * What screens in a live session ask for while it runs: the stream, its present state for those that can't hold a
 * stream, votes, lines, and the host's acts. In front of the pages' own handler: a class asks all at once, and none of
 * this has a page.
 */
export function liveRouter({ services, cookies, limits, publicUrl, report }: LiveOptions): Router {
  const hubs = createHubs();
  const router = Router({ mergeParams: true });

  async function entered(
    request: Request,
    asHost: boolean,
  ): Promise<{ room: Room; who: Listener; person: Person | null }> {
    const room = await services.live.rooms.room(liveSessionId(String(request.params.id)));
    const viewer = await cookies.viewer(request.headers.cookie, services);
    const person = viewer.kind === "person" ? viewer.person : null;
    const token = readCookie(request.headers.cookie, SEAT_COOKIE);
    const seat = asHost ? null : services.live.seats.seatOf(room, { token, person });
    if (seat?.removedAt === null) return { room, person, who: { kind: "participant", id: seat.id } };
    if (asHost && person && services.live.mayHost(person, room.row)) return { room, person, who: { kind: "host" } };
    throw new AppError("not-found");
  }

  async function asParticipant(request: Request): Promise<{ room: Room; id: ParticipantId }> {
    const { room, who } = await entered(request, false);
    if (who.kind !== "participant") throw new AppError("not-found");
    await limits.liveActs.use(who.id);
    return { room, id: who.id };
  }

  async function asHost(request: Request): Promise<Room> {
    const { room, person } = await entered(request, true);
    await limits.liveActs.use(person?.id ?? "");
    return room;
  }

  const present = (room: Room, id: ParticipantId | null) => ({
    state: room.present(),
    count: room.count(),
    ...(id === null ? { host: room.host() } : { me: room.own(id) }),
  });

  router.use(express.json({ limit: "8kb" }));
  router.use(async (request, response, next) => {
    response.set("Cache-Control", "no-store");
    if (request.method === "GET") return next();
    next(isSameOrigin(request, publicUrl) ? undefined : new AppError("cross-origin"));
  });

  router.get(
    "/events",
    handling(async (request, response) => {
      const { room, who } = await entered(request, request.query.as === "host");
      const stream = openStream(response, () => {
        hubs.leave(room, stream);
        if (who.kind === "participant") room.connected(who.id, -1).catch(report);
      });
      if (who.kind === "participant") await room.connected(who.id, 1);
      hubs.enter(room, who, stream, lastEventId(request));
    }),
  );

  router.get(
    "/state",
    handling(async (request, response) => {
      const { room, who } = await entered(request, request.query.as === "host");
      if (who.kind === "participant") room.seen(who.id);
      response.json(present(room, who.kind === "participant" ? who.id : null));
    }),
  );

  router.post(
    "/vote",
    handling(async (request, response) => {
      const { room, id } = await asParticipant(request);
      const { round, choice } = parsed(bodies.vote, request);
      const taken = await room.vote(id, round, choice);
      response.status(taken ? 200 : 409).json(taken ? { vote: { round, choice } } : present(room, id));
    }),
  );

  router.post(
    "/line",
    handling(async (request, response) => {
      const { room, id } = await asParticipant(request);
      const { round, text } = parsed(bodies.line, request);
      const taken = await room.writeLine(id, round, text);
      response.status(taken ? 200 : 409).json(taken ? { line: { round, text } } : present(room, id));
    }),
  );

  router.post(
    "/act",
    handling(async (request, response) => {
      const room = await asHost(request);
      const { key, seq, act } = parsed(bodies.act, request);
      const outcome = await room.act(act, seq, key);
      if (outcome === "done") response.json({ seq: room.seq() });
      else response.status(409).json({ refused: outcome, ...present(room, null) });
    }),
  );

  router.post(
    "/hide",
    handling(async (request, response) => {
      const room = await asHost(request);
      const { round, participant, hidden } = parsed(bodies.hide, request);
      const done = await room.hideLine({ round, participant: participantId(participant) }, hidden);
      response.status(done ? 200 : 404).json({});
    }),
  );

  router.post(
    "/remove",
    handling(async (request, response) => {
      const room = await asHost(request);
      const done = await room.remove(participantId(parsed(bodies.remove, request).participant));
      response.status(done ? 200 : 404).json({});
    }),
  );

  router.use((_request, response) => void response.status(404).json({ error: "not-found" }));
  router.use(answerErrors);
  return router;
}

/** Throws `bad-input`, with the fields that are wrong. */
function parsed<Body>(schema: z.ZodType<Body>, request: Request): Body {
  const result = schema.safeParse(request.body);
  if (result.success) return result.data;
  const fields = result.error.issues.map(({ path, message }) => [path.join("."), message] as const);
  throw new AppError("bad-input", "body", Object.fromEntries(fields));
}

function handling(handle: (request: Request, response: Response) => Promise<void>): RequestHandler {
  return (request, response, next) => void handle(request, response).catch(next);
}

const answerErrors: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent || !isAppError(error)) return next(error);
  response.status(statusOf(error.code)).json({ error: error.code, fields: error.fields });
};

import type { ParticipantId } from "~/domain/ids.ts";
import type { Room, RoomMessage } from "~/services/live/room.server.ts";
import { type EventStream, frame, HEARTBEAT, heartbeat } from "./sse.ts";

/** Whose stream it is: a host's screen, or a participant's. */
export type Listener = { readonly kind: "host" } | { readonly kind: "participant"; readonly id: ParticipantId };

interface Open {
  readonly who: Listener;
  readonly stream: EventStream;
}

/** The streams of one room. What is for everybody is written out once, and the same bytes go to all. */
function createHub(room: Room) {
  const streams = new Set<Open>();
  const beat = setInterval(() => sendTo(() => true, heartbeat), HEARTBEAT);
  beat.unref();

  function sendTo(whom: (who: Listener) => boolean, bytes: Buffer): void {
    for (const { who, stream } of streams) if (whom(who)) stream.send(bytes);
  }

  function pass(message: RoomMessage): void {
    const bytes = frame(message.event, message.data, message.event === "state" ? message.id : undefined);
    const { to } = message;
    if (to === "all") sendTo(() => true, bytes);
    else if (to === "hosts") sendTo(({ kind }) => kind === "host", bytes);
    else sendTo((who) => who.kind === "participant" && who.id === to, bytes);
    if (message.event !== "removed") return;
    for (const { who, stream } of streams) if (who.kind === "participant" && who.id === to) stream.close();
  }

  const deaf = room.listen(pass);

  return {
    /** Takes a stream in, and tells it the present: all of it, or that what it saw last still holds. */
    enter(who: Listener, stream: EventStream, last: number | null): void {
      streams.add({ who, stream });
      if (who.kind === "participant") stream.send(frame("me", room.own(who.id)));
      if (last === room.seq()) stream.send(frame("here", { seq: last, now: room.present().now }));
      else stream.send(frame("state", room.present(), room.seq()));
      stream.send(frame("count", room.count()));
      if (who.kind === "host") stream.send(frame("host", room.host()));
    },

    /** Whether it was the last one: the hub is of no more use then. */
    leave(stream: EventStream): boolean {
      for (const open of streams) if (open.stream === stream) streams.delete(open);
      if (streams.size > 0) return false;
      clearInterval(beat);
      deaf();
      return true;
    },
  };
}

type Hub = ReturnType<typeof createHub>;

/** The hubs of the rooms that somebody listens to. */
export function createHubs() {
  const hubs = new Map<Room, Hub>();
  return {
    enter(room: Room, who: Listener, stream: EventStream, last: number | null): void {
      const hub = hubs.get(room) ?? createHub(room);
      hubs.set(room, hub);
      hub.enter(who, stream, last);
    },
    leave(room: Room, stream: EventStream): void {
      if (hubs.get(room)?.leave(stream)) hubs.delete(room);
    },
  };
}

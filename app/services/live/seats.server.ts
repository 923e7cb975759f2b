import { sha256 } from "../../content/sha256.ts";
import { AppError } from "../../domain/errors.ts";
import { type LiveSessionId, participantId } from "../../domain/ids.ts";
import type { Person } from "../../domain/people.ts";
import type { Clock, Ids, LiveRepo, Participant, Random } from "../../domain/ports.ts";
import type { Room } from "./room.server.ts";
import type { Rooms } from "./rooms.server.ts";

interface Needs {
  readonly live: LiveRepo;
  readonly rooms: Rooms;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: Random;
}

/** Who asks, as their cookies say: the secret of a seat, or the person who is signed in. */
export interface Asking {
  readonly token: string | null;
  readonly person: Person | null;
}

/** A guest's name, characters. */
export const GUEST_NAME = 30;

export type SeatService = ReturnType<typeof createSeats>;

/** Coming in by PIN, and coming back. */
export function createSeats({ live, rooms, clock, ids, random }: Needs) {
  return {
    /** The live session of a PIN, in words for who is about to join; null where there is none. */
    async byPin(pin: string): Promise<{ id: LiveSessionId; title: string } | null> {
      const id = await live.byPin(pin);
      if (id === null) return null;
      const { row } = await rooms.room(id);
      return { id, title: row.title };
    },

    /**
     * Takes a seat, and gives the secret that keeps it; whoever has one in the session keeps that one, and gets no new
     * secret. Throws `not-found` where the session is not live, `forbidden` where the host put them out.
     */
    async join(id: LiveSessionId, asking: Asking, guestName: string): Promise<{ token: string | null }> {
      const room = await rooms.room(id);
      if (room.isOver()) throw new AppError("not-found", "the session has ended");
      const held = seatOf(room, asking);
      if (held?.removedAt === null) return { token: null };
      if (held) throw new AppError("forbidden", "put out of the room");
      const token = random.token();
      const now = clock.now();
      const { person } = asking;
      const seat = await live.join(id, {
        ...{ id: participantId(ids.next()), personId: person?.id ?? null, name: person?.name ?? guestName },
        ...{ tokenHash: sha256(token), joinedAt: now, seenAt: now, removedAt: null },
      });
      room.admit(seat);
      return { token };
    },

    seatOf,
  };
}

/** The seat somebody holds in a room, put out or not; null where they hold none. */
export function seatOf(room: Room, { token, person }: Asking): Participant | null {
  return room.roster.find(token === null ? null : sha256(token), person?.id ?? null);
}

import type { Instant, ParticipantId, PersonId } from "../../domain/ids.ts";
import type { Participant } from "../../domain/ports.ts";

/** For how long after a sign of life somebody without an open connection counts as there, milliseconds. */
const GRACE = 20_000;

/** Who is in a room, and who of them is there. */
export function createRoster(joined: readonly Participant[]) {
  const all = new Map(joined.map((one) => [one.id, one]));
  const byToken = new Map(joined.map((one) => [one.tokenHash, one.id]));
  const byPerson = new Map(joined.flatMap((one) => (one.personId ? [[one.personId, one.id] as const] : [])));
  const connections = new Map<ParticipantId, number>();
  const seen = new Map<ParticipantId, Instant>();

  return {
    add(participant: Participant): void {
      all.set(participant.id, participant);
      byToken.set(participant.tokenHash, participant.id);
      if (participant.personId) byPerson.set(participant.personId, participant.id);
    },
    get: (id: ParticipantId): Participant | null => all.get(id) ?? null,
    list: (): Participant[] => [...all.values()],
    /** Whoever holds a seat by its secret, or as a person. */
    find(tokenHash: string | null, person: PersonId | null): Participant | null {
      const id = (tokenHash !== null && byToken.get(tokenHash)) || (person !== null && byPerson.get(person));
      return (id && all.get(id)) || null;
    },
    setRemoved(id: ParticipantId, at: Instant | null): void {
      const one = all.get(id);
      if (one) all.set(id, { ...one, removedAt: at });
    },
    see: (id: ParticipantId, at: Instant): void => void seen.set(id, at),
    connect(id: ParticipantId, by: 1 | -1): void {
      connections.set(id, Math.max(0, (connections.get(id) ?? 0) + by));
    },
    isHere(id: ParticipantId, now: Instant): boolean {
      return (connections.get(id) ?? 0) > 0 || now - (seen.get(id) ?? Number.NEGATIVE_INFINITY) < GRACE;
    },
    /** Those with an open connection. */
    connected: (): ParticipantId[] => [...all.keys()].filter((id) => (connections.get(id) ?? 0) > 0),
  };
}

export type Roster = ReturnType<typeof createRoster>;

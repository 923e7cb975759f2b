import { and, asc, eq, sql } from "drizzle-orm";
import type { CohortId, LiveSessionId, PersonId } from "../../app/domain/ids.ts";
import { agendaSchema } from "../../app/domain/session/agenda.ts";
import { type SessionEvent, sessionEventSchema } from "../../app/domain/session/events.ts";
import type { Appended, LiveRepo } from "../../app/domain/session/ports.ts";
import { liveEvents, livePresentations, liveSessions, liveVotes } from "../schema/live.ts";
import { cohorts, people } from "../schema/people.ts";
import type { Database } from "../sqlite.server.ts";
import { HEAD, liveListRepo } from "./live-lists.ts";
import { liveRoomRepo } from "./live-room.ts";

/** Case-study sessions in class. What is read back is parsed: an agenda is data that trainers wrote. */
export function liveRepo(db: Database): LiveRepo {
  const id = sql.placeholder("id");
  const moveOn = db
    .update(liveSessions)
    .set({
      eventCount: sql`${liveSessions.eventCount} + 1`,
      openRound: sql`${sql.placeholder("openRound")}`,
      phase: sql`coalesce(${sql.placeholder("phase")}, ${liveSessions.phase})`,
      pin: sql`case when ${sql.placeholder("phase")} = 'ended' then null else ${liveSessions.pin} end`,
      endedAt: sql`coalesce(${sql.placeholder("endedAt")}, ${liveSessions.endedAt})`,
    })
    .where(
      and(
        eq(liveSessions.id, id),
        eq(liveSessions.eventCount, sql.placeholder("expected")),
        eq(liveSessions.phase, "live"),
      ),
    )
    .prepare();
  const byKey = db
    .select({ seq: liveEvents.seq })
    .from(liveEvents)
    .where(and(eq(liveEvents.sessionId, id), eq(liveEvents.key, sql.placeholder("key"))))
    .prepare();
  const counted = db
    .select({ choice: liveVotes.choice, count: sql<number>`count(*)` })
    .from(liveVotes)
    .where(and(eq(liveVotes.sessionId, id), eq(liveVotes.round, sql.placeholder("round"))))
    .groupBy(liveVotes.choice)
    .prepare();
  const appendEvent = db
    .insert(liveEvents)
    .values({
      sessionId: id,
      seq: sql.placeholder("seq"),
      key: sql.placeholder("key"),
      event: sql.placeholder("event"),
      at: sql.placeholder("at"),
    })
    .prepare();

  /** With the votes of the round it closes. */
  function withTally({ id, event, closing }: Appended): SessionEvent {
    if (closing === null) return event;
    const counts = counted.all({ id, round: closing }).map(({ choice, count }) => [choice, count] as const);
    return { ...event, tally: { round: closing, counts: Object.fromEntries(counts) } };
  }

  return {
    ...liveRoomRepo(db),
    ...liveListRepo(db),

    async insert({ id, hostId, seed, at, agenda, ...plan }) {
      const fresh = { phase: "planned", revision: 1, eventCount: 0, createdAt: at } as const;
      db.insert(liveSessions)
        .values({ ...plan, ...fresh, id, hostId, seed, agenda: JSON.stringify(agenda) })
        .run();
    },

    async byId(id) {
      const row = db
        .select({
          ...HEAD,
          agenda: liveSessions.agenda,
          revision: liveSessions.revision,
          pin: liveSessions.pin,
          seed: liveSessions.seed,
        })
        .from(liveSessions)
        .leftJoin(people, eq(people.id, liveSessions.hostId))
        .leftJoin(cohorts, eq(cohorts.id, liveSessions.cohortId))
        .where(eq(liveSessions.id, id))
        .get();
      if (!row) return null;
      const events = db
        .select({ event: liveEvents.event })
        .from(liveEvents)
        .where(eq(liveEvents.sessionId, id))
        .orderBy(asc(liveEvents.seq))
        .all();
      return {
        ...row,
        id: row.id as LiveSessionId,
        hostId: row.hostId as PersonId | null,
        cohortId: row.cohortId as CohortId | null,
        agenda: agendaSchema.parse(JSON.parse(row.agenda)),
        events: events.map(({ event }) => sessionEventSchema.parse(JSON.parse(event))),
      };
    },

    async byPin(pin) {
      const live = and(eq(liveSessions.pin, pin), eq(liveSessions.phase, "live"));
      const row = db.select({ id: liveSessions.id }).from(liveSessions).where(live).get();
      return row ? (row.id as LiveSessionId) : null;
    },

    async savePlan(id, { agenda, ...plan }, expected) {
      const unchanged = and(
        eq(liveSessions.id, id),
        eq(liveSessions.revision, expected),
        eq(liveSessions.phase, "planned"),
      );
      const set = { ...plan, agenda: JSON.stringify(agenda), revision: expected + 1 };
      return db.update(liveSessions).set(set).where(unchanged).run().changes > 0;
    },

    async remove(id) {
      const planned = and(eq(liveSessions.id, id), eq(liveSessions.phase, "planned"));
      return db.delete(liveSessions).where(planned).run().changes > 0;
    },

    async start(id, event, pins) {
      return db.transaction(
        (tx) => {
          const taken = (pin: string) =>
            tx.select({ id: liveSessions.id }).from(liveSessions).where(eq(liveSessions.pin, pin)).get() !== undefined;
          const pin = pins.find((candidate) => !taken(candidate));
          if (pin === undefined) return null;
          const planned = and(eq(liveSessions.id, id), eq(liveSessions.phase, "planned"));
          const started = { phase: "live", pin, startedAt: event.at, eventCount: 1 } as const;
          if (tx.update(liveSessions).set(started).where(planned).run().changes === 0) return null;
          appendEvent.run({ id, seq: 1, key: null, event: JSON.stringify(event), at: event.at });
          return pin;
        },
        { behavior: "immediate" },
      );
    },

    async hasEvent(id, key) {
      return byKey.get({ id, key }) !== undefined;
    },

    async append(appended) {
      const { id, expected, key, event, openRound, presented } = appended;
      return db.transaction(
        (tx) => {
          const ended = event.type === "end" ? { phase: "ended", endedAt: event.at } : { phase: null, endedAt: null };
          if (key !== null && byKey.get({ id, key })) return "repeated";
          if (moveOn.run({ id, expected, openRound, ...ended }).changes === 0) return "stale";
          const stored = withTally(appended);
          appendEvent.run({ id, seq: expected + 1, key, event: JSON.stringify(stored), at: event.at });
          if (presented) {
            tx.insert(livePresentations)
              .values({ sessionId: id, ...presented, at: event.at })
              .onConflictDoNothing()
              .run();
          }
          return stored;
        },
        { behavior: "immediate" },
      );
    },
  };
}

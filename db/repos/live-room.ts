import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { ParticipantId, PersonId } from "../../app/domain/ids.ts";
import type { LiveRepo, Participant } from "../../app/domain/session/ports.ts";
import { liveLines, liveParticipants, liveVotes } from "../schema/live.ts";
import type { Database } from "../sqlite.server.ts";

type Row = typeof liveParticipants.$inferSelect;

function toParticipant({ sessionId: _, ...row }: Row): Participant {
  return { ...row, id: row.id as ParticipantId, personId: row.personId as PersonId | null };
}

/** The first of "Li", "Li 2", "Li 3" … that nobody in the session has. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let number = 1;
  const name = () => (number === 1 ? wanted : `${wanted} ${number}`);
  while (taken.has(name().toLowerCase())) number++;
  return name();
}

/** Who is in a session, what they voted and what they wrote. */
export function liveRoomRepo(db: Database) {
  const id = sql.placeholder("id");
  // One statement finds the round open and takes the vote: nothing can close it in between.
  const castVote = db
    .insert(liveVotes)
    .select(
      sql`select id, ${sql.placeholder("round")}, ${sql.placeholder("participant")}, ${sql.placeholder("choice")}, ${sql.placeholder("at")}
          from live_sessions where id = ${id} and open_round = ${sql.placeholder("round")}`,
    )
    .onConflictDoUpdate({
      target: [liveVotes.sessionId, liveVotes.round, liveVotes.participantId],
      set: { choice: sql`excluded.choice`, at: sql`excluded.at` },
    })
    .prepare();

  return {
    async vote(session, votes) {
      return db.transaction(
        () =>
          votes.map(
            ({ round, participant, choice, at }) =>
              castVote.run({ id: session, round, participant, choice, at }).changes > 0,
          ),
        { behavior: "immediate" },
      );
    },

    async votes(session, round) {
      const of = and(eq(liveVotes.sessionId, session), round === undefined ? undefined : eq(liveVotes.round, round));
      const rows = db.select().from(liveVotes).where(of).orderBy(asc(liveVotes.round), asc(liveVotes.at)).all();
      return rows.map(({ round, participantId, choice, at }) => ({
        ...{ round, choice, at },
        participant: participantId as ParticipantId,
      }));
    },

    async lines(session) {
      const rows = db
        .select()
        .from(liveLines)
        .where(eq(liveLines.sessionId, session))
        .orderBy(asc(liveLines.round), asc(liveLines.at), asc(liveLines.participantId))
        .all();
      return rows.map(({ sessionId: _, participantId, ...line }) => ({
        ...line,
        participant: participantId as ParticipantId,
      }));
    },

    async writeLine(sessionId, { round, participant, text, at }) {
      db.insert(liveLines)
        .values({ sessionId, round, participantId: participant, text, at })
        .onConflictDoUpdate({
          target: [liveLines.sessionId, liveLines.round, liveLines.participantId],
          // A line that was taken off the wall stays off it, however it is rewritten.
          set: { text: sql`excluded.text`, at: sql`excluded.at` },
        })
        .run();
    },

    async hideLine(session, { round, participant }, at) {
      const line = and(
        eq(liveLines.sessionId, session),
        eq(liveLines.round, round),
        eq(liveLines.participantId, participant),
      );
      return db.update(liveLines).set({ hiddenAt: at }).where(line).run().changes > 0;
    },

    async participants(session) {
      const rows = db
        .select()
        .from(liveParticipants)
        .where(eq(liveParticipants.sessionId, session))
        .orderBy(asc(liveParticipants.joinedAt), asc(liveParticipants.id))
        .all();
      return rows.map(toParticipant);
    },

    async join(sessionId, participant) {
      return db.transaction(
        (tx) => {
          const rows = tx.select().from(liveParticipants).where(eq(liveParticipants.sessionId, sessionId)).all();
          const own = rows.find(({ personId }) => personId !== null && personId === participant.personId);
          if (own) return toParticipant(own);
          const name = freeName(participant.name, new Set(rows.map((row) => row.name.toLowerCase())));
          tx.insert(liveParticipants)
            .values({ ...participant, name, sessionId })
            .run();
          return { ...participant, name };
        },
        { behavior: "immediate" },
      );
    },

    async setRemoved(session, participant, at) {
      const one = and(eq(liveParticipants.sessionId, session), eq(liveParticipants.id, participant));
      return db.update(liveParticipants).set({ removedAt: at }).where(one).run().changes > 0;
    },

    async touch(session, participants, at) {
      const those = and(eq(liveParticipants.sessionId, session), inArray(liveParticipants.id, [...participants]));
      if (participants.length > 0) db.update(liveParticipants).set({ seenAt: at }).where(those).run();
    },
  } satisfies Partial<LiveRepo>;
}

import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { cohorts, people } from "./people.ts";

/** A case-study session in class. What happened in it stands in its events; the columns here follow from them. */
export const liveSessions = sqliteTable(
  "live_sessions",
  {
    id: text().primaryKey(),
    title: text().notNull(),
    hostId: text("host_id").references(() => people.id, { onDelete: "set null" }),
    cohortId: text("cohort_id").references(() => cohorts.id, { onDelete: "set null" }),
    locale: text({ enum: ["zh-CN", "en"] }).notNull(),
    phase: text({ enum: ["planned", "live", "ended"] }).notNull(),
    /** The agenda, JSON. */
    agenda: text().notNull(),
    /** Rises by one with each change of the plan: the compare-and-set of `savePlan`. */
    revision: integer().notNull(),
    /** Six digits while it is live; null before and after. */
    pin: text().unique(),
    /** For what is drawn by lot in it. */
    seed: integer().notNull(),
    plannedFor: integer("planned_for"),
    /** How many events there are: the compare-and-set of `append`. */
    eventCount: integer("event_count").notNull(),
    /** The vote that is open, by its name; null while there is none. A vote is counted only while it is its own. */
    openRound: text("open_round"),
    createdAt: integer("created_at").notNull(),
    startedAt: integer("started_at"),
    endedAt: integer("ended_at"),
  },
  (table) => [
    index("live_sessions_by_host").on(table.hostId, table.createdAt),
    index("live_sessions_by_phase").on(table.phase),
  ],
);

/** What the host did, in order: from these the session's state can be made again at any time. */
export const liveEvents = sqliteTable(
  "live_events",
  {
    sessionId: text("session_id")
      .notNull()
      .references(() => liveSessions.id, { onDelete: "cascade" }),
    /** From 1. */
    seq: integer().notNull(),
    /** Made by the host's browser, so that the same act sent twice is one. */
    key: text(),
    event: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sessionId, table.seq] }),
    uniqueIndex("live_events_once").on(table.sessionId, table.key),
  ],
);

export const liveParticipants = sqliteTable(
  "live_participants",
  {
    id: text().primaryKey(),
    sessionId: text("session_id")
      .notNull()
      .references(() => liveSessions.id, { onDelete: "cascade" }),
    /** Null for a guest. */
    personId: text("person_id").references(() => people.id, { onDelete: "set null" }),
    name: text().notNull(),
    /** SHA-256 of the secret in the participant's cookie. */
    tokenHash: text("token_hash").notNull().unique(),
    joinedAt: integer("joined_at").notNull(),
    /** Last known to be there. */
    seenAt: integer("seen_at").notNull(),
    /** Put out of the room by the host. */
    removedAt: integer("removed_at"),
  },
  (table) => [uniqueIndex("live_participants_once").on(table.sessionId, table.personId)],
);

/** The vote of each participant in each round, as it was last changed. */
export const liveVotes = sqliteTable(
  "live_votes",
  {
    sessionId: text("session_id")
      .notNull()
      .references(() => liveSessions.id, { onDelete: "cascade" }),
    round: text().notNull(),
    participantId: text("participant_id")
      .notNull()
      .references(() => liveParticipants.id, { onDelete: "cascade" }),
    choice: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.round, table.participantId] })],
);

/** The line each participant wrote to an item. */
export const liveLines = sqliteTable(
  "live_lines",
  {
    sessionId: text("session_id")
      .notNull()
      .references(() => liveSessions.id, { onDelete: "cascade" }),
    round: text().notNull(),
    participantId: text("participant_id")
      .notNull()
      .references(() => liveParticipants.id, { onDelete: "cascade" }),
    text: text().notNull(),
    at: integer().notNull(),
    /** Taken off the wall by the host. */
    hiddenAt: integer("hidden_at"),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.round, table.participantId] })],
);

/** Who presented a case, and when: the rotation asks who has not for longest. */
export const livePresentations = sqliteTable(
  "live_presentations",
  {
    sessionId: text("session_id")
      .notNull()
      .references(() => liveSessions.id, { onDelete: "cascade" }),
    /** Id of the agenda's item. */
    item: text().notNull(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    at: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sessionId, table.item] }),
    index("live_presentations_by_person").on(table.personId, table.at),
  ],
);

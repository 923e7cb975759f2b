import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { ATTEMPT_MODES } from "../../app/domain/scenario/attempt-record.ts";
import { people, visitors } from "./people.ts";

/** Definitions that attempts were begun with. An edit to a scenario never touches them. */
export const scenarioVersions = sqliteTable("scenario_versions", {
  hash: text().primaryKey(),
  scenarioId: text("scenario_id").notNull(),
  definition: text().notNull(),
  keptAt: integer("kept_at").notNull(),
});

export const attempts = sqliteTable(
  "attempts",
  {
    id: text().primaryKey(),
    personId: text("person_id").references(() => people.id, { onDelete: "cascade" }),
    visitorId: text("visitor_id").references(() => visitors.id, { onDelete: "cascade" }),
    scenarioId: text("scenario_id").notNull(),
    hash: text()
      .notNull()
      .references(() => scenarioVersions.hash),
    mode: text({ enum: ATTEMPT_MODES }).notNull(),
    seed: integer().notNull(),
    /** State after the last event, JSON: a cache of replaying the events. */
    snapshot: text().notNull(),
    /** How many events there are: the compare-and-set of `saveTurn`. */
    eventCount: integer("event_count").notNull(),
    turns: integer().notNull(),
    startedAt: integer("started_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
    fromAttempt: text("from_attempt"),
    fromTurns: integer("from_turns"),
    end: text(),
    scoreNumerator: integer("score_numerator"),
    scoreDenominator: integer("score_denominator"),
    passed: integer({ mode: "boolean" }),
    finishedAt: integer("finished_at"),
    /** Milliseconds at it: the time between two events, each counted up to five minutes. */
    spent: integer().notNull().default(0),
    /** When the learner let the trainers read a practice attempt; null where they didn't, or took it back. */
    sharedAt: integer("shared_at"),
  },
  (table) => [
    check("attempt_has_one_learner", sql`(${table.personId} is null) <> (${table.visitorId} is null)`),
    uniqueIndex("one_open_assessed_attempt")
      .on(table.personId, table.scenarioId)
      .where(sql`${table.mode} = 'assessed' and ${table.finishedAt} is null`),
    index("attempts_by_person").on(table.personId, table.startedAt),
    index("attempts_by_visitor").on(table.visitorId, table.startedAt),
    index("attempts_by_scenario").on(table.scenarioId, table.startedAt),
  ],
);

export const attemptEvents = sqliteTable(
  "attempt_events",
  {
    attemptId: text("attempt_id")
      .notNull()
      .references(() => attempts.id, { onDelete: "cascade" }),
    seq: integer().notNull(),
    event: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.seq] })],
);

import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { cohorts, people } from "./people.ts";

/** Work a trainer gives: a path of one or more items, to people or cohorts. */
export const assignments = sqliteTable(
  "assignments",
  {
    id: text().primaryKey(),
    title: text().notNull(),
    note: text().notNull().default(""),
    createdBy: text("created_by").references(() => people.id, { onDelete: "set null" }),
    createdAt: integer("created_at").notNull(),
    /** What was done before does not count. */
    opensAt: integer("opens_at").notNull(),
    dueAt: integer("due_at"),
    /** How its role-plays are played. */
    mode: text({ enum: ["practice", "assessed"] }).notNull(),
    /** Only so many first attempts of each item count; null: all. */
    attemptsAllowed: integer("attempts_allowed"),
    /** Percent, 0 to 100; null where doing it is enough. */
    passMark: integer("pass_mark"),
    withdrawnAt: integer("withdrawn_at"),
    /** The live session it follows from; null where it stands alone. */
    liveSessionId: text("live_session_id"),
  },
  (table) => [index("assignments_by_time").on(table.createdAt, table.id)],
);

export const assignmentItems = sqliteTable(
  "assignment_items",
  {
    assignmentId: text("assignment_id")
      .notNull()
      .references(() => assignments.id, { onDelete: "cascade" }),
    /** In the path, from 0. */
    place: integer().notNull(),
    kind: text({ enum: ["lesson", "drill", "role-play"] }).notNull(),
    /** Slug of the lesson, id of the deck or of the scenario. */
    ref: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.assignmentId, table.place] })],
);

/** To whom: a person, or whoever is in a cohort at the time. */
export const assignmentTargets = sqliteTable(
  "assignment_targets",
  {
    assignmentId: text("assignment_id")
      .notNull()
      .references(() => assignments.id, { onDelete: "cascade" }),
    cohortId: text("cohort_id").references(() => cohorts.id, { onDelete: "cascade" }),
    personId: text("person_id").references(() => people.id, { onDelete: "cascade" }),
  },
  (table) => [
    check("target_is_one_thing", sql`(${table.cohortId} is null) <> (${table.personId} is null)`),
    // Nothing equals null in them, so that each holds only the targets of its kind.
    uniqueIndex("assignment_targets_cohort").on(table.assignmentId, table.cohortId),
    uniqueIndex("assignment_targets_person").on(table.assignmentId, table.personId),
    index("assignment_targets_by_cohort").on(table.cohortId),
    index("assignment_targets_by_person").on(table.personId),
  ],
);

/** What was agreed with one person: excused, or more time and another try. */
export const assignmentExceptions = sqliteTable(
  "assignment_exceptions",
  {
    assignmentId: text("assignment_id")
      .notNull()
      .references(() => assignments.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    excusedAt: integer("excused_at"),
    /** What came before is put aside: attempts count from here. */
    reopenedAt: integer("reopened_at"),
    /** In place of the assignment's own; null: as for all. */
    dueAt: integer("due_at"),
    reason: text().notNull().default(""),
    by: text().references(() => people.id, { onDelete: "set null" }),
    at: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.assignmentId, table.personId] }),
    index("assignment_exceptions_by_person").on(table.personId),
  ],
);

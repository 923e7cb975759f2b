import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { people } from "./people.ts";

const person = () =>
  text("person_id")
    .notNull()
    .references(() => people.id, { onDelete: "cascade" });
const period = () => text({ enum: ["daily", "weekly", "monthly", "quarterly", "half-yearly", "yearly"] }).notNull();

/** A routine a person keeps: of the syllabus (by its id) or their own. */
export const keptRoutines = sqliteTable(
  "kept_routines",
  {
    personId: person(),
    /** Syllabus id, or a new id for an own one. */
    routine: text().notNull(),
    period: period(),
    /** The person's own words; null for one of the syllabus. */
    text: text(),
    keptSince: integer("kept_since").notNull(),
    /** Null while it is kept. */
    droppedAt: integer("dropped_at"),
  },
  (table) => [primaryKey({ columns: [table.personId, table.routine] })],
);

/** A routine done once in its period, with what was noticed. */
export const routineTicks = sqliteTable(
  "routine_ticks",
  {
    personId: person(),
    routine: text().notNull(),
    /** The period's name: 2026-11-23, 2026-W48, 2026-11, 2026-Q4, 2026-H2, 2026. */
    term: text().notNull(),
    /** Null where only a gap was noted, and it was not done. */
    doneAt: integer("done_at"),
    gap: text(),
    measure: text(),
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.routine, table.term] }),
    index("routine_ticks_by_term").on(table.personId, table.term),
  ],
);

/** A period that was closed: its summary as it stood, and whether the trainer has it. */
export const closedTerms = sqliteTable(
  "closed_terms",
  {
    personId: person(),
    period: period(),
    term: text().notNull(),
    /** What was done, the gaps and the measures, JSON. */
    summary: text().notNull(),
    closedAt: integer("closed_at").notNull(),
    sentAt: integer("sent_at"),
  },
  (table) => [primaryKey({ columns: [table.personId, table.term] }), index("closed_terms_sent").on(table.sentAt)],
);

/** A person's calendar by a secret address. */
export const calendarFeeds = sqliteTable("calendar_feeds", {
  /** SHA-256 of the address's secret. */
  tokenHash: text("token_hash").primaryKey(),
  personId: person().unique(),
  createdAt: integer("created_at").notNull(),
});

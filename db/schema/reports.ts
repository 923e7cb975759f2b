import { index, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { attempts } from "./attempts.ts";
import { people } from "./people.ts";

const person = () =>
  text("person_id")
    .notNull()
    .references(() => people.id, { onDelete: "cascade" });

// What reports are made of, kept up with each act, so that no report reads all that ever happened. Practice
// conversations are left out: they are the rep's own.

/** Evidence summed by person and week. */
export const evidenceWeeks = sqliteTable(
  "evidence_weeks",
  {
    personId: person(),
    /** Whole weeks since Monday 29 December 1969, UTC. */
    week: integer().notNull(),
    axis: text({ enum: ["skill", "stage"] }).notNull(),
    id: text().notNull(),
    count: integer().notNull(),
    sum: real().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.week, table.axis, table.id] })],
);

/** Each turn of each finished assessed attempt. */
export const turnResults = sqliteTable(
  "turn_results",
  {
    attemptId: text("attempt_id")
      .notNull()
      .references(() => attempts.id, { onDelete: "cascade" }),
    /** From 0. */
    turn: integer().notNull(),
    personId: person(),
    scenarioId: text("scenario_id").notNull(),
    hash: text().notNull(),
    /** The beat. */
    place: text().notNull(),
    choice: text().notNull(),
    /** Percent of the score that this turn lost against the best it could have led to; 0 or more. */
    loss: real().notNull(),
    /** Points earned on the turn, and the most it could give. */
    earned: real().notNull(),
    most: real().notNull(),
    week: integer().notNull(),
    at: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.attemptId, table.turn] }),
    index("turn_results_by_week").on(table.week, table.personId),
    index("turn_results_by_scenario").on(table.scenarioId, table.place),
  ],
);

/** How each person answered each drill item the first time: later answers have been taught. */
export const drillFirsts = sqliteTable(
  "drill_firsts",
  {
    personId: person(),
    deck: text().notNull(),
    item: text().notNull(),
    option: text(),
    /** 0 to 4. */
    credit: integer().notNull(),
    at: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.deck, table.item] }),
    index("drill_firsts_by_deck").on(table.deck, table.item),
  ],
);

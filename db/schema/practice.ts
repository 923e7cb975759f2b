import { index, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { people } from "./people.ts";

const person = () =>
  text("person_id")
    .notNull()
    .references(() => people.id, { onDelete: "cascade" });

/** A sitting of drill items, drawn once, so that it can be left and resumed. */
export const drillSittings = sqliteTable(
  "drill_sittings",
  {
    id: text().primaryKey(),
    personId: person(),
    deck: text().notNull(),
    /** Ids of the items in their order, JSON. */
    items: text().notNull(),
    /** Seconds an item, where it is against the clock. */
    seconds: integer(),
    startedAt: integer("started_at").notNull(),
    /** When the item now asked was first shown; the clock of a timed sitting runs from there. */
    shownAt: integer("shown_at").notNull(),
    finishedAt: integer("finished_at"),
    /** Milliseconds at it: the time between two answers, each counted up to five minutes. */
    spent: integer().notNull().default(0),
  },
  (table) => [index("drill_sittings_by_person").on(table.personId, table.deck, table.startedAt)],
);

export const drillAnswers = sqliteTable(
  "drill_answers",
  {
    sittingId: text("sitting_id")
      .notNull()
      .references(() => drillSittings.id, { onDelete: "cascade" }),
    /** Place in the sitting, from 0: an item is answered once in it. */
    place: integer().notNull(),
    personId: person(),
    deck: text().notNull(),
    item: text().notNull(),
    /** Null where time ran out. */
    option: text(),
    /** 0 to 4. */
    credit: integer().notNull(),
    at: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sittingId, table.place] }),
    index("drill_answers_by_person").on(table.personId, table.deck, table.at),
  ],
);

/** What comes back for review, with its FSRS state. Days are counted in the person's time zone. */
export const reviewCards = sqliteTable(
  "review_cards",
  {
    personId: person(),
    /** `point:<id>` or `drill:<deck>/<item>`. */
    card: text().notNull(),
    /** FSRS state, JSON. */
    memory: text().notNull(),
    /** Day number (days since 1970-01-01) on which it is due. */
    dueDay: integer("due_day").notNull(),
    addedAt: integer("added_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.card] }),
    index("review_cards_by_due").on(table.personId, table.dueDay),
  ],
);

export const reviewGrades = sqliteTable(
  "review_grades",
  {
    personId: person(),
    /** Made by the browser, so that the same answer sent twice is one grade. */
    key: text().notNull(),
    card: text().notNull(),
    /** What was asked, `lesson:<slug>/<exercise>` or `drill:<deck>/<item>`. */
    question: text().notNull(),
    response: text().notNull(),
    /** 0 to 1. */
    credit: real().notNull(),
    /** 1 again, 2 hard, 3 good. */
    rating: integer().notNull(),
    /** FSRS state before, JSON: what undoing goes back to. */
    before: text().notNull(),
    /** Day number in the person's time zone. */
    day: integer().notNull(),
    at: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.key] }),
    index("review_grades_by_time").on(table.personId, table.at),
    index("review_grades_by_day").on(table.personId, table.day),
  ],
);

/** One observation of a person's skill; what profiles are made of. */
export const evidence = sqliteTable(
  "evidence",
  {
    personId: person(),
    /** Names what it was observed in; the same thing counts once. */
    key: text().notNull(),
    source: text({ enum: ["lesson", "drill", "review", "role-play"] }).notNull(),
    skill: text().notNull(),
    stage: text().notNull(),
    /** 0 to 1. */
    value: real().notNull(),
    at: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.key] }),
    index("evidence_by_skill").on(table.personId, table.skill, table.at),
    index("evidence_by_stage").on(table.personId, table.stage, table.at),
  ],
);

/** Running sums of the evidence, so that a profile is read without reading all of it. */
export const evidenceTotals = sqliteTable(
  "evidence_totals",
  {
    personId: person(),
    axis: text({ enum: ["skill", "stage"] }).notNull(),
    id: text().notNull(),
    count: integer().notNull(),
    /** Σ weight and Σ weight·value, each observation's weight halved every half-life since it, as of `asOf`. */
    weight: real().notNull(),
    weighted: real().notNull(),
    asOf: integer("as_of").notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.axis, table.id] })],
);

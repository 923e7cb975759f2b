import { index, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { people } from "./people.ts";

const person = () =>
  text("person_id")
    .notNull()
    .references(() => people.id, { onDelete: "cascade" });

export const lessonProgress = sqliteTable(
  "lesson_progress",
  {
    personId: person(),
    slug: text().notNull(),
    block: integer().notNull(),
    furthest: integer().notNull(),
    startedAt: integer("started_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
    completedAt: integer("completed_at"),
    reflection: text(),
    /** Milliseconds at it: the time between two acts, each counted up to five minutes. */
    spent: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.personId, table.slug] })],
);

export const exerciseAnswers = sqliteTable(
  "exercise_answers",
  {
    /** Made by the browser, so that the same answer sent twice is one answer. */
    key: text().notNull(),
    personId: person(),
    slug: text().notNull(),
    exercise: text().notNull(),
    response: text().notNull(),
    credit: real().notNull(),
    at: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.key] }),
    index("exercise_answers_by_lesson").on(table.personId, table.slug, table.at),
  ],
);

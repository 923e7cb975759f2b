import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { attempts } from "./attempts.ts";
import { people } from "./people.ts";

const person = (name: string) =>
  text(name)
    .notNull()
    .references(() => people.id, { onDelete: "cascade" });

/** What trainer and rep say to each other about a turn of an attempt. */
export const comments = sqliteTable(
  "comments",
  {
    /** Made by the browser, so that the same words sent twice are one comment. */
    id: text().primaryKey(),
    attemptId: text("attempt_id")
      .notNull()
      .references(() => attempts.id, { onDelete: "cascade" }),
    /** From 0; null where it is about the whole. */
    turn: integer(),
    authorId: person("author_id"),
    text: text().notNull(),
    /** What could have been said instead. */
    suggestion: text(),
    at: integer().notNull(),
    removedAt: integer("removed_at"),
  },
  (table) => [
    index("comments_by_attempt").on(table.attemptId, table.at),
    index("comments_by_author").on(table.authorId),
  ],
);

/** Up to when somebody has read an attempt's comments. */
export const commentReads = sqliteTable(
  "comment_reads",
  {
    attemptId: text("attempt_id")
      .notNull()
      .references(() => attempts.id, { onDelete: "cascade" }),
    personId: person("person_id"),
    readAt: integer("read_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.personId] })],
);

/** What a rep sets out to do; agreed when both have said yes. */
export const goals = sqliteTable(
  "goals",
  {
    id: text().primaryKey(),
    personId: person("person_id"),
    /** Whoever wrote it as it stands: the other one agrees. */
    proposedBy: person("proposed_by"),
    attemptId: text("attempt_id").references(() => attempts.id, { onDelete: "set null" }),
    turn: integer(),
    skill: text(),
    text: text().notNull(),
    /** A day, such as 2026-03-01. */
    dueOn: text("due_on"),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
    agreedAt: integer("agreed_at"),
    doneAt: integer("done_at"),
    droppedAt: integer("dropped_at"),
  },
  (table) => [index("goals_by_person").on(table.personId, table.createdAt)],
);

/** That somebody gave feedback; what they said stands apart from it, and nothing joins the two. */
export const feedbackGiven = sqliteTable(
  "feedback_given",
  {
    personId: person("person_id"),
    trainerId: person("trainer_id"),
    /** Such as 2026-H2. */
    half: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.trainerId, table.half] })],
);

/** What reps said of a trainer, without who and when. */
export const feedbackAnswers = sqliteTable(
  "feedback_answers",
  {
    /** Random, so that its order tells nothing either. */
    id: text().primaryKey(),
    trainerId: person("trainer_id"),
    half: text().notNull(),
    /** Answers are shown five at a time, so that none can be told apart as the latest: which five it belongs to, from 0. */
    batch: integer().notNull(),
    /** Ratings 1 to 5 by question, JSON. */
    ratings: text().notNull(),
    text: text().notNull(),
  },
  (table) => [index("feedback_answers_by_trainer").on(table.trainerId, table.half)],
);

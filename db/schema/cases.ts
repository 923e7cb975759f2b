import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { people } from "./people.ts";

/** Something that happened to a rep, written up for others to learn from. */
export const cases = sqliteTable(
  "cases",
  {
    id: text().primaryKey(),
    authorId: text("author_id").references(() => people.id, { onDelete: "set null" }),
    locale: text({ enum: ["zh-CN", "en"] }).notNull(),
    state: text({ enum: ["draft", "submitted", "changes-requested", "published", "withdrawn"] }).notNull(),
    title: text().notNull(),
    situation: text().notNull(),
    /** `{ who: "rep" | "customer", text }` in their order, JSON. */
    dialogue: text().notNull(),
    outcome: text().notNull(),
    /** What I would do again, and what not. */
    again: text().notNull(),
    differently: text().notNull(),
    stage: text(),
    /** Whether the author has said that nobody can be recognised. */
    masked: integer({ mode: "boolean" }).notNull().default(false),
    /** Rises by one with each save: the compare-and-set of `save`. */
    revision: integer().notNull(),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
    submittedAt: integer("submitted_at"),
    publishedAt: integer("published_at"),
    /** When it was put forward for a session; null where it isn't. */
    proposedAt: integer("proposed_at"),
  },
  (table) => [
    index("cases_by_author").on(table.authorId, table.updatedAt),
    index("cases_by_state").on(table.state, table.publishedAt),
  ],
);

export const caseSkills = sqliteTable(
  "case_skills",
  {
    caseId: text("case_id")
      .notNull()
      .references(() => cases.id, { onDelete: "cascade" }),
    skill: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.skill] }), index("case_skills_by_skill").on(table.skill)],
);

/** What trainers said of a case, and what was decided. */
export const caseReviews = sqliteTable(
  "case_reviews",
  {
    id: text().primaryKey(),
    caseId: text("case_id")
      .notNull()
      .references(() => cases.id, { onDelete: "cascade" }),
    authorId: text("author_id").references(() => people.id, { onDelete: "set null" }),
    decision: text({ enum: ["changes", "publish", "withdraw"] }).notNull(),
    text: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [index("case_reviews_by_case").on(table.caseId, table.at)],
);

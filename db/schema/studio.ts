import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { people } from "./people.ts";

/** Scenarios that are being written. The document is a draft of the studio, JSON. */
export const scenarioDrafts = sqliteTable("scenario_drafts", {
  scenarioId: text("scenario_id").primaryKey(),
  document: text().notNull(),
  /** Rises by one with each save: the compare-and-set of `save`. */
  revision: integer().notNull(),
  createdBy: text("created_by").references(() => people.id, { onDelete: "set null" }),
  createdAt: integer("created_at").notNull(),
  savedBy: text("saved_by").references(() => people.id, { onDelete: "set null" }),
  savedAt: integer("saved_at").notNull(),
});

/** Every version that was published from the studio; the last of a scenario is what new attempts begin with. */
export const scenarioPublications = sqliteTable(
  "scenario_publications",
  {
    scenarioId: text("scenario_id").notNull(),
    /** 1, 2, 3 … */
    number: integer().notNull(),
    hash: text().notNull(),
    /** The file as it was published, YAML. */
    source: text().notNull(),
    note: text().notNull(),
    publishedBy: text("published_by").references(() => people.id, { onDelete: "set null" }),
    publishedAt: integer("published_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.scenarioId, table.number] })],
);

/** Scenarios taken off the shelf: nobody begins them any more. */
export const archivedScenarios = sqliteTable("archived_scenarios", {
  scenarioId: text("scenario_id").primaryKey(),
  archivedAt: integer("archived_at").notNull(),
});

/** Who has a draft open: one row a tab, kept fresh while it is. */
export const draftEditors = sqliteTable(
  "draft_editors",
  {
    scenarioId: text("scenario_id").notNull(),
    tab: text().notNull(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    seenAt: integer("seen_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.scenarioId, table.tab] }),
    index("draft_editors_by_time").on(table.scenarioId, table.seenAt),
  ],
);

import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { ROLES } from "../../app/domain/people.ts";

// Portable columns only: text ids, integer milliseconds, JSON as text; so that another backend can hold the same.

export const people = sqliteTable(
  "people",
  {
    id: text().primaryKey(),
    email: text().notNull().unique(),
    name: text().notNull(),
    role: text({ enum: ROLES }).notNull(),
    locale: text({ enum: ["zh-CN", "en"] }).notNull(),
    passwordHash: text("password_hash").notNull(),
    /** IANA name, as the person's browser last said; null before it has. */
    timeZone: text("time_zone"),
    /** Most reviews a day. */
    reviewCap: integer("review_cap").notNull().default(20),
    /** What another system calls this person (a personnel number); null where none does. */
    externalId: text("external_id").unique(),
    /** Null while the account can be used. */
    deactivatedAt: integer("deactivated_at"),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [index("people_by_name").on(table.name, table.id)],
);

export const visitors = sqliteTable("visitors", {
  id: text().primaryKey(),
  createdAt: integer("created_at").notNull(),
});

export const sessions = sqliteTable(
  "sessions",
  {
    /** SHA-256 of the cookie's token: a stolen database opens no session. */
    key: text().primaryKey(),
    personId: text("person_id").references(() => people.id, { onDelete: "cascade" }),
    visitorId: text("visitor_id").references(() => visitors.id, { onDelete: "cascade" }),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
  },
  (table) => [
    check("session_has_one_holder", sql`(${table.personId} is null) <> (${table.visitorId} is null)`),
    index("sessions_by_person").on(table.personId),
    index("sessions_by_expiry").on(table.expiresAt),
  ],
);

export const cohorts = sqliteTable("cohorts", {
  id: text().primaryKey(),
  name: text().notNull(),
  /** A day, such as 2026-03-01; null where none was set. */
  startsOn: text("starts_on"),
  createdAt: integer("created_at").notNull(),
});

export const cohortMembers = sqliteTable(
  "cohort_members",
  {
    cohortId: text("cohort_id")
      .notNull()
      .references(() => cohorts.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    joinedAt: integer("joined_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.cohortId, table.personId] }),
    index("cohort_members_by_person").on(table.personId),
  ],
);

/** Who leads a cohort: the trainers who see its people. */
export const cohortTrainers = sqliteTable(
  "cohort_trainers",
  {
    cohortId: text("cohort_id")
      .notNull()
      .references(() => cohorts.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    since: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.cohortId, table.personId] }),
    index("cohort_trainers_by_person").on(table.personId),
  ],
);

export const invitations = sqliteTable(
  "invitations",
  {
    id: text().primaryKey(),
    /** SHA-256 of the link's secret. */
    tokenHash: text("token_hash").notNull().unique(),
    role: text({ enum: ROLES }).notNull(),
    cohortId: text("cohort_id").references(() => cohorts.id, { onDelete: "set null" }),
    email: text(),
    /** Of whoever is expected, where it is known already. */
    name: text(),
    externalId: text("external_id"),
    /** The language their account begins with; null for that of their browser. */
    locale: text({ enum: ["zh-CN", "en"] }),
    invitedBy: text("invited_by")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    acceptedBy: text("accepted_by").references(() => people.id, { onDelete: "set null" }),
    revokedAt: integer("revoked_at"),
  },
  (table) => [index("invitations_by_email").on(table.email), index("invitations_by_external_id").on(table.externalId)],
);

import { and, asc, count, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { AppError } from "../../app/domain/errors.ts";
import type { PeopleRepo } from "../../app/domain/ports.ts";
import { cohortMembers, people, sessions } from "../schema/people.ts";
import type { Database } from "../sqlite.server.ts";
import { cohortsOf, listPeople } from "./people-list.ts";
import { shownTo, toPerson, withinScope } from "./people-scope.ts";

export { toPerson, withinScope } from "./people-scope.ts";

/** True for SQLite's refusal of a second row with the same unique value. */
export function isUniqueViolation(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && "code" in cause && String(cause.code).startsWith("SQLITE_CONSTRAINT_UNIQUE");
}

/** True for SQLite's refusal of a second row with the same primary key. */
export function isPrimaryKeyViolation(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && "code" in cause && cause.code === "SQLITE_CONSTRAINT_PRIMARYKEY";
}

export function peopleRepo(db: Database): PeopleRepo {
  const byId = db
    .select()
    .from(people)
    .where(eq(people.id, sql.placeholder("id")))
    .prepare();
  return {
    async count() {
      return db.select({ n: count() }).from(people).get()?.n ?? 0;
    },
    async insertFirst(person, passwordHash) {
      return db.transaction(
        (tx) => {
          if (tx.select({ id: people.id }).from(people).limit(1).get()) return false;
          tx.insert(people)
            .values({ ...person, passwordHash })
            .run();
          return true;
        },
        { behavior: "immediate" },
      );
    },
    async insert(person, passwordHash) {
      try {
        db.insert(people)
          .values({ ...person, passwordHash })
          .run();
      } catch (error) {
        throw isUniqueViolation(error) ? new AppError("email-taken") : error;
      }
    },
    async byId(id) {
      const row = byId.get({ id });
      return row ? toPerson(row) : null;
    },
    async byEmail(email) {
      const row = db.select().from(people).where(eq(people.email, email)).get();
      return row ? { person: toPerson(row), passwordHash: row.passwordHash } : null;
    },
    async passwordHash(id) {
      return byId.get({ id })?.passwordHash ?? null;
    },
    async changePassword(id, passwordHash, keepSession) {
      db.transaction((tx) => {
        tx.update(people).set({ passwordHash }).where(eq(people.id, id)).run();
        tx.delete(sessions)
          .where(and(eq(sessions.personId, id), ne(sessions.key, keepSession)))
          .run();
      });
    },
    async setLocale(id, locale) {
      db.update(people).set({ locale }).where(eq(people.id, id)).run();
    },
    async setTimeZone(id, timeZone) {
      db.update(people).set({ timeZone }).where(eq(people.id, id)).run();
    },
    async setReviewCap(id, reviewCap) {
      db.update(people).set({ reviewCap }).where(eq(people.id, id)).run();
    },
    async sees(scope, person) {
      const found = and(eq(people.id, person), withinScope(db, scope, people.id));
      return db.select({ id: people.id }).from(people).where(found).get() !== undefined;
    },
    async repsOf(scope, cohort) {
      const members = db.select({ id: cohortMembers.personId }).from(cohortMembers);
      const rows = db
        .select()
        .from(people)
        .where(
          and(
            eq(people.role, "rep"),
            isNull(people.deactivatedAt),
            withinScope(db, scope, people.id),
            cohort && inArray(people.id, members.where(eq(cohortMembers.cohortId, cohort))),
          ),
        )
        .orderBy(asc(people.name), asc(people.id))
        .all();
      return rows.map(toPerson);
    },
    async list(query) {
      return listPeople(db, query);
    },
    async shown(scope, id) {
      const row = db
        .select()
        .from(people)
        .where(and(eq(people.id, id), shownTo(db, scope)))
        .get();
      return row ? { person: toPerson(row), ...cohortsOf(db, id) } : null;
    },
    async staff() {
      const able = and(ne(people.role, "rep"), isNull(people.deactivatedAt));
      return db.select().from(people).where(able).orderBy(asc(people.name), asc(people.id)).all().map(toPerson);
    },
    async rename(id, { name, externalId }) {
      try {
        db.update(people).set({ name, externalId }).where(eq(people.id, id)).run();
      } catch (error) {
        throw isUniqueViolation(error)
          ? new AppError("external-id-taken", "external-id-taken", { externalId: "external-id-taken" })
          : error;
      }
    },
    async deactivate(id, at) {
      return db.transaction(
        (tx) => {
          const administrators = and(eq(people.role, "administrator"), isNull(people.deactivatedAt), ne(people.id, id));
          if (!tx.select({ id: people.id }).from(people).where(administrators).limit(1).get()) return false;
          const active = and(eq(people.id, id), isNull(people.deactivatedAt));
          tx.update(people).set({ deactivatedAt: at }).where(active).run();
          tx.delete(sessions).where(eq(sessions.personId, id)).run();
          return true;
        },
        { behavior: "immediate" },
      );
    },
    async reactivate(id) {
      db.update(people).set({ deactivatedAt: null }).where(eq(people.id, id)).run();
    },
  };
}

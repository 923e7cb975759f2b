import { and, asc, count, eq, gt, inArray, isNull, max, ne, or, type SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { AppError } from "../../app/domain/errors.ts";
import type { PersonId } from "../../app/domain/ids.ts";
import type { PeopleScope, Person } from "../../app/domain/people.ts";
import type { PeopleRepo } from "../../app/domain/ports.ts";
import { attempts } from "../schema/attempts.ts";
import { cohortMembers, cohorts, cohortTrainers, people, sessions } from "../schema/people.ts";
import type { Database } from "../sqlite.server.ts";

type PersonRowStored = typeof people.$inferSelect;

export function toPerson(row: PersonRowStored): Person {
  const { passwordHash: _, ...person } = row;
  return { ...person, id: row.id as PersonId };
}

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

/** Holds a person's column to a scope; for the `where` of any query that names people. */
export function withinScope(
  db: Pick<Database, "select">,
  scope: PeopleScope,
  column: AnySQLiteColumn,
): SQL | undefined {
  if (scope.kind === "everybody") return undefined;
  if (scope.kind === "nobody") return sql`0`;
  const led = db
    .select({ id: cohortMembers.personId })
    .from(cohortMembers)
    .innerJoin(cohortTrainers, eq(cohortTrainers.cohortId, cohortMembers.cohortId))
    .where(eq(cohortTrainers.personId, scope.trainer));
  return inArray(column, led);
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
    async list({ limit, after }) {
      const rows = db
        .select()
        .from(people)
        .where(after && or(gt(people.name, after.name), and(eq(people.name, after.name), gt(people.id, after.id))))
        .orderBy(asc(people.name), asc(people.id))
        .limit(limit)
        .all();
      const ids = rows.map((row) => row.id);
      const memberships = db
        .select({ personId: cohortMembers.personId, name: cohorts.name })
        .from(cohortMembers)
        .innerJoin(cohorts, eq(cohorts.id, cohortMembers.cohortId))
        .where(inArray(cohortMembers.personId, ids))
        .orderBy(cohorts.name)
        .all();
      // Practice is private: others see only that assessed attempts were made.
      const activity = db
        .select({ personId: attempts.personId, n: count(), last: max(attempts.updatedAt) })
        .from(attempts)
        .where(and(inArray(attempts.personId, ids), eq(attempts.mode, "assessed")))
        .groupBy(attempts.personId)
        .all();
      return rows.map((row) => {
        const own = activity.find((entry) => entry.personId === row.id);
        return {
          person: toPerson(row),
          cohorts: memberships.filter((entry) => entry.personId === row.id).map((entry) => entry.name),
          attempts: own?.n ?? 0,
          lastActive: own?.last ?? null,
        };
      });
    },
  };
}

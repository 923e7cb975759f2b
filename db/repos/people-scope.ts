import { and, eq, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import type { PersonId } from "../../app/domain/ids.ts";
import type { PeopleScope, Person } from "../../app/domain/people.ts";
import { cohortMembers, cohortTrainers, people } from "../schema/people.ts";
import type { Database } from "../sqlite.server.ts";

type PersonRowStored = typeof people.$inferSelect;

export function toPerson(row: PersonRowStored): Person {
  const { passwordHash: _, ...person } = row;
  return { ...person, id: row.id as PersonId };
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

/** Those a scope shows in lists: its people, and whoever leads a cohort together with its trainer. */
export function shownTo(db: Pick<Database, "select">, scope: PeopleScope): SQL | undefined {
  const within = withinScope(db, scope, people.id);
  if (scope.kind !== "led-by") return within;
  const led = db
    .select({ id: cohortTrainers.cohortId })
    .from(cohortTrainers)
    .where(eq(cohortTrainers.personId, scope.trainer));
  const leaders = db
    .select({ id: cohortTrainers.personId })
    .from(cohortTrainers)
    .where(inArray(cohortTrainers.cohortId, led));
  return or(within, and(ne(people.role, "rep"), inArray(people.id, leaders)));
}

import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  inArray,
  isNotNull,
  isNull,
  max,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { CohortId, PersonId } from "../../app/domain/ids.ts";
import type { PeopleQuery, PersonRow, ShownPerson } from "../../app/domain/ports.ts";
import { attempts } from "../schema/attempts.ts";
import { cohortMembers, cohorts, cohortTrainers, people } from "../schema/people.ts";
import type { Database } from "../sqlite.server.ts";
import { shownTo, toPerson } from "./people-scope.ts";

function holding(column: SQLiteColumn, text: string): SQL {
  const pattern = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  return sql`${column} like ${pattern} escape ${"\\"}`;
}

const STATES = { active: isNull(people.deactivatedAt), deactivated: isNotNull(people.deactivatedAt), all: undefined };

/** One page of the people a scope shows, and how many there are in all. */
export function listPeople(db: Database, query: PeopleQuery): { rows: PersonRow[]; total: number } {
  const { scope, q, cohort, state, sort, limit, offset } = query;
  const inCohort = db
    .select({ id: cohortMembers.personId })
    .from(cohortMembers)
    .where(eq(cohortMembers.cohortId, cohort ?? ""));
  const wanted = and(
    shownTo(db, scope),
    STATES[state],
    cohort === null ? undefined : inArray(people.id, inCohort),
    q === "" ? undefined : or(holding(people.name, q), holding(people.email, q), holding(people.externalId, q)),
  );
  const order = sort === "name" ? [asc(people.name), asc(people.id)] : [desc(people.createdAt), desc(people.id)];
  const total = db.select({ n: count() }).from(people).where(wanted).get()?.n ?? 0;
  const rows = db
    .select()
    .from(people)
    .where(wanted)
    .orderBy(...order)
    .limit(limit)
    .offset(offset)
    .all();
  return { total, rows: withActivity(db, rows) };
}

function withActivity(db: Database, rows: (typeof people.$inferSelect)[]): PersonRow[] {
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
}

/** The cohorts a person is in and those they lead, by name. */
export function cohortsOf(db: Database, id: PersonId): Pick<ShownPerson, "cohorts" | "leads"> {
  const through = (table: typeof cohortMembers | typeof cohortTrainers) =>
    db
      .select(getTableColumns(cohorts))
      .from(cohorts)
      .innerJoin(table, eq(table.cohortId, cohorts.id))
      .where(eq(table.personId, id))
      .orderBy(asc(cohorts.name), asc(cohorts.id))
      .all()
      .map((row) => ({ ...row, id: row.id as CohortId }));
  return { cohorts: through(cohortMembers), leads: through(cohortTrainers) };
}

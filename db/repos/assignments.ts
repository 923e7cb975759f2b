import { and, asc, desc, eq, getTableColumns, gte, isNotNull, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { AssignedItem, Assignment } from "../../app/domain/assignments/assignment.ts";
import type { AssignmentId, CohortId, LiveSessionId, PersonId } from "../../app/domain/ids.ts";
import type { PeopleScope } from "../../app/domain/people.ts";
import type { AssignmentFilter, AssignmentRepo, Holder } from "../../app/domain/ports.ts";
import { groupBy } from "../../app/domain/statistics/group-by.ts";
import { assignmentExceptions, assignmentItems, assignments, assignmentTargets } from "../schema/assignments.ts";
import { cohortMembers, cohorts, cohortTrainers, people } from "../schema/people.ts";
import type { Database } from "../sqlite.server.ts";
import { among } from "./among.ts";
import { triesOf } from "./assignment-tries.ts";
import { withinScope } from "./people-scope.ts";

type Row = typeof assignments.$inferSelect;

export function assignmentRepo(db: Database): AssignmentRepo {
  /** With their items and targets, in the order given. */
  function complete(rows: readonly Row[]): Assignment[] {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const items = groupBy(
      db
        .select()
        .from(assignmentItems)
        .where(among(assignmentItems.assignmentId, ids))
        .orderBy(asc(assignmentItems.place))
        .all(),
      ({ assignmentId }) => assignmentId,
    );
    const targets = groupBy(
      db.select().from(assignmentTargets).where(among(assignmentTargets.assignmentId, ids)).all(),
      ({ assignmentId }) => assignmentId,
    );
    return rows.map((row) => ({
      ...row,
      id: row.id as AssignmentId,
      createdBy: row.createdBy as PersonId | null,
      liveSessionId: row.liveSessionId as LiveSessionId | null,
      items: (items.get(row.id) ?? []).map(({ kind, ref }): AssignedItem => ({ kind, ref })),
      cohorts: (targets.get(row.id) ?? []).flatMap(({ cohortId }) => (cohortId === null ? [] : [cohortId as CohortId])),
      people: (targets.get(row.id) ?? []).flatMap(({ personId }) => (personId === null ? [] : [personId as PersonId])),
    }));
  }

  function visible(scope: PeopleScope): SQL | undefined {
    if (scope.kind === "everybody") return undefined;
    if (scope.kind === "nobody") return sql`0`;
    const led = db
      .select({ id: cohortTrainers.cohortId })
      .from(cohortTrainers)
      .where(eq(cohortTrainers.personId, scope.trainer));
    const theirs = db
      .select({ id: assignmentTargets.assignmentId })
      .from(assignmentTargets)
      .where(or(sql`${assignmentTargets.cohortId} in ${led}`, withinScope(db, scope, assignmentTargets.personId)));
    // A cohort somebody else leads may share people with one of one's own.
    const shared = db
      .select({ id: assignmentTargets.assignmentId })
      .from(assignmentTargets)
      .innerJoin(cohortMembers, eq(cohortMembers.cohortId, assignmentTargets.cohortId))
      .where(withinScope(db, scope, cohortMembers.personId));
    return or(
      eq(assignments.createdBy, scope.trainer),
      sql`${assignments.id} in ${theirs}`,
      sql`${assignments.id} in ${shared}`,
    );
  }

  function matching({ id, cohort, title, withdrawn, dueFrom, dueTo, dated, after }: AssignmentFilter) {
    const undated = dated ? undefined : isNull(assignments.dueAt);
    const given = db
      .select({ id: assignmentTargets.assignmentId })
      .from(assignmentTargets)
      .where(eq(assignmentTargets.cohortId, cohort ?? ""));
    return and(
      id && eq(assignments.id, id),
      cohort && sql`${assignments.id} in ${given}`,
      title ? sql`instr(lower(${assignments.title}), lower(${title})) > 0` : undefined,
      withdrawn === undefined
        ? undefined
        : withdrawn
          ? isNotNull(assignments.withdrawnAt)
          : isNull(assignments.withdrawnAt),
      dueFrom === undefined ? undefined : or(undated, gte(assignments.dueAt, dueFrom)),
      dueTo === undefined ? undefined : or(undated, lte(assignments.dueAt, dueTo)),
      dated ? isNotNull(assignments.dueAt) : undefined,
      after &&
        or(lt(assignments.createdAt, after.at), and(eq(assignments.createdAt, after.at), lt(assignments.id, after.id))),
    );
  }

  return {
    async insert({ items, cohorts: toCohorts, people: toPeople, ...assignment }) {
      return db.transaction(
        (tx) => {
          const made = tx.insert(assignments).values(assignment).onConflictDoNothing().run();
          if (made.changes === 0) return false;
          const assignmentId = assignment.id;
          for (const [place, item] of items.entries())
            tx.insert(assignmentItems)
              .values({ ...item, assignmentId, place })
              .run();
          for (const cohortId of new Set(toCohorts))
            tx.insert(assignmentTargets).values({ assignmentId, cohortId }).run();
          for (const personId of new Set(toPeople))
            tx.insert(assignmentTargets).values({ assignmentId, personId }).run();
          return true;
        },
        { behavior: "immediate" },
      );
    },

    async byId(id) {
      const row = db.select().from(assignments).where(eq(assignments.id, id)).get();
      return complete(row ? [row] : [])[0] ?? null;
    },

    async list(scope, filter = {}) {
      const rows = db
        .select()
        .from(assignments)
        .where(and(visible(scope), matching(filter)))
        .orderBy(desc(assignments.createdAt), desc(assignments.id))
        .limit(filter.limit ?? -1)
        .all();
      return complete(rows);
    },

    async ofPerson(person) {
      const rows = db
        .selectDistinct(getTableColumns(assignments))
        .from(assignments)
        .innerJoin(assignmentTargets, eq(assignmentTargets.assignmentId, assignments.id))
        .leftJoin(
          cohortMembers,
          and(eq(cohortMembers.cohortId, assignmentTargets.cohortId), eq(cohortMembers.personId, person)),
        )
        .where(or(eq(assignmentTargets.personId, person), isNotNull(cohortMembers.personId)))
        .orderBy(desc(assignments.createdAt), desc(assignments.id))
        .all();
      return complete(rows);
    },

    async holders(scope, ids, of = {}) {
      const member = db
        .select({ id: cohortMembers.personId })
        .from(cohortMembers)
        .where(eq(cohortMembers.cohortId, of.cohort ?? ""));
      const targets = db.select().from(assignmentTargets).where(among(assignmentTargets.assignmentId, ids)).all();
      const cohortIds = [...new Set(targets.flatMap(({ cohortId }) => cohortId ?? []))];
      const members = db
        .select({ cohort: cohortMembers.cohortId, person: cohortMembers.personId })
        .from(cohortMembers)
        .where(and(among(cohortMembers.cohortId, cohortIds), of.person && eq(cohortMembers.personId, of.person)))
        .all();
      const byCohort = groupBy(members, ({ cohort }) => cohort);
      const meant = groupBy(
        targets.flatMap(({ assignmentId, cohortId, personId }) =>
          personId === null
            ? (byCohort.get(cohortId ?? "") ?? []).map(({ person }) => ({ assignment: assignmentId, person }))
            : [{ assignment: assignmentId, person: personId }],
        ),
        ({ person }) => person,
      );
      const { id, name, email, externalId } = people;
      const rows = db
        .select({ id, name, email, externalId })
        .from(people)
        .where(
          and(
            among(id, [...meant.keys()]),
            eq(people.role, "rep"),
            isNull(people.deactivatedAt),
            withinScope(db, scope, id),
            of.person && eq(id, of.person),
            of.cohort && sql`${id} in ${member}`,
          ),
        )
        .orderBy(asc(name), asc(id))
        .all();
      const names = groupBy(cohortNames(rows.map((row) => row.id)), ({ person }) => person);
      return {
        people: rows.map(
          (row): Holder => ({
            ...row,
            id: row.id as PersonId,
            cohorts: (names.get(row.id) ?? []).map((cohort) => cohort.name),
          }),
        ),
        held: rows.flatMap((row) => {
          const assignments = new Set((meant.get(row.id) ?? []).map(({ assignment }) => assignment));
          return [...assignments].map((one) => ({ assignment: one as AssignmentId, person: row.id as PersonId }));
        }),
      };
    },

    async change(id, to) {
      const standing = and(eq(assignments.id, id), isNull(assignments.withdrawnAt));
      return db.update(assignments).set(to).where(standing).run().changes > 0;
    },

    async withdraw(id, at) {
      const standing = and(eq(assignments.id, id), isNull(assignments.withdrawnAt));
      db.update(assignments).set({ withdrawnAt: at }).where(standing).run();
    },

    async agree(assignmentId, personId, agreed) {
      db.insert(assignmentExceptions)
        .values({ ...agreed, assignmentId, personId })
        .onConflictDoUpdate({
          target: [assignmentExceptions.assignmentId, assignmentExceptions.personId],
          set: agreed,
        })
        .run();
    },

    async exceptions(ids, person) {
      const rows = db
        .select()
        .from(assignmentExceptions)
        .where(and(among(assignmentExceptions.assignmentId, ids), person && eq(assignmentExceptions.personId, person)))
        .all();
      return rows.map(({ assignmentId, personId, by, ...agreed }) => ({
        ...agreed,
        by: by as PersonId | null,
        assignment: assignmentId as AssignmentId,
        person: personId as PersonId,
      }));
    },

    async tries(who, items, since) {
      return triesOf(db, who, items, since);
    },
  };

  function cohortNames(ids: readonly string[]) {
    return db
      .select({ person: cohortMembers.personId, name: cohorts.name })
      .from(cohortMembers)
      .innerJoin(cohorts, eq(cohorts.id, cohortMembers.cohortId))
      .where(among(cohortMembers.personId, ids))
      .orderBy(asc(cohorts.name), asc(cohorts.id))
      .all();
  }
}

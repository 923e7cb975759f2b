import { and, asc, count, eq, getTableColumns } from "drizzle-orm";
import type { CohortId } from "../../app/domain/ids.ts";
import type { CohortRepo } from "../../app/domain/ports.ts";
import { cohortMembers, cohorts, cohortTrainers, people } from "../schema/people.ts";
import type { Database } from "../sqlite.server.ts";
import { toPerson } from "./people-scope.ts";

export function cohortRepo(db: Database): CohortRepo {
  return {
    async insert(cohort, trainer) {
      db.transaction((tx) => {
        tx.insert(cohorts).values(cohort).run();
        if (trainer === undefined) return;
        tx.insert(cohortTrainers).values({ cohortId: cohort.id, personId: trainer, since: cohort.createdAt }).run();
      });
    },
    async list() {
      const rows = db.select().from(cohorts).orderBy(asc(cohorts.name), asc(cohorts.id)).all();
      return rows.map((row) => ({ ...row, id: row.id as CohortId }));
    },
    async ofScope(scope) {
      if (scope.kind === "nobody") return [];
      if (scope.kind === "everybody") return this.list();
      const rows = db
        .select(getTableColumns(cohorts))
        .from(cohorts)
        .innerJoin(cohortTrainers, eq(cohortTrainers.cohortId, cohorts.id))
        .where(eq(cohortTrainers.personId, scope.trainer))
        .orderBy(asc(cohorts.name), asc(cohorts.id))
        .all();
      return rows.map((row) => ({ ...row, id: row.id as CohortId }));
    },
    async rows(scope) {
      const known = await this.ofScope(scope);
      const sizes = db
        .select({ id: cohortMembers.cohortId, n: count() })
        .from(cohortMembers)
        .groupBy(cohortMembers.cohortId)
        .all();
      const leaders = db
        .select({ id: cohortTrainers.cohortId, name: people.name })
        .from(cohortTrainers)
        .innerJoin(people, eq(people.id, cohortTrainers.personId))
        .orderBy(asc(people.name))
        .all();
      const size = new Map(sizes.map(({ id, n }) => [id, n]));
      return known.map((cohort) => ({
        ...cohort,
        members: size.get(cohort.id) ?? 0,
        trainers: leaders.filter(({ id }) => id === cohort.id).map(({ name }) => name),
      }));
    },
    async people(cohort) {
      const through = (table: typeof cohortMembers | typeof cohortTrainers) =>
        db
          .select(getTableColumns(people))
          .from(people)
          .innerJoin(table, eq(table.personId, people.id))
          .where(eq(table.cohortId, cohort))
          .orderBy(asc(people.name), asc(people.id))
          .all()
          .map(toPerson);
      return { members: through(cohortMembers), trainers: through(cohortTrainers) };
    },
    async update(id, { name, startsOn }) {
      db.update(cohorts).set({ name, startsOn }).where(eq(cohorts.id, id)).run();
    },
    async removeTrainer(cohort, trainer) {
      db.delete(cohortTrainers)
        .where(and(eq(cohortTrainers.cohortId, cohort), eq(cohortTrainers.personId, trainer)))
        .run();
    },
    async removeMember(cohort, person) {
      db.delete(cohortMembers)
        .where(and(eq(cohortMembers.cohortId, cohort), eq(cohortMembers.personId, person)))
        .run();
    },
    async addTrainer(cohortId, personId, since) {
      db.insert(cohortTrainers).values({ cohortId, personId, since }).onConflictDoNothing().run();
    },
    async addMember(cohortId, personId, joinedAt) {
      db.insert(cohortMembers).values({ cohortId, personId, joinedAt }).onConflictDoNothing().run();
    },
  };
}

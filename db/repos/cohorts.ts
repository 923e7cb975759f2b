import { asc, eq, getTableColumns } from "drizzle-orm";
import type { CohortId } from "../../app/domain/ids.ts";
import type { CohortRepo } from "../../app/domain/ports.ts";
import { cohortMembers, cohorts, cohortTrainers } from "../schema/people.ts";
import type { Database } from "../sqlite.server.ts";

export function cohortRepo(db: Database): CohortRepo {
  return {
    async insert(cohort) {
      db.insert(cohorts).values(cohort).run();
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
    async addTrainer(cohortId, personId, since) {
      db.insert(cohortTrainers).values({ cohortId, personId, since }).onConflictDoNothing().run();
    },
    async addMember(cohortId, personId, joinedAt) {
      db.insert(cohortMembers).values({ cohortId, personId, joinedAt }).onConflictDoNothing().run();
    },
  };
}

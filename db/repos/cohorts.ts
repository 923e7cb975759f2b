import { asc } from "drizzle-orm";
import type { CohortId } from "../../app/domain/ids.ts";
import type { CohortRepo } from "../../app/domain/ports.ts";
import { cohortMembers, cohorts } from "../schema/people.ts";
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
    async addMember(cohortId, personId, joinedAt) {
      db.insert(cohortMembers).values({ cohortId, personId, joinedAt }).onConflictDoNothing().run();
    },
  };
}

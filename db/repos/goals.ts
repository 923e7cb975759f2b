import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Goal } from "../../app/domain/coaching/goals.ts";
import type { AttemptId, GoalId, PersonId } from "../../app/domain/ids.ts";
import type { GoalRepo, NamedGoal } from "../../app/domain/ports.ts";
import { goals } from "../schema/coaching.ts";
import { cohortMembers, people } from "../schema/people.ts";
import type { Database } from "../sqlite.server.ts";
import { withinScope } from "./people-scope.ts";

const proposers = alias(people, "proposers");

function toNamed(found: { row: typeof goals.$inferSelect; person: string; proposer: string }): NamedGoal {
  const { row, person, proposer } = found;
  const goal: Goal = {
    ...row,
    id: row.id as GoalId,
    personId: row.personId as PersonId,
    proposedBy: row.proposedBy as PersonId,
    attemptId: row.attemptId as AttemptId | null,
  };
  return { goal, person, proposer };
}

export function goalRepo(db: Database): GoalRepo {
  const named = () =>
    db
      .select({ row: goals, person: people.name, proposer: proposers.name })
      .from(goals)
      .innerJoin(people, eq(people.id, goals.personId))
      .innerJoin(proposers, eq(proposers.id, goals.proposedBy));
  const open = and(isNull(goals.doneAt), isNull(goals.droppedAt));
  const asSeen = (id: GoalId, seen: number) => and(eq(goals.id, id), eq(goals.updatedAt, seen), open);
  /** Later than what anybody has seen, whatever the clock says. */
  const rising = (at: number) => sql`max(${goals.updatedAt} + 1, ${at})`;

  return {
    async insert(goal) {
      db.insert(goals).values(goal).onConflictDoNothing().run();
    },
    async byId(id) {
      const row = named().where(eq(goals.id, id)).get();
      return row ? toNamed(row) : null;
    },
    async list({ scope, cohort, person, open: onlyOpen, limit }) {
      const members = db.select({ id: cohortMembers.personId }).from(cohortMembers);
      const rows = named()
        .where(
          and(
            withinScope(db, scope, goals.personId),
            person === null ? undefined : eq(goals.personId, person),
            cohort === null ? undefined : inArray(goals.personId, members.where(eq(cohortMembers.cohortId, cohort))),
            onlyOpen ? open : undefined,
          ),
        )
        .orderBy(
          asc(sql`${goals.doneAt} is not null or ${goals.droppedAt} is not null`),
          asc(sql`${goals.dueOn} is null`),
          asc(goals.dueOn),
          desc(goals.updatedAt),
          asc(goals.id),
        )
        .limit(limit)
        .all();
      return rows.map(toNamed);
    },
    async change(id, words, proposedBy, seen, at) {
      const anew = { ...words, proposedBy, agreedAt: null, updatedAt: rising(at) };
      return db.update(goals).set(anew).where(asSeen(id, seen)).run().changes === 1;
    },
    async settle(id, how, seen, at) {
      const column = { agreed: { agreedAt: at }, done: { doneAt: at }, dropped: { droppedAt: at } }[how];
      const settled = { ...column, updatedAt: rising(at) };
      return db.update(goals).set(settled).where(asSeen(id, seen)).run().changes === 1;
    },
  };
}

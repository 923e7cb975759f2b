import { type Assignment, type Exception, itemName } from "../../domain/assignments/assignment.ts";
import { type AssignmentStanding, bestForTrainers, standingOf } from "../../domain/assignments/standing.ts";
import type { Cell } from "../../domain/assignments/views.ts";
import type { AssignmentId, CohortId, Instant, PersonId } from "../../domain/ids.ts";
import type { PeopleScope } from "../../domain/people.ts";
import type { AssignmentRepo, Holder } from "../../domain/ports.ts";
import { groupBy } from "../../domain/statistics/group-by.ts";

export interface Held {
  readonly assignment: Assignment;
  readonly person: Holder;
  readonly agreed: Exception | null;
  readonly standing: AssignmentStanding;
}

/**
 * How everybody in a scope stands with these assignments, by person and in the order given: a fixed number of statements,
 * however many people and assignments there are.
 */
export async function standings(
  repo: AssignmentRepo,
  given: readonly Assignment[],
  { scope, now, ...of }: { scope: PeopleScope; now: Instant; cohort?: CohortId; person?: PersonId },
): Promise<Held[]> {
  if (given.length === 0) return [];
  const ids = given.map(({ id }) => id);
  const { people, held } = await repo.holders(scope, ids, of);
  const [agreements, tries] = await Promise.all([
    repo.exceptions(ids, of.person),
    repo.tries(
      people.map(({ id }) => id),
      given.flatMap(({ items }) => items),
      Math.min(...given.map(({ opensAt }) => opensAt)),
    ),
  ]);
  const agreed = new Map(agreements.map((one) => [pair(one.assignment, one.person), one]));
  const holds = new Set(held.map((one) => pair(one.assignment, one.person)));
  const triesAt = groupBy(tries, (one) => `${one.person} ${itemName(one)}`);
  return people.flatMap((person) =>
    given.flatMap((assignment) => {
      const key = pair(assignment.id, person.id);
      if (!holds.has(key)) return [];
      const exception = agreed.get(key) ?? null;
      const own = assignment.items.flatMap((item) => triesAt.get(`${person.id} ${itemName(item)}`) ?? []);
      const standing = standingOf(assignment, exception, own, now);
      return [{ assignment, person, agreed: exception, standing }];
    }),
  );
}

/** What a trainer is shown of it: never the scores of practice that was not shared. */
export function cellOf({ assignment, standing }: Pick<Held, "assignment" | "standing">): Cell {
  const { status, reopened, used, spent, finishedAt, dueAt } = standing;
  const best = bestForTrainers(assignment.mode, standing);
  return { assignment: assignment.id, status, reopened, best, used, spent, finishedAt, dueAt };
}

const pair = (assignment: AssignmentId, person: PersonId) => `${assignment} ${person}`;

import { actsOn, readGoal, stateOf } from "../../domain/coaching/goals.ts";
import type { NamedGoal } from "../../domain/coaching/ports.ts";
import type { GivenGoal, GoalCard } from "../../domain/coaching/views.ts";
import { AppError } from "../../domain/errors.ts";
import { type AttemptId, type GoalId, goalId, type Instant, type PersonId } from "../../domain/ids.ts";
import { may, type Person, scopeOf } from "../../domain/people.ts";
import type { Clock, Ids, Repos } from "../../domain/ports.ts";
import type { createThreads } from "./threads.server.ts";

export interface GoalNeeds {
  readonly repos: Pick<Repos, "goals" | "people">;
  readonly clock: Clock;
  readonly ids: Ids;
}

export function goalCard({ goal, person, proposer }: NamedGoal, by: PersonId): GoalCard {
  const { id, personId, attemptId, turn, skill, text, dueOn, updatedAt } = goal;
  return {
    ...{ id, attemptId, turn, skill, text, dueOn, proposer, seen: updatedAt },
    person: { id: personId, name: person },
    own: goal.proposedBy === by,
    state: stateOf(goal),
    acts: actsOn(goal, by),
  };
}

/** What reps set out to do, agreed between two. */
export function createGoals(
  { repos: { goals, people }, clock, ids }: GoalNeeds,
  threads: Pick<ReturnType<typeof createThreads>, "reading">,
) {
  /** Whether somebody may see and shape a person's goals: their own, or of the people they coach. */
  async function requireReach(by: Person, person: PersonId): Promise<void> {
    if (by.id === person) return;
    if (may(by.role, "coach") && (await people.sees(scopeOf(by), person))) return;
    throw new AppError("not-found", `no person ${person} for ${by.id}`);
  }
  async function found(by: Person, id: GoalId): Promise<NamedGoal> {
    const goal = await goals.byId(id);
    if (!goal) throw new AppError("not-found", `no goal ${id}`);
    await requireReach(by, goal.goal.personId);
    return goal;
  }
  function read(given: GivenGoal) {
    const { words, faults } = readGoal(given);
    if (Object.keys(faults).length > 0) throw new AppError("bad-input", "goal", faults);
    return words;
  }

  return {
    /** For a form: a goal sent twice under it is one. */
    newId: (): GoalId => goalId(ids.next()),

    /** Whom `by` could set a goal with, by name. */
    async subjects(by: Person): Promise<{ readonly id: PersonId; readonly name: string }[]> {
      return (await people.repsOf(scopeOf(by))).map(({ id, name }) => ({ id, name }));
    },

    /** For whom a new goal would be. Throws `not-found` for somebody not seen. */
    async subject(by: Person, person: PersonId): Promise<{ readonly id: PersonId; readonly name: string }> {
      await requireReach(by, person);
      const subject = await people.byId(person);
      if (!subject) throw new AppError("not-found", `no person ${person}`);
      return { id: subject.id, name: subject.name };
    },

    /** Throws `not-found`. */
    async open(by: Person, id: GoalId): Promise<GoalCard> {
      return goalCard(await found(by, id), by.id);
    },

    /** Open goals of one's own that both have agreed to. */
    async agreed(person: PersonId): Promise<GoalCard[]> {
      const own = { scope: { kind: "everybody" }, cohort: null, person, open: true, limit: 50 } as const;
      return (await goals.list(own)).map((one) => goalCard(one, person)).filter(({ state }) => state === "agreed");
    },

    /**
     * Proposes a goal; the same id again changes nothing. Throws `not-found` for a person or attempt not seen, `bad-input`
     * with what is wrong by field.
     */
    async propose(
      by: Person,
      given: GivenGoal & {
        readonly id: GoalId;
        readonly person: PersonId;
        readonly attemptId: AttemptId | null;
        readonly turn: number | null;
      },
    ): Promise<void> {
      const { id, person, attemptId, turn } = given;
      await requireReach(by, person);
      if (attemptId !== null) {
        const { attempt } = await threads.reading({ kind: "person", person: by }, attemptId);
        if (attempt.learner.id !== person) throw new AppError("not-found", `${attemptId} is not of ${person}`);
      }
      const words = read(given);
      const at = clock.now();
      const unsettled = { agreedAt: null, doneAt: null, droppedAt: null };
      await goals.insert({
        ...{ id, attemptId, turn: attemptId === null ? null : turn, personId: person, proposedBy: by.id },
        ...words,
        ...unsettled,
        createdAt: at,
        updatedAt: at,
      });
    },

    /** Writes a goal anew, for the other to agree to. Throws as `propose`; `draft-changed` where it is not as last seen. */
    async change(by: Person, id: GoalId, given: GivenGoal, seen: Instant): Promise<void> {
      const { goal } = await found(by, id);
      if (!actsOn(goal, by.id).change) throw new AppError("draft-changed", "settled");
      if (!(await goals.change(id, read(given), by.id, seen, clock.now()))) throw new AppError("draft-changed");
    },

    /** Agrees to it, or says it is done or dropped; the same again changes nothing. Throws `not-found`, `draft-changed`. */
    async settle(by: Person, id: GoalId, how: "agreed" | "done" | "dropped", seen: Instant): Promise<void> {
      const { goal } = await found(by, id);
      if (stateOf(goal) === how) return;
      const acts = actsOn(goal, by.id);
      const may = { agreed: acts.agree, done: acts.finish, dropped: acts.drop }[how];
      if (!may || !(await goals.settle(id, how, seen, clock.now()))) throw new AppError("draft-changed");
    },
  };
}

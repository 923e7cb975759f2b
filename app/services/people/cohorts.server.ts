import { AppError } from "../../domain/errors.ts";
import { type CohortId, cohortId, type PersonId } from "../../domain/ids.ts";
import { type Cohort, may, type Person, scopeOf } from "../../domain/people.ts";
import type { Clock, CohortPeople, CohortRow, Ids, Repos } from "../../domain/ports.ts";

export interface CohortView extends CohortPeople {
  readonly cohort: Cohort;
  /** Whether whoever looks may take away who leads it: administrators only. */
  readonly mayRemoveTrainers: boolean;
  /** Reps who could be added: those `by` sees who are not in it. Null where they are too many for a list to choose from. */
  readonly addable: readonly Person[] | null;
  /** Trainers and administrators who could lead it too. */
  readonly couldLead: readonly Person[];
}

/** The most people a list to choose from has. */
const MOST_TO_CHOOSE = 200;

interface Needs {
  readonly repos: Pick<Repos, "people" | "cohorts">;
  readonly clock: Clock;
  readonly ids: Ids;
}

export type CohortService = ReturnType<typeof createCohortService>;

/** Cohorts as trainers and administrators keep them. A cohort somebody doesn't lead is to them one there is not. */
export function createCohortService({ repos, clock, ids }: Needs) {
  async function own(by: Person, id: CohortId): Promise<Cohort> {
    if (!may(by.role, "see-people")) throw new AppError("forbidden");
    const cohort = (await repos.cohorts.ofScope(scopeOf(by))).find((known) => known.id === id);
    if (!cohort) throw new AppError("not-found", "no such cohort");
    return cohort;
  }

  return {
    /** Those `by` leads, or all for an administrator, by name. AppError `forbidden` for reps. */
    async list(by: Person): Promise<CohortRow[]> {
      if (!may(by.role, "see-people")) throw new AppError("forbidden");
      return repos.cohorts.rows(scopeOf(by));
    },

    /** A new cohort; a trainer leads what they make. */
    async create(by: Person, given: Pick<Cohort, "name" | "startsOn">): Promise<CohortId> {
      if (!may(by.role, "see-people")) throw new AppError("forbidden");
      const { name, startsOn } = given;
      const id = cohortId(ids.next());
      const leading = by.role === "trainer" ? by.id : undefined;
      await repos.cohorts.insert({ id, name, startsOn, createdAt: clock.now() }, leading);
      return id;
    },

    /** AppError `not-found` for a cohort `by` does not lead; so for all that follow. */
    async open(by: Person, id: CohortId): Promise<CohortView> {
      const cohort = await own(by, id);
      const people = await repos.cohorts.people(id);
      const [reps, staff] = await Promise.all([repos.people.repsOf(scopeOf(by)), repos.people.staff()]);
      const among = (list: readonly Person[]) => new Set(list.map((person) => person.id));
      const [members, trainers] = [among(people.members), among(people.trainers)];
      const addable = reps.filter((person) => !members.has(person.id));
      return {
        cohort,
        ...people,
        mayRemoveTrainers: by.role === "administrator",
        addable: addable.length > MOST_TO_CHOOSE ? null : addable,
        couldLead: staff.filter((person) => person.role === "trainer" && !trainers.has(person.id)),
      };
    },

    async update(by: Person, id: CohortId, to: Pick<Cohort, "name" | "startsOn">): Promise<void> {
      await own(by, id);
      const { name, startsOn } = to;
      await repos.cohorts.update(id, { name, startsOn });
    },

    /** Adds a rep whom `by` sees: AppError `not-found` for anybody else. */
    async addMember(by: Person, id: CohortId, person: PersonId): Promise<void> {
      await own(by, id);
      const seen = await repos.people.sees(scopeOf(by), person);
      if (!seen || (await repos.people.byId(person))?.role !== "rep") throw new AppError("not-found", "no such rep");
      await repos.cohorts.addMember(id, person, clock.now());
    },

    /** As `addMember`, by address: AppError `bad-input` at `email` for nobody `by` sees. */
    async addByEmail(by: Person, id: CohortId, email: string): Promise<void> {
      await own(by, id);
      const person = (await repos.people.byEmail(email))?.person;
      const seen = person?.role === "rep" && (await repos.people.sees(scopeOf(by), person.id));
      if (!person || !seen) throw new AppError("bad-input", "no such rep", { email: "nobody" });
      await repos.cohorts.addMember(id, person.id, clock.now());
    },

    /** Takes somebody out; what they did stays theirs. */
    async removeMember(by: Person, id: CohortId, person: PersonId): Promise<void> {
      await own(by, id);
      await repos.cohorts.removeMember(id, person);
    },

    /** Has a trainer lead it too. AppError `not-found` for somebody who is none. */
    async addTrainer(by: Person, id: CohortId, person: PersonId): Promise<void> {
      await own(by, id);
      const trainer = await repos.people.byId(person);
      if (trainer?.role !== "trainer" || trainer.deactivatedAt !== null) throw new AppError("not-found", "no trainer");
      await repos.cohorts.addTrainer(id, person, clock.now());
    },

    /** AppError `forbidden` for all but administrators. */
    async removeTrainer(by: Person, id: CohortId, person: PersonId): Promise<void> {
      await own(by, id);
      if (by.role !== "administrator") throw new AppError("forbidden");
      await repos.cohorts.removeTrainer(id, person);
    },
  };
}

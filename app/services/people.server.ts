import { AppError } from "../domain/errors.ts";
import type { PersonId } from "../domain/ids.ts";
import { type Cohort, may, type Person, scopeOf } from "../domain/people.ts";
import type { Clock, PeopleFilter, PersonRow, Repos, ShownPerson } from "../domain/ports.ts";

export const PEOPLE_PAGE = 50;

/** What the list shows before anything is asked of it. */
const UNFILTERED: PeopleFilter = { q: "", cohort: null, state: "active", sort: "name" };

export interface PeoplePage {
  readonly rows: readonly PersonRow[];
  readonly total: number;
  /** From 1; the last one where a later one was asked for. */
  readonly page: number;
  readonly pages: number;
}

export interface PersonView extends ShownPerson {
  /** Whether the account may be closed and opened by whoever looks. */
  readonly mayDeactivate: boolean;
  /** Whether the name and the external id may be changed. */
  readonly mayEdit: boolean;
}

/** A trainer acts on reps only; an administrator on everybody. Nobody closes their own account. */
function mayChange(by: Person, person: Person): boolean {
  return by.role === "administrator" || (by.role === "trainer" && person.role === "rep");
}

export type PeopleService = ReturnType<typeof createPeopleService>;

/** What trainers and administrators see of the people in the installation, and do to their accounts. */
export function createPeopleService({
  repos,
  clock,
}: {
  readonly repos: Pick<Repos, "people" | "cohorts">;
  readonly clock: Clock;
}) {
  /** AppError `not-found` alike for somebody there is not and somebody `by` does not see. */
  async function shown(by: Person, id: PersonId): Promise<ShownPerson> {
    const found = await repos.people.shown(scopeOf(by), id);
    if (!found) throw new AppError("not-found", "no such person");
    return found;
  }

  async function changeable(by: Person, id: PersonId): Promise<Person> {
    const { person } = await shown(by, id);
    if (!mayChange(by, person)) throw new AppError("forbidden", `${by.role} may not change ${person.role}`);
    return person;
  }

  return {
    /** One page of those `by` sees, as the filter asks. AppError `forbidden` for whoever may not see people. */
    async list(by: Person, filter: PeopleFilter = UNFILTERED, page = 1): Promise<PeoplePage> {
      if (!may(by.role, "see-people")) throw new AppError("forbidden");
      const ask = (from: number) =>
        repos.people.list({ ...filter, scope: scopeOf(by), limit: PEOPLE_PAGE, offset: (from - 1) * PEOPLE_PAGE });
      const { rows, total } = await ask(page);
      const pages = Math.max(1, Math.ceil(total / PEOPLE_PAGE));
      if (page <= pages) return { rows, total, page, pages };
      return { ...(await ask(pages)), page: pages, pages };
    },

    /** Those `by` leads, or all. */
    async cohorts(by: Person): Promise<Cohort[]> {
      if (!may(by.role, "see-people")) throw new AppError("forbidden");
      return repos.cohorts.ofScope(scopeOf(by));
    },

    /** AppError `not-found` also for somebody outside the cohorts a trainer leads. */
    async open(by: Person, id: PersonId): Promise<PersonView> {
      const found = await shown(by, id);
      const mayEdit = mayChange(by, found.person);
      return { ...found, mayEdit, mayDeactivate: mayEdit && id !== by.id };
    },

    /** AppError `external-id-taken` at `externalId`; `not-found` and `forbidden` as for `deactivate`. */
    async rename(by: Person, id: PersonId, to: Pick<Person, "name" | "externalId">): Promise<void> {
      await changeable(by, id);
      await repos.people.rename(id, to);
    },

    /**
     * Closes an account: its sessions end at once, nothing is lost. Once more changes nothing. AppError `forbidden` for
     * oneself and for whom `by` may not act on, `last-administrator`, `not-found`.
     */
    async deactivate(by: Person, id: PersonId): Promise<void> {
      await changeable(by, id);
      if (id === by.id) throw new AppError("forbidden", "nobody closes their own account");
      if (!(await repos.people.deactivate(id, clock.now()))) throw new AppError("last-administrator");
    },

    async reactivate(by: Person, id: PersonId): Promise<void> {
      await changeable(by, id);
      await repos.people.reactivate(id);
    },
  };
}

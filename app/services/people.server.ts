import { AppError } from "../domain/errors.ts";
import type { PersonId } from "../domain/ids.ts";
import { type Cohort, may, type Person } from "../domain/people.ts";
import type { PersonRow, Repos } from "../domain/ports.ts";

export const PEOPLE_PAGE = 50;

export type PeopleService = ReturnType<typeof createPeopleService>;

/** What trainers and administrators see of the people in the installation. */
export function createPeopleService({ repos }: { readonly repos: Pick<Repos, "people" | "cohorts"> }) {
  return {
    /** One page by name; `next` is where the page after it begins, or null at the end. */
    async list(
      by: Person,
      after?: { name: string; id: PersonId },
    ): Promise<{ rows: PersonRow[]; next: { name: string; id: PersonId } | null }> {
      if (!may(by.role, "see-people")) throw new AppError("forbidden");
      const rows = await repos.people.list({ limit: PEOPLE_PAGE + 1, ...(after && { after }) });
      const shown = rows.slice(0, PEOPLE_PAGE);
      const last = shown.at(-1);
      const next = rows.length > PEOPLE_PAGE && last ? { name: last.person.name, id: last.person.id } : null;
      return { rows: shown, next };
    },

    async cohorts(by: Person): Promise<Cohort[]> {
      if (!may(by.role, "see-people")) throw new AppError("forbidden");
      return repos.cohorts.list();
    },
  };
}

import type { ShownItem } from "../../domain/assignments/views.ts";
import { AppError } from "../../domain/errors.ts";
import type { Locale } from "../../domain/locale.ts";
import { type Cohort, may, type Person, scopeOf } from "../../domain/people.ts";
import type { Clock, Ids, Repos } from "../../domain/ports.ts";
import { createBoard } from "./board.server.ts";
import { type CatalogueNeeds, createCatalogue } from "./catalogue.server.ts";
import { createGiving } from "./give.server.ts";
import { createOwnAssignments } from "./own.server.ts";

/** What a trainer chooses from. */
export interface Choices {
  readonly items: readonly ShownItem[];
  readonly cohorts: readonly Cohort[];
  readonly people: readonly Person[];
  /** For the form: sent twice under it, it is one assignment. */
  readonly key: string;
}

export type AssignmentService = ReturnType<typeof createAssignmentService>;

/** Work that trainers give and reps do. */
export function createAssignmentService({
  repos,
  clock,
  ids,
  ...content
}: CatalogueNeeds & {
  readonly repos: Pick<Repos, "assignments" | "people" | "cohorts">;
  readonly clock: Clock;
  readonly ids: Ids;
}) {
  const catalogue = createCatalogue(content);
  const { seen, mayChange, ...giving } = createGiving({ repos, catalogue, clock, ids });
  const own = createOwnAssignments({ repo: repos.assignments, catalogue, clock });

  return {
    ...giving,
    ...createBoard({ repos, giving: { seen, mayChange }, catalogue, clock }),
    mine: own,
    /** What is left to do and counts, the most urgent first. */
    openFor: own.openFor,

    /** What can be given, and to whom. AppError `forbidden`. */
    async forNew(by: Person, locale: Locale): Promise<Choices> {
      if (!may(by.role, "assign-work")) throw new AppError("forbidden");
      const scope = scopeOf(by);
      const [items, cohorts, people] = await Promise.all([
        catalogue.offered(locale),
        repos.cohorts.ofScope(scope),
        repos.people.repsOf(scope),
      ]);
      return { items, cohorts, people, key: ids.next() };
    },
  };
}

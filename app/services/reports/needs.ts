import { nameOf, type Syllabus } from "../../content/syllabus.ts";
import { AppError } from "../../domain/errors.ts";
import { type CohortId, cohortId, type PersonId, personId } from "../../domain/ids.ts";
import type { Locale } from "../../domain/locale.ts";
import { may, type PeopleScope, type Person, scopeOf } from "../../domain/people.ts";
import type { AttemptRepo, Clock, CohortRepo, DrillRepo, PeopleRepo, ReportRepo } from "../../domain/ports.ts";
import type { DeckLibrary } from "../../domain/practice/drill.ts";
import type { Axis } from "../../domain/practice/evidence.ts";
import type { LessonLibrary } from "../../domain/practice/lesson.ts";
import type { CohortChoice } from "../../domain/reports/views.ts";
import { SKILLS, STAGES } from "../../domain/syllabus/syllabus.ts";
import type { Analyst } from "../analysis/analyst.server.ts";
import type { ScenarioStore } from "../scenario-store.server.ts";

export interface ReportNeeds {
  readonly repos: {
    readonly people: Pick<PeopleRepo, "repsOf" | "sees" | "byId">;
    readonly cohorts: Pick<CohortRepo, "ofScope">;
    readonly attempts: Pick<AttemptRepo, "byId" | "ofLearner">;
    readonly drills: Pick<DrillRepo, "sitting">;
    readonly reports: ReportRepo;
  };
  readonly clock: Clock;
  readonly syllabus: Syllabus;
  readonly lessons: Pick<LessonLibrary, "list">;
  readonly decks: DeckLibrary;
  readonly scenarios: ScenarioStore;
  readonly analyst: Pick<Analyst, "statistics">;
}

/** Whom a report is about. */
export interface Reported {
  readonly scope: PeopleScope;
  readonly cohorts: readonly CohortChoice[];
  readonly cohort: CohortChoice | null;
  /** The reps whose accounts can be used, by name. */
  readonly people: readonly Person[];
  readonly ids: readonly PersonId[];
}

/** Refuses whoever may not see reports. */
export function reporterScope(by: Person): PeopleScope {
  if (!may(by.role, "see-reports")) throw new AppError("forbidden");
  return scopeOf(by);
}

/**
 * The people a report is about: of the cohort asked for, else of the only one or of all within reach. Throws `not-found`
 * for a cohort out of reach as for one there is not.
 */
export async function reportedOf(
  { repos }: Pick<ReportNeeds, "repos">,
  by: Person,
  asked: string | null,
): Promise<Reported> {
  const scope = reporterScope(by);
  const cohorts = (await repos.cohorts.ofScope(scope)).map(({ id, name }) => ({ id: String(id), name }));
  const wanted: CohortId | null = asked === null ? null : cohortId(asked);
  const cohort =
    asked === null ? (cohorts.length === 1 ? (cohorts[0] ?? null) : null) : cohorts.find(({ id }) => id === asked);
  if (cohort === undefined) throw new AppError("not-found", `no cohort ${wanted} within reach`);
  const people = await repos.people.repsOf(scope, cohort ? cohortId(cohort.id) : undefined);
  return { scope, cohorts, cohort, people, ids: people.map(({ id }) => id) };
}

/** One person within reach. Throws `not-found`. */
export async function reportedPerson({ repos }: Pick<ReportNeeds, "repos">, by: Person, id: string): Promise<Person> {
  const scope = reporterScope(by);
  const person = (await repos.people.sees(scope, personId(id))) ? await repos.people.byId(personId(id)) : null;
  if (person === null) throw new AppError("not-found", `no person ${id} within reach`);
  return person;
}

/** The name of a skill or stage. */
export function axisName({ skills, stages }: Syllabus, axis: Axis, id: string, locale: Locale): string {
  return nameOf(axis === "skill" ? skills : stages, id, locale);
}

/** Throws `bad-input` for what is no skill or no stage. */
export function requireAxisId(axis: Axis, id: string): string {
  const known: readonly string[] = axis === "skill" ? SKILLS : STAGES;
  if (!known.includes(id)) throw new AppError("bad-input", `no ${axis} ${id}`);
  return id;
}

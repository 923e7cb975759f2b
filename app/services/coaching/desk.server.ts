import type { NamedGoal } from "../../domain/coaching/ports.ts";
import type { DeskQuery, GoalCard, ThreadCard, Titled } from "../../domain/coaching/views.ts";
import { AppError } from "../../domain/errors.ts";
import type { PersonId } from "../../domain/ids.ts";
import { type Locale, localize } from "../../domain/locale.ts";
import { may, type Person, scopeOf } from "../../domain/people.ts";
import type { Repos } from "../../domain/ports.ts";
import type { ScenarioStore } from "../scenario-store.server.ts";
import { goalCard } from "./goals.server.ts";

export interface DeskNeeds {
  readonly repos: Pick<Repos, "coaching" | "goals" | "people" | "cohorts">;
  readonly scenarios: Pick<ScenarioStore, "latest">;
}

export const DESK_PAGE = 20;

/** Most goals shown at once: more are narrowed by person. */
const MOST_GOALS = 100;
/** Most of a rep's own threads and shared attempts shown. */
const MOST_OWN = 50;

/** What a trainer has to look at, and what a rep is told. */
export function createDesk({ repos: { coaching, goals, people, cohorts }, scenarios }: DeskNeeds) {
  const titled =
    (locale: Locale) =>
    <Row extends { readonly scenarioId: string }>(row: Row): Row & Titled => {
      const scenario = scenarios.latest(row.scenarioId)?.scenario;
      return { ...row, title: scenario ? localize(scenario.title, locale, scenario.locale) : row.scenarioId };
    };
  const cards = (found: readonly NamedGoal[], by: PersonId): GoalCard[] => found.map((one) => goalCard(one, by));

  return {
    /** A trainer's desk, one of its views at a time. Throws `forbidden` for whoever does not coach. */
    async trainer(by: Person, { view, cohort, person, page }: DeskQuery, locale: Locale) {
      if (!may(by.role, "coach")) throw new AppError("forbidden", `${by.role} may not coach`);
      const scope = scopeOf(by);
      const filter = { scope, cohort, person };
      const rows = { ...filter, reader: by.id, limit: DESK_PAGE + 1, offset: (page - 1) * DESK_PAGE };
      const [attempts, threads, found, groups, reps] = await Promise.all([
        view === "waiting" || view === "shared" ? coaching.desk(view, rows) : [],
        view === "threads" ? coaching.threadsOf(rows) : [],
        view === "goals" ? goals.list({ ...filter, open: true, limit: MOST_GOALS }) : [],
        cohorts.ofScope(scope),
        people.repsOf(scope),
      ]);
      const more = attempts.length > DESK_PAGE || threads.length > DESK_PAGE;
      return {
        view,
        attempts: attempts.slice(0, DESK_PAGE).map(titled(locale)),
        threads: threads.slice(0, DESK_PAGE).map(titled(locale)),
        goals: cards(found, by.id),
        cohorts: groups.map(({ id, name }) => ({ id, name })),
        people: reps.map(({ id, name }) => ({ id, name })),
        next: more ? page + 1 : null,
      };
    },

    /** A learner's own: what was said to them, what they set out to do, what they let others read. */
    async own(person: Person, locale: Locale) {
      const scope = { kind: "everybody" } as const;
      const [threads, shared, found, trainers] = await Promise.all([
        coaching.ownThreads(person.id, MOST_OWN),
        coaching.ownShared(person.id, MOST_OWN),
        goals.list({ scope, cohort: null, person: person.id, open: false, limit: MOST_GOALS }),
        coaching.trainersOf(person.id),
      ]);
      return {
        threads: threads.map(titled(locale)),
        shared: shared.map(titled(locale)),
        goals: cards(found, person.id),
        trainers,
      };
    },

    /** What was written to a learner and they have not read, the newest; null where nothing is new. */
    async news(person: PersonId, locale: Locale): Promise<ThreadCard | null> {
      const [first] = await coaching.ownThreads(person, 1);
      return first && first.fresh > 0 ? titled(locale)(first) : null;
    },
  };
}

import { randomInt } from "node:crypto";
import { AppError } from "../../domain/errors.ts";
import { type CohortId, type LiveSessionId, liveSessionId } from "../../domain/ids.ts";
import { type Locale, localize } from "../../domain/locale.ts";
import { type Person, scopeOf } from "../../domain/people.ts";
import type {
  CaseText,
  Clock,
  Ids,
  Random,
  Repos,
  SessionHead,
  SessionPlanned,
  SessionRow,
} from "../../domain/ports.ts";
import { missing } from "../../domain/session/agenda.ts";
import { type Presenter, rotation } from "../../domain/session/rotation.ts";
import type { ScenarioStore } from "../scenario-store.server.ts";
import type { Rooms } from "./rooms.server.ts";

interface Needs {
  readonly repos: Pick<Repos, "live" | "cohorts">;
  readonly rooms: Rooms;
  readonly scenarios: ScenarioStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: Random;
}

/** How many PINs are tried before it is said that none is free; with a thousand sessions live one in a thousand is taken. */
const TRIES = 20;
/** Sessions on a list. */
const LISTED = 100;

/** What a plan can be made of. */
export interface PlanChoices {
  readonly cohorts: readonly { readonly id: CohortId; readonly name: string }[];
  readonly scenarios: readonly { readonly id: string; readonly title: string; readonly minutes: number }[];
  readonly cases: readonly Pick<CaseText, "id" | "title" | "author" | "proposed">[];
  /** Whose turn it is to present, first to last. */
  readonly presenters: readonly Presenter[];
}

export type LivePlanService = ReturnType<typeof createLivePlans>;

/** The planning of sessions, their start, and who may see which. */
export function createLivePlans({ repos, rooms, scenarios, clock, ids, random }: Needs) {
  const { live } = repos;

  /** A session as its host may have it: whoever made it, and administrators. Throws `not-found`. */
  async function hosted(person: Person, id: LiveSessionId): Promise<SessionRow> {
    const row = await rooms.stored(id);
    if (!mayHost(person, row)) throw new AppError("not-found", "somebody else's session");
    return row;
  }

  async function checkPlan(person: Person, plan: SessionPlanned): Promise<void> {
    if (plan.cohortId !== null && !(await live.leads(scopeOf(person), plan.cohortId)))
      throw new AppError("bad-input", "cohort", { cohortId: "choice" });
  }

  return {
    hosted,

    list: (person: Person): Promise<SessionHead[]> => live.ofScope(person.id, scopeOf(person), LISTED),

    /** Of a cohort where one is named, for the rotation. */
    async choices(person: Person, cohort: CohortId | null, locale: Locale): Promise<PlanChoices> {
      const scope = scopeOf(person);
      const [cohorts, cases, presenters] = await Promise.all([
        repos.cohorts.ofScope(scope),
        live.publishedCases(locale),
        live.presenters(scope, cohort),
      ]);
      return {
        cohorts: cohorts.map(({ id, name }) => ({ id, name })),
        scenarios: scenarios.list().map(({ scenario }) => ({
          id: scenario.id,
          title: localize(scenario.title, locale, scenario.locale),
          minutes: scenario.minutes,
        })),
        cases: cases.map(({ id, title, author, proposed }) => ({ id, title, author, proposed })),
        presenters: rotation(presenters),
      };
    },

    /** Throws `bad-input` for a cohort that is not the person's. */
    async create(person: Person, plan: SessionPlanned): Promise<LiveSessionId> {
      await checkPlan(person, plan);
      const id = liveSessionId(ids.next());
      await live.insert({ ...plan, id, hostId: person.id, seed: random.seed(), at: clock.now() });
      return id;
    },

    /** Throws `not-found`, `bad-input`; `draft-changed` where it was saved or started meanwhile. */
    async save(person: Person, id: LiveSessionId, plan: SessionPlanned, revision: number): Promise<void> {
      await hosted(person, id);
      await checkPlan(person, plan);
      if (!(await live.savePlan(id, plan, revision))) throw new AppError("draft-changed");
    },

    /** Throws `not-found`; `draft-changed` once it has started. */
    async remove(person: Person, id: LiveSessionId): Promise<void> {
      await hosted(person, id);
      if (!(await live.remove(id))) throw new AppError("draft-changed");
    },

    /** Makes it live; starting it again changes nothing. Throws `not-found`, `bad-input` for an agenda that is empty or not complete. */
    async start(person: Person, id: LiveSessionId): Promise<void> {
      const row = await hosted(person, id);
      if (row.phase !== "planned") return;
      if (row.agenda.length === 0) throw new AppError("bad-input", "empty agenda", { agenda: "required" });
      if (missing(row.agenda).size > 0) throw new AppError("bad-input", "the agenda is not complete");
      const pins = await rooms.pin(row);
      const candidates = Array.from({ length: TRIES }, () => String(randomInt(1_000_000)).padStart(6, "0"));
      const pin = await live.start(id, { type: "start", pins, at: clock.now(), tally: null }, candidates);
      if (pin === null && (await rooms.stored(id)).phase === "planned") throw new AppError("rate-limited");
    },
  };
}

/** Whoever made a session hosts it, and an administrator may. */
export function mayHost(person: Person, { hostId }: Pick<SessionHead, "hostId">): boolean {
  return person.role === "administrator" || (person.role === "trainer" && hostId === person.id);
}

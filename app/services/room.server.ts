import type { Locale } from "../domain/locale.ts";
import { type Person, scopeOf } from "../domain/people.ts";
import type { Clock, PeopleRepo } from "../domain/ports.ts";
import type { RoomView } from "../domain/room.ts";
import type { AssignmentService } from "./assignments/index.server.ts";
import type { CaseService } from "./cases/index.server.ts";
import type { CoachingService } from "./coaching/index.server.ts";
import type { LiveService } from "./live/index.server.ts";
import type { CohortService } from "./people/cohorts.server.ts";
import type { ReportService } from "./reports/index.server.ts";

interface Needs {
  readonly repos: { readonly people: Pick<PeopleRepo, "repsOf"> };
  readonly accounts: { invitations(by: Person): Promise<readonly { readonly state: string }[]> };
  readonly cohorts: Pick<CohortService, "list">;
  readonly assignments: Pick<AssignmentService, "list">;
  readonly coaching: { readonly desk: Pick<CoachingService["desk"], "trainer"> };
  readonly cases: Pick<CaseService, "toReview">;
  readonly live: { readonly plans: Pick<LiveService["plans"], "list"> };
  readonly clock: Clock;
  readonly reports: { readonly cohort: Pick<ReportService["cohort"], "open"> };
}

export type RoomService = ReturnType<typeof createRoomService>;

/** The first page of the trainer's room. */
export function createRoomService({
  repos,
  accounts,
  cohorts,
  assignments,
  coaching,
  cases,
  reports,
  live,
  clock,
}: Needs) {
  return {
    /** Throws `forbidden` for whoever has no such room. */
    async open(by: Person, locale: Locale, timeZone: string): Promise<RoomView> {
      const led = await cohorts.list(by);
      const desk = { cohort: null, person: null, page: 1 };
      const [reps, invitations, given, waiting, threads, review, report, sessions] = await Promise.all([
        repos.people.repsOf(scopeOf(by)),
        accounts.invitations(by),
        assignments.list(by, { state: "open", cohort: null, title: "" }, { locale, timeZone }),
        coaching.desk.trainer(by, { ...desk, view: "waiting" }, locale),
        coaching.desk.trainer(by, { ...desk, view: "threads" }, locale),
        cases.toReview(by),
        reports.cohort.open(by, { cohort: null, axis: "skill", trend: null, sort: "name", locale }),
        live.plans.list(by),
      ]);
      const [next = null] = sessions
        .filter(({ phase, plannedFor }) => phase === "planned" && plannedFor !== null && plannedFor >= clock.now())
        .sort((one, other) => (one.plannedFor ?? 0) - (other.plannedFor ?? 0));
      return {
        people: {
          cohorts: led.length,
          reps: reps.length,
          pending: invitations.filter(({ state }) => state === "open").length,
        },
        assignments: {
          open: given.cards.length,
          more: given.next !== null,
          overdue: given.cards.reduce((sum, { count }) => sum + count.overdue, 0),
        },
        coaching: {
          waiting: waiting.attempts.length,
          more: waiting.next !== null,
          news: threads.threads.filter(({ fresh }) => fresh > 0).length,
        },
        cases: { waiting: review.length },
        live: {
          underWay: sessions.filter(({ phase }) => phase === "live").map(({ id, title }) => ({ id, title })),
          next: next && { title: next.title, at: next.plannedFor ?? 0 },
        },
        reports: { teach: report.next?.name ?? null },
      };
    },
  };
}

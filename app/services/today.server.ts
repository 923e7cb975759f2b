import { nameOf, type Syllabus } from "../content/syllabus.ts";
import type { Period } from "../domain/calendar.ts";
import type { Locale } from "../domain/locale.ts";
import type { Person } from "../domain/people.ts";
import type { Clock, DrillRepo, EvidenceRepo } from "../domain/ports.ts";
import type { DeckLibrary } from "../domain/practice/drill.ts";
import { profileFrom, weakest } from "../domain/practice/evidence.ts";
import { type TodayLine, todayLines } from "../domain/practice/today.ts";
import type { AssignmentService } from "./assignments/index.server.ts";
import type { CoachingService } from "./coaching/index.server.ts";
import type { DrillService } from "./drills.server.ts";
import type { LessonService } from "./lessons.server.ts";
import type { LiveService } from "./live/index.server.ts";
import type { ReviewService } from "./reviews.server.ts";
import type { RolePlayService } from "./role-plays.server.ts";

interface Needs {
  readonly repos: {
    readonly evidence: Pick<EvidenceRepo, "totals">;
    readonly drills: Pick<DrillRepo, "begun">;
  };
  readonly lessons: Pick<LessonService, "list">;
  readonly drills: Pick<DrillService, "unfinished">;
  readonly reviews: Pick<ReviewService, "leftToday">;
  readonly rolePlays: Pick<RolePlayService, "list">;
  readonly routines: {
    summaryToday(
      person: Person["id"],
      timeZone: string,
    ): Promise<{
      readonly due: number;
      readonly done: number;
      readonly toClose: { readonly period: Period; readonly term: string } | null;
    }>;
  };
  readonly assignments: Pick<AssignmentService, "openFor">;
  readonly coaching: {
    readonly desk: Pick<CoachingService["desk"], "news">;
    readonly feedback: Pick<CoachingService["feedback"], "due">;
  };
  readonly live: { readonly records: Pick<LiveService["records"], "forPerson"> };
  readonly clock: Clock;
  readonly decks: DeckLibrary;
  readonly syllabus: Syllabus;
}

export interface TodayPlan {
  readonly fresh: boolean;
  readonly lines: readonly TodayLine[];
}

export type TodayService = ReturnType<typeof createTodayService>;

/** What to do next and why, in at most seven lines. */
export function createTodayService({
  repos,
  lessons,
  drills,
  reviews,
  rolePlays,
  routines,
  assignments,
  coaching,
  live,
  clock,
  decks,
  syllabus,
}: Needs) {
  /** The deck of the weakest skill, else the first that was never opened; null where all are known and nothing is weak. */
  async function drillFor(
    person: Person["id"],
    drilled: readonly string[],
    locale: Locale,
  ): Promise<(TodayLine & { kind: "drill" }) | null> {
    const totals = await repos.evidence.totals(person);
    const low = weakest(profileFrom(totals).skill);
    const weakDeck = low && decks.list().find(({ items }) => mostly(items, low.id));
    if (low?.share !== null && low && weakDeck && low.share < 0.75) {
      const weak = { name: nameOf(syllabus.skills, low.id, locale), share: low.share };
      return { kind: "drill", deck: weakDeck.id, title: weakDeck.title[locale], weak };
    }
    const unseen = decks.list().find(({ id }) => !drilled.includes(id));
    return unseen ? { kind: "drill", deck: unseen.id, title: unseen.title[locale], weak: null } : null;
  }

  return {
    async plan(person: Person, locale: Locale, timeZone: string): Promise<TodayPlan> {
      const who = { person: person.id, locale, timeZone };
      const drilled = await repos.drills.begun(person.id);
      const [list, left, open, cards, kept, drill, assigned, news, feedback, sessions] = await Promise.all([
        lessons.list(person.id, locale),
        reviews.leftToday({ person, locale, timeZone }),
        drills.unfinished(who),
        rolePlays.list({ kind: "person", id: person.id }, locale),
        routines.summaryToday(person.id, timeZone),
        drillFor(person.id, drilled, locale),
        assignments.openFor(person.id, { locale, timeZone }),
        coaching.desk.news(person.id, locale),
        coaching.feedback.due(person.id),
        live.records.forPerson(person, clock.now()),
      ]);
      const [underWay] = sessions.live;
      const session = underWay ?? sessions.next;
      const next = list.lessons.find(({ slug }) => slug === list.next);
      const begun = cards.find((card) => card.open !== null);
      const [sitting] = open;
      // Never played first, then what went least well.
      const [rolePlay] = [...cards].sort((one, other) => (one.best ?? -1) - (other.best ?? -1));
      const fresh =
        list.lessons.every(({ state }) => state.kind === "new") &&
        cards.every((card) => card.open === null && card.best === null) &&
        left === 0 &&
        open.length === 0 &&
        drilled.length === 0 &&
        kept.due === 0 &&
        kept.toClose === null;
      const lines = todayLines({
        attempt: begun?.open ? { kind: "attempt", id: begun.open, title: begun.title } : null,
        session: session && {
          kind: "session",
          id: session.id,
          title: session.title,
          at: underWay ? null : session.plannedFor,
        },
        assignments: assigned.map(({ id, title, due, items, standings }) => {
          const done = standings.filter(({ finishedAt }) => finishedAt !== null).length;
          return { kind: "assignment", id, title, due, done, of: items.length };
        }),
        news: news && {
          kind: "news",
          id: news.id,
          title: news.title,
          author: news.lastAuthor,
          turn: news.lastTurn,
        },
        feedback,
        review: left,
        lesson: next
          ? {
              kind: "lesson",
              slug: next.slug,
              title: next.title,
              minutes: next.minutes,
              share: next.state.kind === "started" ? next.state.share : 0,
            }
          : null,
        sitting: sitting ? { kind: "sitting", id: sitting.id, title: sitting.title, left: sitting.left } : null,
        drill,
        routines: kept.due > 0 ? { due: kept.due, done: kept.done } : null,
        close: kept.toClose,
        rolePlay: rolePlay
          ? {
              kind: "role-play",
              id: rolePlay.id,
              title: rolePlay.title,
              face: rolePlay.customer.face,
              best: rolePlay.best,
            }
          : null,
        fresh,
      });
      return { fresh, lines };
    },
  };
}

/** Whether most items of a deck practise the skill. */
function mostly(items: readonly { readonly skill: string }[], skill: string): boolean {
  return items.filter((item) => item.skill === skill).length * 2 > items.length;
}

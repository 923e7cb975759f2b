import type { Due } from "../assignments/deadline.ts";
import type { Period } from "../calendar.ts";
import type { AssignmentId, AttemptId, Instant, LiveSessionId, SittingId } from "../ids.ts";

/** Lines of a day at most: what does not fit into them can wait. */
export const MOST_LINES = 7;
/** Of them assignments at most: the most urgent ones; the rest stand on their own page. */
export const MOST_ASSIGNMENTS = 3;

/** One thing to do, and what it is for. */
export type TodayLine =
  | { readonly kind: "attempt"; readonly id: AttemptId; readonly title: string }
  | {
      readonly kind: "assignment";
      readonly id: AssignmentId;
      readonly title: string;
      readonly due: Due | null;
      /** Items done, of so many. */
      readonly done: number;
      readonly of: number;
    }
  | { readonly kind: "session"; readonly id: LiveSessionId; readonly title: string; readonly at: Instant | null }
  | { readonly kind: "review"; readonly left: number }
  | {
      readonly kind: "news";
      readonly id: AttemptId;
      readonly title: string;
      /** Who wrote last, and about which turn, from 0; null where it is about the whole. */
      readonly author: string;
      readonly turn: number | null;
    }
  | { readonly kind: "feedback"; readonly trainers: number }
  | {
      readonly kind: "lesson";
      readonly slug: string;
      readonly title: string;
      readonly minutes: number;
      readonly share: number;
    }
  | { readonly kind: "sitting"; readonly id: SittingId; readonly title: string; readonly left: number }
  | { readonly kind: "drill"; readonly deck: string; readonly title: string; readonly weak: WeakSkill | null }
  | { readonly kind: "routines"; readonly due: number; readonly done: number }
  | { readonly kind: "close"; readonly period: Period; readonly term: string }
  | {
      readonly kind: "role-play";
      readonly id: string;
      readonly title: string;
      readonly face: string;
      readonly best: number | null;
    };

/** The skill that needs it most, with what its evidence says, 0 to 1. */
export interface WeakSkill {
  readonly name: string;
  readonly share: number;
}

/** What there is to choose from, each null where there is nothing of it. */
export interface Waiting {
  readonly attempt: (TodayLine & { kind: "attempt" }) | null;
  /** A session in class: under way, with `at` null, or the next one. */
  readonly session: (TodayLine & { kind: "session" }) | null;
  /** The most urgent first. */
  readonly assignments: readonly (TodayLine & { kind: "assignment" })[];
  /** What somebody wrote about an attempt and was not read yet. */
  readonly news: (TodayLine & { kind: "news" }) | null;
  /** Trainers the half-year still asks about. */
  readonly feedback: number;
  readonly review: number;
  readonly lesson: (TodayLine & { kind: "lesson" }) | null;
  readonly sitting: (TodayLine & { kind: "sitting" }) | null;
  readonly drill: (TodayLine & { kind: "drill" }) | null;
  /** Null where no routine is kept. */
  readonly routines: { readonly due: number; readonly done: number } | null;
  readonly close: { readonly period: Period; readonly term: string } | null;
  readonly rolePlay: (TodayLine & { kind: "role-play" }) | null;
  /** Whether the person has done anything yet. */
  readonly fresh: boolean;
}

/**
 * What to do next, the most pressing first: a session under way, what was begun with a customer waiting, what was assigned, what a trainer
 * wrote, what is about to be forgotten, the next lesson, a drill, the day's routines, a period to close, feedback that the
 * half-year asks for, a conversation. On the first day only the first lesson and the
 * first role-play, after what was assigned.
 */
export function todayLines(waiting: Waiting): TodayLine[] {
  const { attempt, session, review, lesson, sitting, drill, routines, close, rolePlay, fresh } = waiting;
  const assigned = waiting.assignments.slice(0, MOST_ASSIGNMENTS);
  if (fresh) return [session, ...assigned, lesson, rolePlay].filter((line) => line !== null);
  const lines: (TodayLine | null)[] = [
    session?.at === null ? session : null,
    attempt,
    ...assigned,
    session?.at === null ? null : session,
    waiting.news,
    review > 0 ? { kind: "review", left: review } : null,
    lesson,
    sitting ?? drill,
    routines && routines.done < routines.due ? { kind: "routines", ...routines } : null,
    close && { kind: "close", ...close },
    waiting.feedback > 0 ? { kind: "feedback", trainers: waiting.feedback } : null,
    attempt ? null : rolePlay,
  ];
  return lines.filter((line) => line !== null).slice(0, MOST_LINES);
}

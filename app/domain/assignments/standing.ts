import type { Instant } from "../ids.ts";
import type { AttemptMode } from "../scenario/attempt-record.ts";
import { type AssignedItem, type Assignment, type Exception, type ItemKind, sameItem } from "./assignment.ts";

/** How somebody stands, the most urgent first. */
export const STATUSES = ["overdue", "failed", "not-started", "in-progress", "done-late", "done", "excused"] as const;
export type Status = (typeof STATUSES)[number];

/** One go at an item: a lesson read, a sitting of a drill, a conversation. */
export interface Try {
  readonly kind: ItemKind;
  readonly ref: string;
  /** Of a conversation; null elsewhere. */
  readonly mode: AttemptMode | null;
  readonly updatedAt: Instant;
  /** Null while it goes on, and where it was given up. */
  readonly finishedAt: Instant | null;
  /** 0 to 100; null where it has no mark (yet). */
  readonly percent: number | null;
  /** Milliseconds. */
  readonly spent: number;
  /** Whether the rep lets trainers see it though it was practice. */
  readonly shared: boolean;
}

export interface Standing {
  readonly status: Status;
  /** Percent, 0 to 100, among the tries that count; of several items the mean of those that have one. Null where none has. */
  readonly best: number | null;
  /** As `best`, of the tries that were shared. */
  readonly sharedBest: number | null;
  /** Finished tries that count. */
  readonly used: number;
  /** Milliseconds at it since it was given. */
  readonly spent: number;
  /** When it was done; null while it is not. */
  readonly finishedAt: Instant | null;
}

export interface AssignmentStanding extends Standing {
  readonly reopened: boolean;
  /** The deadline that holds for this person. */
  readonly dueAt: Instant | null;
  /** In the order of the path. */
  readonly items: readonly Standing[];
  /** The first item that is not done and can still be; null where there is none. */
  readonly next: number | null;
}

type Terms = Pick<Assignment, "items" | "opensAt" | "dueAt" | "mode" | "attemptsAllowed" | "passMark">;
type Agreed = Pick<Exception, "excusedAt" | "reopenedAt" | "dueAt">;

/**
 * How one person stands with an assignment at `now`. What was finished before it was given does not count, but for a
 * lesson, which is learned once. Reopened, what was done stays done and the rest begins anew. Excused is above all else.
 */
export function standingOf(
  terms: Terms,
  agreed: Agreed | null,
  tries: readonly Try[],
  now: Instant,
): AssignmentStanding {
  const dueAt = agreed?.dueAt ?? terms.dueAt;
  const reopenedAt = agreed?.reopenedAt ?? null;
  const excused = agreed != null && agreed.excusedAt !== null;
  const { opensAt, mode, attemptsAllowed, passMark } = terms;
  const held = { opensAt, mode, attemptsAllowed, passMark, dueAt, reopenedAt, excused };
  const items = terms.items.map((item) => itemStanding(item, held, tries, now));
  const done = items.every(({ finishedAt }) => finishedAt !== null);
  const next = excused ? -1 : items.findIndex((item) => item.finishedAt === null && item.status !== "failed");
  return {
    status: excused ? "excused" : together(items),
    best: mean(items.map(({ best }) => best)),
    sharedBest: mean(items.map(({ sharedBest }) => sharedBest)),
    used: sum(items.map(({ used }) => used)),
    spent: sum(items.map(({ spent }) => spent)),
    finishedAt: done ? Math.max(...items.map(({ finishedAt }) => finishedAt ?? 0)) : null,
    reopened: reopenedAt !== null,
    dueAt,
    items,
    next: next < 0 ? null : next,
  };
}

interface ItemTerms extends Omit<Terms, "items"> {
  readonly reopenedAt: Instant | null;
  readonly excused: boolean;
}

function itemStanding(item: AssignedItem, terms: ItemTerms, tries: readonly Try[], now: Instant): Standing {
  const { opensAt, reopenedAt, dueAt, mode, attemptsAllowed, passMark } = terms;
  const own = tries.filter((one) => sameItem(one, item) && (one.mode === null || one.mode === mode));
  const lesson = item.kind === "lesson";
  const since = lesson ? own : own.filter((one) => (one.finishedAt ?? one.updatedAt) >= opensAt);
  const finished = since.filter(isFinished).sort((one, other) => one.finishedAt - other.finishedAt);
  const most = attemptsAllowed ?? finished.length;
  const passes = ({ percent }: Try) => lesson || passMark === null || (percent !== null && percent >= passMark);
  // What was done before it was reopened need not be done again.
  const early = reopenedAt === null ? [] : finished.filter((one) => one.finishedAt < reopenedAt).slice(0, most);
  const from = lesson || reopenedAt === null || early.some(passes) ? opensAt : reopenedAt;
  const counted = lesson ? finished : finished.filter((one) => one.finishedAt >= from).slice(0, most);
  const finishedAt = counted.find(passes)?.finishedAt ?? null;
  const begun = since.some((one) => lesson || (one.finishedAt ?? one.updatedAt) >= from);
  const usedUp = !lesson && attemptsAllowed !== null && counted.length >= attemptsAllowed;
  return {
    status: status({ excused: terms.excused, finishedAt, usedUp, begun, dueAt }, now),
    best: highest(counted),
    sharedBest: highest(counted.filter(({ shared }) => shared)),
    used: counted.length,
    spent: sum(since.map(({ spent }) => spent)),
    finishedAt,
  };
}

function isFinished(one: Try): one is Try & { readonly finishedAt: Instant } {
  return one.finishedAt !== null;
}

function status(
  known: {
    readonly excused: boolean;
    readonly finishedAt: Instant | null;
    readonly dueAt: Instant | null;
    readonly usedUp: boolean;
    readonly begun: boolean;
  },
  now: Instant,
): Status {
  const { excused, finishedAt, dueAt, usedUp, begun } = known;
  if (excused) return "excused";
  if (finishedAt !== null) return dueAt !== null && finishedAt > dueAt ? "done-late" : "done";
  if (usedUp) return "failed";
  if (dueAt !== null && now > dueAt) return "overdue";
  return begun ? "in-progress" : "not-started";
}

/** Of a path: done with its last item, and as urgent as its most urgent one until then. */
function together(items: readonly Standing[]): Status {
  const is = (...wanted: readonly Status[]) => items.some((item) => wanted.includes(item.status));
  if (is("failed")) return "failed";
  if (is("overdue")) return "overdue";
  if (!is("not-started", "in-progress")) return is("done-late") ? "done-late" : "done";
  return items.every((item) => item.status === "not-started") ? "not-started" : "in-progress";
}

function highest(tries: readonly Try[]): number | null {
  const marks = tries.flatMap(({ percent }) => percent ?? []);
  return marks.length === 0 ? null : Math.max(...marks);
}

function mean(marks: readonly (number | null)[]): number | null {
  const known = marks.filter((mark) => mark !== null);
  return known.length === 0 ? null : sum(known) / known.length;
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** What a trainer sees as the best: a percent, "practice" where it is the rep's own, null where there is none. */
export type ShownBest = number | "practice" | null;

/** Scores of practice are shown to a trainer only where they were shared. */
export function bestForTrainers(
  mode: AttemptMode,
  { best, sharedBest }: Pick<Standing, "best" | "sharedBest">,
): ShownBest {
  if (mode === "assessed" || best === null) return best;
  return sharedBest ?? "practice";
}

/** Whether there is something left to do that counts. */
export function isOpen(status: Status): boolean {
  return status === "not-started" || status === "in-progress" || status === "overdue";
}

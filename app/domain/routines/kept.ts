import { type Day, dayAt, type Period, type Term } from "../calendar.ts";
import type { Instant } from "../ids.ts";

/** A routine a person keeps, or kept once. */
export interface KeptRoutine {
  /** Id in the syllabus, or one of the person's own. */
  readonly routine: string;
  readonly period: Period;
  /** The person's own words; null for one of the syllabus. */
  readonly text: string | null;
  readonly keptSince: Instant;
  /** Null while it is kept. */
  readonly droppedAt: Instant | null;
}

/** What stands of a routine in one term. */
export interface Tick {
  /** Null where it was not done. */
  readonly doneAt: Instant | null;
  /** The gap found, and what is to be done about it, in the person's words; null where nothing was noted. */
  readonly gap: string | null;
  readonly measure: string | null;
}

/** A kept routine with what stands of it in the term asked for. */
export interface RoutineInTerm extends KeptRoutine {
  readonly tick: Tick;
}

export const NO_TICK: Tick = { doneAt: null, gap: null, measure: null };

/** A routine done in a term, by the term's name. */
export interface DoneMark {
  readonly routine: string;
  readonly term: string;
}

/** The days on which a routine counts: from the one it was kept on, up to the one it was dropped on, which is out. */
export interface KeptSpan {
  readonly routine: string;
  readonly from: Day;
  /** Null while it is kept. */
  readonly until: Day | null;
}

export function spanOf({ routine, keptSince, droppedAt }: KeptRoutine, timeZone: string): KeptSpan {
  return {
    routine,
    from: dayAt(keptSince, timeZone),
    until: droppedAt === null ? null : dayAt(droppedAt, timeZone),
  };
}

/** Whether a routine is due in a term of its period: taken up by its end, and not dropped before it was over. */
export function isDue(span: KeptSpan, term: Pick<Term, "last">): boolean {
  return span.from <= term.last && (span.until === null || span.until > term.last);
}

/** Whether a routine belongs to a term: it was due, or something was written down for it all the same. */
export function belongsTo(entry: RoutineInTerm, term: Term, timeZone: string): boolean {
  if (entry.period !== term.period) return false;
  const { doneAt, gap, measure } = entry.tick;
  return doneAt !== null || gap !== null || measure !== null || isDue(spanOf(entry, timeZone), term);
}

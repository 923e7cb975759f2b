import { type Day, dayName, type Term, termBefore, utcOf, weekdayOf } from "../calendar.ts";
import type { Instant } from "../ids.ts";
import { isDue, type KeptSpan } from "./kept.ts";
import { termAfter } from "./terms.ts";

export interface MonthDay {
  /** Of the month, from 1. */
  readonly date: number;
  /** 2026-11-23 */
  readonly name: string;
  /** Midnight UTC. */
  readonly at: Instant;
  readonly place: "past" | "today" | "ahead";
  /** Daily routines done and due; done ones count as due whatever became of them. Both 0 for days ahead. */
  readonly done: number;
  readonly due: number;
}

/** A month of days with how much of the daily routines was done on each. */
export interface MonthView {
  /** 2026-11 */
  readonly name: string;
  /** Its first day, midnight UTC. */
  readonly at: Instant;
  /** Days of its first week that belong to the month before: 0 where it begins on a Monday. */
  readonly offset: number;
  readonly days: readonly MonthDay[];
  /** Names of the months around it; null where nothing was kept yet, or that is still ahead. */
  readonly previous: string | null;
  readonly next: string | null;
}

/** `doneOn`: routines done by the day's name. */
export function monthView(
  month: Term,
  today: Day,
  kept: readonly KeptSpan[],
  doneOn: ReadonlyMap<string, ReadonlySet<string>>,
): MonthView {
  const days = Array.from({ length: month.last - month.first + 1 }, (_, index) =>
    monthDay(month.first + index, index + 1, today, kept, doneOn),
  );
  const before = termBefore(month);
  const after = termAfter(month);
  return {
    name: month.name,
    at: utcOf(month.first),
    offset: weekdayOf(month.first),
    days,
    previous: kept.some(({ from }) => from <= before.last) ? before.name : null,
    next: after.first <= today ? after.name : null,
  };
}

function monthDay(
  day: Day,
  date: number,
  today: Day,
  kept: readonly KeptSpan[],
  doneOn: ReadonlyMap<string, ReadonlySet<string>>,
): MonthDay {
  const name = dayName(day);
  const shown = { date, name, at: utcOf(day) };
  if (day > today) return { ...shown, place: "ahead", done: 0, due: 0 };
  const done = doneOn.get(name) ?? new Set<string>();
  const due = new Set(done);
  for (const span of kept) if (isDue(span, { last: day })) due.add(span.routine);
  return { ...shown, place: day === today ? "today" : "past", done: done.size, due: due.size };
}

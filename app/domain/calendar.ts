import { TZDate } from "@date-fns/tz";
import type { Instant } from "./ids.ts";

/**
 * Days and periods as people count them. A day is a number, days since 1970-01-01 on the wall calendar of a time
 * zone, so that adding days is adding numbers, whatever the clocks do in spring and autumn.
 */
export type Day = number;

export const PERIODS = ["daily", "weekly", "monthly", "quarterly", "half-yearly", "yearly"] as const;
export type Period = (typeof PERIODS)[number];

/** One day, week (Monday to Sunday, ISO 8601), month, quarter, half-year or year. */
export interface Term {
  readonly period: Period;
  /** 2026-11-23, 2026-W48, 2026-11, 2026-Q4, 2026-H2, 2026: unique among all periods. */
  readonly name: string;
  readonly first: Day;
  readonly last: Day;
}

const MILLISECONDS = 86_400_000;

/** True for an IANA name this runtime knows. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The day that is written on the wall of `timeZone` at `instant`. */
export function dayAt(instant: Instant, timeZone: string): Day {
  const local = new TZDate(instant, timeZone);
  return dayOf(local.getFullYear(), local.getMonth() + 1, local.getDate());
}

/** The term of a period in which a day lies. */
export function termAt(period: Period, day: Day): Term {
  const { year, month } = civil(day);
  switch (period) {
    case "daily":
      return { period, name: dayName(day), first: day, last: day };
    case "weekly": {
      const first = day - weekdayOf(day);
      // A week belongs to the year its Thursday lies in.
      const { year: weekYear } = civil(first + 3);
      const week = Math.floor((first + 3 - dayOf(weekYear, 1, 1)) / 7) + 1;
      return { period, name: `${weekYear}-W${String(week).padStart(2, "0")}`, first, last: first + 6 };
    }
    case "monthly":
      return months(period, dayName(day).slice(0, 7), year, month, 1);
    case "quarterly": {
      const quarter = Math.ceil(month / 3);
      return months(period, `${year}-Q${quarter}`, year, quarter * 3 - 2, 3);
    }
    case "half-yearly": {
      const half = Math.ceil(month / 6);
      return months(period, `${year}-H${half}`, year, half * 6 - 5, 6);
    }
    case "yearly":
      return months(period, String(year), year, 1, 12);
  }
}

/** The term before this one. */
export function termBefore({ period, first }: Term): Term {
  return termAt(period, first - 1);
}

/** Reads a term's name; null for what names none. */
export function readTerm(name: string): Term | null {
  const [, year, mark, rest, date] = /^(\d{4})(?:-([WQH]?)(\d{1,2})(?:-(\d{2}))?)?$/.exec(name) ?? [];
  if (year === undefined) return null;
  const period: Period =
    rest === undefined
      ? "yearly"
      : mark === "W"
        ? "weekly"
        : mark === "Q"
          ? "quarterly"
          : mark === "H"
            ? "half-yearly"
            : date
              ? "daily"
              : "monthly";
  const at = Number(rest ?? 1);
  const first = {
    yearly: dayOf(Number(year), 1, 1),
    "half-yearly": dayOf(Number(year), at * 6 - 5, 1),
    quarterly: dayOf(Number(year), at * 3 - 2, 1),
    monthly: dayOf(Number(year), at, 1),
    weekly: dayOf(Number(year), 1, 4) + (at - 1) * 7,
    daily: dayOf(Number(year), at, Number(date)),
  }[period];
  const term = termAt(period, first);
  return term.name === name ? term : null;
}

/** 2026-11-23 */
export function dayName(day: Day): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

/** Monday 0 to Sunday 6. */
export function weekdayOf(day: Day): number {
  // 1970-01-01 was a Thursday.
  return (((day + 3) % 7) + 7) % 7;
}

/** Midnight UTC of the day: a moment to hand to what formats or counts in UTC. */
export function utcOf(day: Day): Instant {
  return day * MILLISECONDS;
}

function months(period: Period, name: string, year: number, month: number, count: number): Term {
  return { period, name, first: dayOf(year, month, 1), last: dayOf(year, month + count, 1) - 1 };
}

function dayOf(year: number, month: number, date: number): Day {
  return Date.UTC(year, month - 1, date) / MILLISECONDS;
}

function civil(day: Day): { year: number; month: number; date: number } {
  const at = new Date(day * MILLISECONDS);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

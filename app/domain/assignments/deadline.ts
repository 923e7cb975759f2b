import { TZDate } from "@date-fns/tz";
import { dayAt, dayName } from "../calendar.ts";
import type { Instant } from "../ids.ts";

/** The end of a day, as a field for times holds it. */
export const END_OF_DAY = "23:59";

/** A deadline as people speak of it. */
export interface Due {
  readonly at: Instant;
  /** Days from today until its day in the reader's time zone: 0 today, 1 tomorrow, -1 yesterday. */
  readonly days: number;
  readonly past: boolean;
}

export function dueOf(at: Instant | null, now: Instant, timeZone: string): Due | null {
  return at === null ? null : { at, days: dayAt(at, timeZone) - dayAt(now, timeZone), past: now > at };
}

/**
 * The instant of a date (2026-11-27) and a time (18:00, else the end of the day) on the wall of `timeZone`; null for what
 * is neither. A time that the clocks skip is the one they show instead.
 */
export function readDeadline(date: string, time: string, timeZone: string): Instant | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)(?::\d\d)?$/.exec(time || END_OF_DAY) ?? [];
  if (year === undefined || hour === undefined) return null;
  const utc = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (dayName(utc / 86_400_000) !== date) return null;
  const local = new TZDate(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), timeZone);
  const at = local.getTime();
  return Number.isFinite(at) ? at : null;
}

/** As the two fields hold it. */
export function deadlineFields(at: Instant | null, timeZone: string): { readonly date: string; readonly time: string } {
  if (at === null) return { date: "", time: END_OF_DAY };
  const local = new TZDate(at, timeZone);
  const two = (number: number) => String(number).padStart(2, "0");
  return { date: dayName(dayAt(at, timeZone)), time: `${two(local.getHours())}:${two(local.getMinutes())}` };
}

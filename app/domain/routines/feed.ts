import { type Day, dayAt, PERIODS, type Period, termAt, weekdayOf } from "../calendar.ts";
import type { AssignmentId, Instant, PersonId } from "../ids.ts";
import type { Locale } from "../locale.ts";
import type { RoutineCatalogue } from "./catalogue.ts";
import type { KeptRoutine } from "./kept.ts";
import { keptNow } from "./page.ts";

/** A person's routines of one period, as an all-day event that comes again with it. */
export interface FeedEvent {
  readonly period: Period;
  /** The same whenever the feed is read, so that a calendar replaces what it has. */
  readonly uid: string;
  /** Day of the first one: the rule holds on it. */
  readonly start: Day;
  /** RFC 5545 recurrence rule. */
  readonly rule: string;
  readonly routines: readonly { readonly text: string; readonly caution: string | null }[];
}

/** When an assignment is due. */
export interface Deadline {
  readonly id: AssignmentId;
  readonly title: string;
  readonly at: Instant;
}

export interface DeadlineEvent extends Deadline {
  /** The same whenever it is told, in a feed or a file of its own: a calendar moves what it has. */
  readonly uid: string;
}

/** A calendar to subscribe to, in its owner's language. */
export interface CalendarFeed {
  readonly locale: Locale;
  readonly events: readonly FeedEvent[];
  readonly deadlines: readonly DeadlineEvent[];
}

export function deadlineEvent(person: PersonId, { id, title, at }: Deadline): DeadlineEvent {
  return { id, title, at, uid: `assignment.${id}.${person}@rapport` };
}

/** Weeks are for Friday, when there is still a day to act on them; longer periods for their last day. */
const RULES: Readonly<Record<Period, string>> = {
  daily: "FREQ=DAILY",
  weekly: "FREQ=WEEKLY;BYDAY=FR",
  monthly: "FREQ=MONTHLY;BYMONTHDAY=-1",
  quarterly: "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1",
  "half-yearly": "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1",
  yearly: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1",
};

const FRIDAY = 4;

/** The first day on or after `day` on which a period's rule holds. */
export function firstOccurrence(period: Period, day: Day): Day {
  if (period === "weekly") return day + ((FRIDAY - weekdayOf(day) + 7) % 7);
  return termAt(period, day).last;
}

/** One event for each period in which the person keeps something, from when they first did, and one a deadline. */
export function feedOf(
  person: { readonly id: PersonId; readonly locale: Locale; readonly timeZone: string },
  kept: readonly KeptRoutine[],
  catalogue: RoutineCatalogue,
  deadlines: readonly Deadline[] = [],
): CalendarFeed {
  const { id, locale, timeZone } = person;
  const current = keptNow(kept, catalogue);
  const events = PERIODS.flatMap((period): FeedEvent[] => {
    const routines = current[period];
    if (routines.length === 0) return [];
    const since = dayAt(Math.min(...routines.map(({ keptSince }) => keptSince)), timeZone);
    const listed = catalogue[period]
      .filter((routine) => routines.some((entry) => entry.routine === routine.id))
      .map(({ text, caution }) => ({ text: text[locale], caution: caution?.[locale] ?? null }));
    const own = routines.flatMap(({ text }) => (text === null ? [] : [{ text, caution: null }]));
    return [
      {
        period,
        uid: `${period}.${id}@rapport`,
        start: firstOccurrence(period, since),
        rule: RULES[period],
        routines: [...listed, ...own],
      },
    ];
  });
  return { locale, events, deadlines: deadlines.map((deadline) => deadlineEvent(id, deadline)) };
}

import { createEvents, type EventAttributes } from "ics";
import { type Day, dayName, type Period } from "~/domain/calendar.ts";
import type { Instant } from "~/domain/ids.ts";
import type { CalendarFeed, DeadlineEvent, FeedEvent } from "~/domain/routines/feed.ts";

/** What a calendar says besides the routines themselves, in its owner's language. */
export interface CalendarWords {
  readonly name: string;
  /** Of a period's event. */
  readonly title: (period: Period, count: number) => string;
  /** Stands above the address of the page where they are ticked. */
  readonly tick: string;
  /** A routine and the limit it has. */
  readonly limited: (text: string, caution: string) => string;
  /** Of an assignment's deadline. */
  readonly due: (title: string) => string;
}

/**
 * A feed as an iCalendar file (RFC 5545). `origin` is that of links, `at` when it was read. Throws where the library
 * refuses an event: the feed's own making has ruled that out.
 */
export function writeCalendar(feed: CalendarFeed, words: CalendarWords, origin: string, at: Instant): string {
  const { value, error } = createEvents(
    [
      ...feed.events.map((event) => toEvent(event, words, origin, at)),
      ...feed.deadlines.map((deadline) => toDeadline(deadline, words, origin, at)),
    ],
    { productId: "-//Rapport//Routines//EN", calName: words.name },
  );
  if (value === null) throw error;
  return foldLines(value);
}

function toEvent(
  { period, uid, start, rule, routines }: FeedEvent,
  words: CalendarWords,
  origin: string,
  timestamp: Instant,
): EventAttributes {
  const lines = routines.map(({ text, caution }) => `• ${caution === null ? text : words.limited(text, caution)}`);
  // The library's types forget the time stamp it takes.
  const event: EventAttributes & { timestamp: Instant } = {
    uid,
    timestamp,
    start: date(start),
    // Not a duration: the library writes a day as "P1DT", which is none.
    end: date(start + 1),
    recurrenceRule: rule,
    title: words.title(period, routines.length),
    description: [...lines, "", words.tick, `${origin}/routines?period=${period}`].join("\n"),
    transp: "TRANSPARENT",
    busyStatus: "FREE",
  };
  return event;
}

/** The half hour before a deadline: an event without length is hidden by some calendars. */
const DEADLINE_LENGTH = 30 * 60_000;

function toDeadline(
  { id, uid, title, at }: DeadlineEvent,
  words: Pick<CalendarWords, "due">,
  origin: string,
  timestamp: Instant,
): EventAttributes {
  // The library's types forget the time stamp it takes.
  const event: EventAttributes & { timestamp: Instant } = {
    uid,
    timestamp,
    start: at - DEADLINE_LENGTH,
    end: at,
    startInputType: "utc",
    startOutputType: "utc",
    endInputType: "utc",
    endOutputType: "utc",
    title: words.due(title),
    description: `${origin}/assignments/${id}`,
    url: `${origin}/assignments/${id}`,
    transp: "TRANSPARENT",
    busyStatus: "FREE",
  };
  return event;
}

/** One deadline as a file to open with any calendar. Throws as `writeCalendar` does. */
export function writeDeadline(
  deadline: DeadlineEvent,
  words: Pick<CalendarWords, "due" | "name">,
  origin: string,
  at: Instant,
): string {
  const { value, error } = createEvents([toDeadline(deadline, words, origin, at)], {
    productId: "-//Rapport//Assignments//EN",
    calName: words.name,
  });
  if (value === null) throw error;
  return foldLines(value);
}

function date(day: Day): [number, number, number] {
  const [year = 0, month = 0, date = 0] = dayName(day).split("-").map(Number);
  return [year, month, date];
}

const LINE_OCTETS = 75;

/**
 * Folds every line at 75 octets and never within a character, as RFC 5545, 3.1 asks. The library counts characters
 * instead, so that a line of Chinese comes out three times as long.
 */
export function foldLines(text: string): string {
  const unfolded = text.replace(/\r\n[ \t]/g, "");
  return unfolded.split("\r\n").map(foldLine).join("\r\n");
}

function foldLine(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

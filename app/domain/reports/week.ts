import type { Instant } from "../ids.ts";

const DAY = 86_400_000;
/** 1 January 1970 was a Thursday: weeks are counted from the Monday before it. */
const THURSDAY = 3;

/** A week by its number: whole weeks since Monday 29 December 1969, UTC, the same for everybody whatever their time zone. */
export type Week = number;

export function weekOf(at: Instant): Week {
  return Math.floor((Math.floor(at / DAY) + THURSDAY) / 7);
}

/** The instant the week begins, a Monday at midnight UTC. */
export function startOf(week: Week): Instant {
  return (week * 7 - THURSDAY) * DAY;
}

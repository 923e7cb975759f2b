import { type Day, type Term, termAt, termBefore } from "../calendar.ts";

/** How long something has been done in a row, up to now. */
export interface Streak {
  /** Terms it was done in; a forgiven day is not counted. */
  readonly terms: number;
  /** First day of the first of them; null where there is none. */
  readonly since: Day | null;
  /** Of days only: whether this week's one missed day is still to be had. Null for longer periods, and at 0. */
  readonly freeDay: "unused" | "used" | null;
}

/**
 * The streak that ends in the current term, from the names of the terms in which it was done. Walking back from
 * now, the current term does not count against it while it is not done yet; of days, one missed day in each week
 * (Monday to Sunday) is forgiven; of longer periods none.
 */
export function streakOf(done: ReadonlySet<string>, current: Term): Streak {
  const daily = current.period === "daily";
  const thisWeek = weekOf(current);
  let terms = done.has(current.name) ? 1 : 0;
  let since = terms > 0 ? current.first : null;
  let forgiven: Day | null = null;
  let missedThisWeek = false;
  let used = false;
  for (let term = termBefore(current); ; term = termBefore(term)) {
    if (done.has(term.name)) {
      terms += 1;
      since = term.first;
      // A missed day counts as forgiven only where there is something before it that it would have broken.
      used = missedThisWeek;
    } else {
      const week = weekOf(term);
      if (!daily || forgiven === week) break;
      forgiven = week;
      missedThisWeek ||= week === thisWeek;
    }
  }
  return { terms, since, freeDay: daily && terms > 0 ? (used ? "used" : "unused") : null };
}

/** Its week, by the week's Monday. */
function weekOf(term: Term): Day {
  return termAt("weekly", term.first).first;
}

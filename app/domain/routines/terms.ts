import { type Day, type Term, termAt } from "../calendar.ts";

/** Where a term lies from today: only the current one and the one before it can still be written in. */
export type TermPlace = "future" | "current" | "before" | "past";

export function termAfter({ period, last }: Term): Term {
  return termAt(period, last + 1);
}

export function placeOf(term: Term, today: Day): TermPlace {
  if (today < term.first) return "future";
  if (today <= term.last) return "current";
  return today <= lastDayToClose(term) ? "before" : "past";
}

/** Whether a term may be closed: once its last day has come, until the term after it is over. */
export function mayClose(term: Term, today: Day): boolean {
  return today >= term.last && today <= lastDayToClose(term);
}

export function lastDayToClose(term: Term): Day {
  return termAfter(term).last;
}

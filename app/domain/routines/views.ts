import { type Period, type Term, utcOf } from "../calendar.ts";
import type { Instant, PersonId } from "../ids.ts";
import { type Locale, localize } from "../locale.ts";
import type { MonthView } from "./month.ts";
import type { Streak } from "./streak.ts";
import type { ClosedTerm } from "./summary.ts";
import type { TermPlace } from "./terms.ts";

/** A term to be named on a page: `first` and `last` day are midnights UTC. */
export interface TermView {
  readonly period: Period;
  readonly name: string;
  readonly first: Instant;
  readonly last: Instant;
}

/** One routine of a term, with what was written down of it. */
export interface RoutineRow {
  readonly routine: string;
  readonly text: string;
  readonly own: boolean;
  readonly caution: string | null;
  readonly done: boolean;
  readonly gap: string | null;
  readonly measure: string | null;
  /** Terms in a row, up to now. */
  readonly streak: number;
}

export type ClosingView =
  /** It may be closed from `from` to `until`, midnights UTC; `now` while that is the case. */
  | { readonly kind: "open"; readonly now: boolean; readonly from: Instant; readonly until: Instant }
  | { readonly kind: "closed" }
  /** Too late: it was left open, and can only be read. */
  | { readonly kind: "lapsed" };

/** The page of a term. */
export interface RoutinesView {
  readonly term: TermView;
  readonly place: Exclude<TermPlace, "future">;
  /** Names of the terms before and after; null where nothing was kept yet, or that is still ahead. */
  readonly previous: string | null;
  readonly next: string | null;
  /** All periods, with how many routines are kept now in each. */
  readonly periods: readonly { readonly period: Period; readonly kept: number }[];
  readonly rows: readonly RoutineRow[];
  readonly streak: Streak;
  /** Of the daily page only. */
  readonly month: MonthView | null;
  readonly closing: ClosingView;
  /** Summaries of this period, newest first, a handful. */
  readonly closed: readonly ClosedCard[];
}

export interface ClosedCard {
  readonly term: TermView;
  readonly done: number;
  readonly due: number;
  readonly sentAt: Instant | null;
}

export interface SummaryRow {
  readonly routine: string;
  readonly text: string;
  readonly gap: string | null;
  readonly measure: string | null;
}

/** A closed term as its page shows it. */
export interface SummaryView {
  readonly term: TermView;
  readonly closedAt: Instant;
  readonly sentAt: Instant | null;
  readonly done: readonly SummaryRow[];
  readonly open: readonly SummaryRow[];
}

/** A summary that was sent, in the trainers' list. */
export interface SentCard extends ClosedCard {
  readonly person: { readonly id: PersonId; readonly name: string };
  readonly sentAt: Instant;
}

/** A routine to choose or leave. */
export interface RoutineOption {
  readonly routine: string;
  readonly text: string;
  readonly caution: string | null;
  readonly own: boolean;
  readonly kept: boolean;
}

export interface PickerView {
  /** True until anything was ever kept: the starter set stands ticked, nothing is kept yet. */
  readonly first: boolean;
  readonly periods: readonly { readonly period: Period; readonly options: readonly RoutineOption[] }[];
}

export function termView({ period, name, first, last }: Term): TermView {
  return { period, name, first: utcOf(first), last: utcOf(last) };
}

export function closedCard({ summary: { period, term, first, last, entries }, sentAt }: ClosedTerm): ClosedCard {
  const done = entries.filter((entry) => entry.done).length;
  return { term: termView({ period, name: term, first, last }), done, due: entries.length, sentAt };
}

export function summaryView(closed: ClosedTerm, locale: Locale): SummaryView {
  const { period, term, first, last, entries } = closed.summary;
  const rows = (done: boolean) =>
    entries
      .filter((entry) => entry.done === done)
      .map(({ routine, text, gap, measure }) => ({ routine, text: localize(text, locale, locale), gap, measure }));
  return {
    term: termView({ period, name: term, first, last }),
    closedAt: closed.closedAt,
    sentAt: closed.sentAt,
    done: rows(true),
    open: rows(false),
  };
}

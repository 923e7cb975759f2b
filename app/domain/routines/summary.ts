import type { Day, Term } from "../calendar.ts";
import type { Instant } from "../ids.ts";
import type { LocalizedText } from "../locale.ts";
import type { RoutineCatalogue } from "./catalogue.ts";
import { belongsTo, type RoutineInTerm } from "./kept.ts";

export interface SummaryEntry {
  readonly routine: string;
  /** As it read when the term was closed: in both languages, or in the person's own words. */
  readonly text: LocalizedText;
  readonly done: boolean;
  readonly gap: string | null;
  readonly measure: string | null;
}

/** A term as it stood when it was closed. It holds all that a trainer is shown of it, and nothing else. */
export interface TermSummary {
  readonly period: Term["period"];
  readonly term: string;
  readonly first: Day;
  readonly last: Day;
  /** In the order of the syllabus, then the person's own in the order of taking them up. */
  readonly entries: readonly SummaryEntry[];
}

/** What was done in a term and what was not, the person's own routines included, with the gaps and measures noted. */
export function summarise(
  kept: readonly RoutineInTerm[],
  term: Term,
  catalogue: RoutineCatalogue,
  timeZone: string,
): TermSummary {
  const entries = inOrder(kept, term, catalogue, timeZone).map(
    ({ routine, text, tick: { doneAt, gap, measure } }): SummaryEntry => ({
      routine,
      text,
      done: doneAt !== null,
      gap,
      measure,
    }),
  );
  const { period, name, first, last } = term;
  return { period, term: name, first, last, entries };
}

/** The routines that belong to a term, in order, with their words. One that left the syllabus is left out. */
export function inOrder(
  kept: readonly RoutineInTerm[],
  term: Term,
  catalogue: RoutineCatalogue,
  timeZone: string,
): (Omit<RoutineInTerm, "text"> & { text: LocalizedText })[] {
  const here = kept.filter((entry) => belongsTo(entry, term, timeZone));
  const ofSyllabus = catalogue[term.period].flatMap(({ id, text }) => {
    const entry = here.find(({ routine }) => routine === id);
    return entry ? [{ ...entry, text }] : [];
  });
  const own = here.flatMap(({ text, ...entry }) => (text === null ? [] : [{ ...entry, text }]));
  return [...ofSyllabus, ...own];
}

/** A closed term; `sentAt` is null while no trainer has it. */
export interface ClosedTerm {
  readonly summary: TermSummary;
  readonly closedAt: Instant;
  readonly sentAt: Instant | null;
}

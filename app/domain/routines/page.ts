import { type Day, PERIODS, type Period, type Term, termAt, termBefore, utcOf } from "../calendar.ts";
import type { Locale } from "../locale.ts";
import { localize } from "../locale.ts";
import { type RoutineCatalogue, STARTER } from "./catalogue.ts";
import { type DoneMark, isDue, type KeptRoutine, type RoutineInTerm, spanOf } from "./kept.ts";
import { type Streak, streakOf } from "./streak.ts";
import { inOrder } from "./summary.ts";
import { lastDayToClose, mayClose, placeOf } from "./terms.ts";
import type { ClosingView, PickerView, RoutineOption, RoutineRow } from "./views.ts";

/** Routines done, by the name of the term. */
export function doneByTerm(marks: readonly DoneMark[]): ReadonlyMap<string, ReadonlySet<string>> {
  return grouped(marks.map(({ routine, term }) => [term, routine]));
}

function grouped(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.add(value);
    else groups.set(key, new Set([value]));
  }
  return groups;
}

/** The streak of the period as a whole: a term counts with at least one routine done. */
export function wholeStreak(marks: readonly DoneMark[], current: Term): Streak {
  return streakOf(new Set(marks.map(({ term }) => term)), current);
}

/** The routines of a term as rows, each with its own streak up to the current term. */
export function routineRows(
  kept: readonly RoutineInTerm[],
  { term, current, marks }: { readonly term: Term; readonly current: Term; readonly marks: readonly DoneMark[] },
  { catalogue, timeZone, locale }: Reader & { readonly timeZone: string },
): RoutineRow[] {
  const cautions = new Map(catalogue[term.period].map(({ id, caution }) => [id, caution]));
  const termsOf = grouped(marks.map((mark) => [mark.routine, mark.term]));
  return inOrder(kept, term, catalogue, timeZone).map(({ routine, text, tick }) => ({
    routine,
    text: localize(text, locale, locale),
    own: typeof text === "string",
    caution: cautions.get(routine)?.[locale] ?? null,
    done: tick.doneAt !== null,
    gap: tick.gap,
    measure: tick.measure,
    streak: streakOf(termsOf.get(routine) ?? new Set(), current).terms,
  }));
}

interface Reader {
  readonly catalogue: RoutineCatalogue;
  readonly locale: Locale;
}

export function closingOf(term: Term, today: Day, closed: boolean): ClosingView {
  if (closed) return { kind: "closed" };
  if (placeOf(term, today) === "past") return { kind: "lapsed" };
  return { kind: "open", now: mayClose(term, today), from: utcOf(term.last), until: utcOf(lastDayToClose(term)) };
}

/** The routines a person keeps, by period; one that left the syllabus is not among them. */
export function keptNow<Kept extends KeptRoutine>(
  kept: readonly Kept[],
  catalogue: RoutineCatalogue,
): Readonly<Record<Period, readonly Kept[]>> {
  const of = (period: Period) => {
    const ids = new Set(catalogue[period].map(({ id }) => id));
    return kept.filter(
      (entry) => entry.period === period && entry.droppedAt === null && (entry.text !== null || ids.has(entry.routine)),
    );
  };
  return {
    daily: of("daily"),
    weekly: of("weekly"),
    monthly: of("monthly"),
    quarterly: of("quarterly"),
    "half-yearly": of("half-yearly"),
    yearly: of("yearly"),
  };
}

/** Everything there is to choose from: the syllabus's routines and the person's own. */
export function pickerView(kept: readonly KeptRoutine[], { catalogue, locale }: Reader): PickerView {
  const first = kept.length === 0;
  const current = keptNow(kept, catalogue);
  const options = (period: Period): RoutineOption[] => [
    ...catalogue[period].map(({ id, text, caution }) => ({
      routine: id,
      text: text[locale],
      caution: caution?.[locale] ?? null,
      own: false,
      kept: first ? STARTER.has(id) : current[period].some(({ routine }) => routine === id),
    })),
    ...current[period].flatMap(({ routine, text }) =>
      text === null ? [] : [{ routine, text, caution: null, own: true, kept: true }],
    ),
  ];
  return { first, periods: PERIODS.map((period) => ({ period, options: options(period) })) };
}

/**
 * Terms longer than a day that may be closed today and had a routine due, the one whose time to be closed runs out
 * first at the beginning. A day is not among them: closing it is a habit of its own, not something to be reminded of.
 */
export function closableTerms(kept: readonly KeptRoutine[], today: Day, timeZone: string): Term[] {
  const spans = kept.map((entry) => ({ period: entry.period, ...spanOf(entry, timeZone) }));
  return PERIODS.slice(1)
    .map((period) => termAt(period, today))
    .flatMap((current) => [termBefore(current), current])
    .filter((term) => mayClose(term, today))
    .filter((term) => spans.some((span) => span.period === term.period && isDue(span, term)))
    .sort((one, other) => lastDayToClose(one) - lastDayToClose(other));
}

/** How much of a day's routines is done. */
export function dueOn(kept: readonly RoutineInTerm[], day: Term, catalogue: RoutineCatalogue, timeZone: string) {
  const due = inOrder(kept, day, catalogue, timeZone);
  return { due: due.length, done: due.filter(({ tick }) => tick.doneAt !== null).length };
}

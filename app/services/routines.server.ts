import { dayAt, dayName, PERIODS, type Period, readTerm, type Term, termAt, termBefore } from "../domain/calendar.ts";
import { AppError } from "../domain/errors.ts";
import type { PersonId } from "../domain/ids.ts";
import type { Locale } from "../domain/locale.ts";
import type { Clock, Ids, Repos } from "../domain/ports.ts";
import type { RoutineCatalogue } from "../domain/routines/catalogue.ts";
import { type GivenChoice, readChoice } from "../domain/routines/choice.ts";
import { belongsTo, type DoneMark, spanOf } from "../domain/routines/kept.ts";
import { monthView } from "../domain/routines/month.ts";
import {
  closableTerms,
  closingOf,
  doneByTerm,
  dueOn,
  keptNow,
  pickerView,
  routineRows,
  wholeStreak,
} from "../domain/routines/page.ts";
import { placeOf, termAfter } from "../domain/routines/terms.ts";
import { closedCard, type PickerView, type RoutinesView, termView } from "../domain/routines/views.ts";
import { MOST_OWN, type RoutineFault, readNote } from "../domain/routines/words.ts";

/** Who keeps routines, where they are, and in which language they read. */
export interface Keeper {
  readonly person: PersonId;
  /** IANA name; a person's days are those on the wall there. */
  readonly timeZone: string;
  readonly locale: Locale;
}

/** Which page of the routines; what is absent is the current one. */
export interface AskedTerm {
  readonly period?: string | null;
  /** Name of a term. */
  readonly term?: string | null;
  /** Month of the calendar, by its name. */
  readonly month?: string | null;
}

/** What the Today page tells of routines. */
export interface RoutinesToday {
  readonly due: number;
  readonly done: number;
  /** A term to be closed, the most urgent one; null where there is none. */
  readonly toClose: { readonly period: Period; readonly term: string } | null;
}

/** Streaks are looked for this many days back, and further only where one goes on. */
const LOOK_BACK = 120;
const FORTNIGHT = 14;
const SUMMARIES_SHOWN = 5;

export type RoutineService = ReturnType<typeof createRoutineService>;

/** Choosing routines, and ticking them off term by term. */
export function createRoutineService({
  repos: { routines, closedTerms },
  catalogue,
  clock,
  ids,
}: {
  readonly repos: Pick<Repos, "routines" | "closedTerms">;
  readonly catalogue: RoutineCatalogue;
  readonly clock: Clock;
  readonly ids: Ids;
}) {
  const todayOf = (timeZone: string) => dayAt(clock.now(), timeZone);

  /** Marks of a period as far back as its streaks reach. */
  async function marksOfStreaks(person: PersonId, current: Term): Promise<DoneMark[]> {
    const { period } = current;
    if (period !== "daily") return routines.done(person, period, { from: "0000", to: current.name });
    for (let days = LOOK_BACK; ; days *= 4) {
      const from = current.first - days;
      const marks = await routines.done(person, period, { from: dayName(from), to: current.name });
      // No routine's own streak reaches further back than that of all together.
      const { since } = wholeStreak(marks, current);
      if (since === null || since > from + FORTNIGHT) return marks;
    }
  }

  /** A term that can be written in, and the routine in it. Throws AppError `bad-input` for any other. */
  async function writable({ person, timeZone }: Keeper, mark: DoneMark): Promise<DoneMark> {
    const term = readTerm(mark.term);
    if (!term) throw fault("term", "unknown");
    const place = placeOf(term, todayOf(timeZone));
    if (place === "future") throw fault("term", "future");
    if (place === "past") throw fault("term", "too-old");
    const entry = (await routines.kept(person, term.name)).find(({ routine }) => routine === mark.routine);
    if (!entry || !belongsTo(entry, term, timeZone)) throw fault("routine", "unknown");
    return { routine: entry.routine, term: term.name };
  }

  return {
    /**
     * The page of a term, the current day's unless another is asked for. Null where nothing was ever kept. AppError
     * `not-found` for a term that is none, that is of another period than the one asked for, or still to come.
     */
    async open({ person, timeZone, locale }: Keeper, asked: AskedTerm): Promise<RoutinesView | null> {
      const today = todayOf(timeZone);
      const term = termAsked(asked, today);
      const month = asked.month ? readTerm(asked.month) : termAt("monthly", term.first);
      if (month?.period !== "monthly" || month.first > today)
        throw new AppError("not-found", `no month ${asked.month}`);
      const current = termAt(term.period, today);
      const place = placeOf(term, today);
      if (place === "future") throw new AppError("not-found", `${term.name} is still to come`);
      const kept = await routines.kept(person, term.name);
      if (kept.length === 0) return null;

      const daily = term.period === "daily";
      const [marks, monthMarks, closed, recent] = await Promise.all([
        marksOfStreaks(person, current),
        daily ? routines.done(person, "daily", { from: dayName(month.first), to: dayName(month.last) }) : [],
        closedTerms.find(person, term.name),
        closedTerms.recent(person, term.period, SUMMARIES_SHOWN),
      ]);
      const spans = kept.filter((entry) => entry.period === term.period).map((entry) => spanOf(entry, timeZone));
      const before = termBefore(term);
      const keeps = keptNow(kept, catalogue);
      return {
        term: termView(term),
        place,
        previous: spans.some(({ from }) => from <= before.last) ? before.name : null,
        next: place === "current" ? null : termAfter(term).name,
        periods: PERIODS.map((period) => ({ period, kept: keeps[period].length })),
        rows: routineRows(kept, { term, current, marks }, { catalogue, timeZone, locale }),
        streak: wholeStreak(marks, current),
        month: daily ? monthView(month, today, spans, doneByTerm(monthMarks)) : null,
        closing: closingOf(term, today, closed !== null),
        closed: recent.map(closedCard),
      };
    },

    /** All there is to choose from; before anything was kept, with the starter set ticked. */
    async picker({ person, timeZone, locale }: Keeper): Promise<PickerView> {
      return pickerView(await routines.kept(person, dayName(todayOf(timeZone))), { catalogue, locale });
    },

    /**
     * Takes up what is ticked and drops what was kept and no longer is, all or nothing. AppError `bad-input` with
     * faults at `routines` and `own.<period>`.
     */
    async choose({ person, timeZone }: Keeper, given: GivenChoice): Promise<void> {
      const now = clock.now();
      const kept = await routines.kept(person, dayName(todayOf(timeZone)));
      const read = readChoice(given, { kept, now, timeZone, newId: () => ids.next() }, catalogue);
      if ("faults" in read) throw new AppError("bad-input", "choice of routines", read.faults);
      if (await routines.choose(person, { ...read.choice, mostOwn: MOST_OWN }, now)) return;
      const [period] = PERIODS.filter((one) => given.own[one]?.trim());
      throw fault(period ? `own.${period}` : "routines", "too-many");
    },

    /**
     * Marks a routine done, or not done, in the current term or the one before. AppError `bad-input` with a fault at
     * `term` (`unknown`, `future`, `too-old`, `closed`) or `routine` (`unknown`: not kept in that term).
     */
    async tick(keeper: Keeper, mark: DoneMark, done: boolean): Promise<void> {
      const open = await routines.tick(keeper.person, await writable(keeper, mark), done, clock.now());
      if (!open) throw fault("term", "closed");
    },

    /** Notes the gap found and the measure, with or without a tick; faults as for `tick`, and at `gap` and `measure`. */
    async note(keeper: Keeper, mark: DoneMark, given: { gap: string; measure: string }): Promise<void> {
      const gap = readNote(given.gap);
      const measure = readNote(given.measure);
      if ("fault" in gap || "fault" in measure) {
        throw new AppError("bad-input", "notes", {
          ...("fault" in gap && { gap: gap.fault }),
          ...("fault" in measure && { measure: measure.fault }),
        });
      }
      const notes = { gap: gap.text || null, measure: measure.text || null };
      const open = await routines.note(keeper.person, await writable(keeper, mark), notes, clock.now());
      if (!open) throw fault("term", "closed");
    },

    /** For the Today page: two queries, and only one where no period is about to end. */
    async summaryToday(person: PersonId, timeZone: string): Promise<RoutinesToday> {
      const today = todayOf(timeZone);
      const day = termAt("daily", today);
      const kept = await routines.kept(person, day.name);
      const closable = closableTerms(kept, today, timeZone);
      const closed =
        closable.length > 0
          ? await closedTerms.among(
              person,
              closable.map(({ name }) => name),
            )
          : [];
      const next = closable.find(({ name }) => !closed.includes(name));
      return {
        ...dueOn(kept, day, catalogue, timeZone),
        toClose: next ? { period: next.period, term: next.name } : null,
      };
    },
  };
}

function fault(field: string, code: RoutineFault): AppError {
  return new AppError("bad-input", `${field}: ${code}`, { [field]: code });
}

function termAsked({ period, term: name }: AskedTerm, today: number): Term {
  const wanted = period ? PERIODS.find((one) => one === period) : "daily";
  if (!wanted) throw new AppError("not-found", `no period ${period}`);
  if (!name) return termAt(wanted, today);
  const term = readTerm(name);
  if (!term || (period && term.period !== wanted)) throw new AppError("not-found", `no ${period} term ${name}`);
  return term;
}

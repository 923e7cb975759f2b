import fc from "fast-check";
import { expect, test } from "vitest";
import { type Day, dayName, PERIODS, readTerm, type Term, termAt, termBefore } from "../calendar.ts";
import { streakOf } from "./streak.ts";

const day = (name: string): Day => readTerm(name)?.first ?? Number.NaN;
const today = (name: string) => termAt("daily", day(name));
/** 2026-11-23 is a Monday. */
const november = (...dates: number[]) => new Set(dates.map((date) => `2026-11-${String(date).padStart(2, "0")}`));

test("days in a row count; today does not break what is not over yet", () => {
  const done = november(23, 24, 25);
  expect(streakOf(done, today("2026-11-25"))).toEqual({ terms: 3, since: day("2026-11-23"), freeDay: "unused" });
  expect(streakOf(done, today("2026-11-26"))).toEqual({ terms: 3, since: day("2026-11-23"), freeDay: "unused" });
});

test("one missed day in a week is forgiven, the second is not", () => {
  expect(streakOf(november(23, 25), today("2026-11-25"))).toMatchObject({ terms: 2, freeDay: "used" });
  expect(streakOf(november(23, 25, 27), today("2026-11-27"))).toMatchObject({ terms: 2, since: day("2026-11-25") });
  expect(streakOf(november(23), today("2026-11-26"))).toEqual({ terms: 0, since: null, freeDay: null });
});

test("each week has a free day of its own: Sunday and the Monday after it may both be missed", () => {
  expect(streakOf(november(21, 24), today("2026-11-24"))).toMatchObject({ terms: 2, freeDay: "used" });
  expect(streakOf(november(20, 23, 24), today("2026-11-24"))).toMatchObject({ terms: 2, since: day("2026-11-23") });
});

test("days missed before the first one cost nothing", () => {
  expect(streakOf(november(26), today("2026-11-26"))).toMatchObject({ terms: 1, freeDay: "unused" });
});

test("of weeks and longer periods none is forgiven", () => {
  const week = termAt("weekly", day("2026-11-25"));
  expect(streakOf(new Set(["2026-W46", "2026-W47"]), week)).toMatchObject({ terms: 2, freeDay: null });
  expect(streakOf(new Set(["2026-W45", "2026-W47", "2026-W48"]), week).terms).toBe(2);
  expect(streakOf(new Set(["2025", "2026"]), termAt("yearly", day("2026-11-25"))).terms).toBe(2);
});

test("what is done in days to come changes nothing", () => {
  expect(streakOf(november(23, 24, 26), today("2026-11-24"))).toEqual(streakOf(november(23, 24), today("2026-11-24")));
});

/** The rule as it is said: the longest stretch up to now that begins with a done term and misses too many in no week. */
function plainly(done: ReadonlySet<string>, current: Term): number {
  const stretch: Term[] = done.has(current.name) ? [current] : [];
  let best = stretch.length;
  let term = current;
  for (let back = 0; back < 80; back++) {
    term = termBefore(term);
    stretch.unshift(term);
    const missed = stretch.filter(({ name }) => !done.has(name));
    const weeks = missed.map(({ first }) => termAt("weekly", first).name);
    const allowed = current.period === "daily" ? new Set(weeks).size === weeks.length : missed.length === 0;
    if (allowed && done.has(term.name)) best = Math.max(best, stretch.length - missed.length);
  }
  return best;
}

const anyDay = fc.integer({ min: day("2020-01-01"), max: day("2030-12-31") });

test("walking back finds the streak that the rule describes", () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 60, maxLength: 60 }),
      fc.integer({ min: 1, max: 9 }),
      (last, dice, odds) => {
        const done = new Set(dice.flatMap((roll, back) => (roll < odds ? [dayName(last - back)] : [])));
        const current = termAt("daily", last);
        expect(streakOf(done, current).terms).toBe(plainly(done, current));
      },
    ),
  );
});

test("the same holds for every longer period", () => {
  fc.assert(
    fc.property(fc.constantFrom(...PERIODS.slice(1)), anyDay, fc.array(fc.boolean()), (period, last, marks) => {
      const current = termAt(period, last);
      const done = new Set<string>();
      let term = current;
      for (const mark of marks.slice(0, 12)) {
        if (mark) done.add(term.name);
        term = termBefore(term);
      }
      expect(streakOf(done, current).terms).toBe(plainly(done, current));
    }),
  );
});

test("doing one more day never shortens a streak, and missing the free day while it is unused never ends one", () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.uniqueArray(fc.integer({ min: 0, max: 40 })),
      fc.integer({ min: 0, max: 40 }),
      (last, backs, extra) => {
        const current = termAt("daily", last);
        const done = new Set(backs.map((back) => dayName(last - back)));
        const streak = streakOf(done, current);
        expect(streakOf(new Set([...done, dayName(last - extra)]), current).terms).toBeGreaterThanOrEqual(streak.terms);
        // Tomorrow, with today missed, in the same week: what the line on the page promises.
        const tomorrow = termAt("daily", last + 1);
        const sameWeek = termAt("weekly", last).name === termAt("weekly", last + 1).name;
        if (streak.freeDay === "unused" && !done.has(current.name) && sameWeek) {
          expect(streakOf(done, tomorrow).terms).toBe(streak.terms);
        }
      },
    ),
  );
});

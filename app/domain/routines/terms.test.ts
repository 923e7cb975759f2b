import fc from "fast-check";
import { expect, test } from "vitest";
import { PERIODS, readTerm, termAt, termBefore } from "../calendar.ts";
import { mayClose, placeOf, termAfter } from "./terms.ts";

const anyDay = fc.integer({ min: 0, max: 60_000 });
const anyPeriod = fc.constantFrom(...PERIODS);
const named = (name: string) => {
  const term = readTerm(name);
  if (!term) throw new Error(name);
  return term;
};

test("the term after is the one whose term before is this", () => {
  fc.assert(
    fc.property(anyPeriod, anyDay, (period, day) => {
      const term = termAt(period, day);
      expect(termBefore(termAfter(term))).toEqual(term);
    }),
  );
});

test("a term is current on its own days, the one before during the next, and past after that", () => {
  fc.assert(
    fc.property(anyPeriod, anyDay, (period, today) => {
      const current = termAt(period, today);
      expect(placeOf(current, today)).toBe("current");
      expect(placeOf(termBefore(current), today)).toBe("before");
      expect(placeOf(termBefore(termBefore(current)), today)).toBe("past");
      expect(placeOf(termAfter(current), today)).toBe("future");
    }),
  );
});

test("a week may be closed from its Sunday until the Sunday after", () => {
  const week = named("2026-W48");
  const closable = [
    named("2026-11-28").first,
    named("2026-11-29").first,
    named("2026-12-06").first,
    named("2026-12-07").first,
  ].map((day) => mayClose(week, day));
  expect(closable).toEqual([false, true, true, false]);
});

test("a day may be closed on the day itself", () => {
  expect(mayClose(named("2026-11-28"), named("2026-11-28").first)).toBe(true);
});

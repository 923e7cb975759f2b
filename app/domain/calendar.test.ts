import fc from "fast-check";
import { expect, test } from "vitest";
import { dayAt, dayName, isTimeZone, PERIODS, readTerm, termAt, termBefore, weekdayOf } from "./calendar.ts";
import { startOfDay } from "./testing/start-of-day.ts";

const days = fc.integer({ min: 0, max: 40_000 });
const zones = fc.constantFrom("Asia/Shanghai", "America/Los_Angeles", "Europe/London", "Pacific/Auckland", "UTC");

test("the day on the wall follows the zone", () => {
  const instant = Date.UTC(2026, 10, 23, 17, 0);
  expect(dayName(dayAt(instant, "Asia/Shanghai"))).toBe("2026-11-24");
  expect(dayName(dayAt(instant, "America/Los_Angeles"))).toBe("2026-11-23");
});

test("a day begins when it is first written on the wall, whatever the clocks do", () => {
  fc.assert(
    fc.property(days, zones, (day, zone) => {
      const start = startOfDay(day, zone);
      expect(dayAt(start, zone)).toBe(day);
      expect(dayAt(start - 1, zone)).toBe(day - 1);
    }),
  );
});

test("a term holds its days, its name leads back to it, and the one before ends the day before", () => {
  fc.assert(
    fc.property(days, fc.constantFrom(...PERIODS), (day, period) => {
      const term = termAt(period, day);
      expect(term.first).toBeLessThanOrEqual(day);
      expect(term.last).toBeGreaterThanOrEqual(day);
      expect(termAt(period, term.first)).toEqual(term);
      expect(termAt(period, term.last)).toEqual(term);
      expect(termBefore(term).last).toBe(term.first - 1);
      expect(readTerm(term.name)).toEqual(term);
    }),
  );
});

test("weeks are ISO weeks: a week belongs to the year of its Thursday", () => {
  const week = (name: string) => termAt("weekly", readTerm(name)?.first ?? 0).name;
  expect(week("2026-01-01")).toBe("2026-W01");
  expect(week("2027-01-01")).toBe("2026-W53");
  expect(week("2024-12-30")).toBe("2025-W01");
  expect(weekdayOf(readTerm("2026-11-23")?.first ?? 0)).toBe(0);
});

test("what names no term is none", () => {
  for (const name of ["", "2026-13", "2026-W54", "2026-Q5", "2026-H3", "2026-02-30", "26", "2026-1", "2026-W1"]) {
    expect(readTerm(name), name).toBeNull();
  }
});

test("a time zone is one this machine knows", () => {
  expect(isTimeZone("Asia/Shanghai")).toBe(true);
  expect(isTimeZone("Mars/Olympus")).toBe(false);
});

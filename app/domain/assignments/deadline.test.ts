import fc from "fast-check";
import { expect, test } from "vitest";
import { deadlineFields, dueOf, readDeadline } from "./deadline.ts";

const SHANGHAI = "Asia/Shanghai";

test("a date and a time are read where the reader is, a date alone as the end of its day", () => {
  expect(readDeadline("2026-11-27", "18:00", SHANGHAI)).toBe(Date.UTC(2026, 10, 27, 10));
  expect(readDeadline("2026-11-27", "", SHANGHAI)).toBe(Date.UTC(2026, 10, 27, 15, 59));
  expect(readDeadline("2026-07-01", "09:30", "America/New_York")).toBe(Date.UTC(2026, 6, 1, 13, 30));
});

test("what is no date or no time is none", () => {
  for (const date of ["", "2026-02-30", "2026-13-01", "27.11.2026", "2026-1-1"])
    expect(readDeadline(date, "18:00", SHANGHAI)).toBeNull();
  for (const time of ["24:00", "9:00", "soon"]) expect(readDeadline("2026-11-27", time, SHANGHAI)).toBeNull();
});

test("an hour the clocks skip is still a moment", () => {
  expect(readDeadline("2026-03-29", "02:30", "Europe/Berlin")).toBe(Date.UTC(2026, 2, 29, 1, 30));
});

test("fields give back what they were read from", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4_000_000_000 }).map((minutes) => (minutes % 50_000_000) * 60_000),
      fc.constantFrom(SHANGHAI, "UTC", "Asia/Kolkata"),
      (at, zone) => {
        const { date, time } = deadlineFields(at, zone);
        expect(readDeadline(date, time, zone)).toBe(at);
      },
    ),
  );
});

test("days are counted on the reader's wall", () => {
  const now = Date.UTC(2026, 10, 24, 15, 30);
  expect(dueOf(now + 3_600_000, now, "UTC")).toMatchObject({ days: 0, past: false });
  expect(dueOf(now + 3_600_000, now, SHANGHAI)).toMatchObject({ days: 1, past: false });
  expect(dueOf(now - 1, now, SHANGHAI)).toMatchObject({ days: 0, past: true });
  expect(dueOf(null, now, SHANGHAI)).toBeNull();
});

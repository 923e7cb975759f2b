import fc from "fast-check";
import { expect, test } from "vitest";
import { dayName, readTerm, termAt, weekdayOf } from "../calendar.ts";
import { monthView } from "./month.ts";

const day = (name: string) => readTerm(name)?.first ?? Number.NaN;
const november = termAt("monthly", day("2026-11-01"));

function onDay(view: ReturnType<typeof monthView>, date: number) {
  const { done, due, place } = view.days[date - 1] ?? {};
  return { done, due, place };
}

test("a routine counts from the day it was kept until the day it was dropped", () => {
  const kept = [
    { routine: "RD3", from: day("2026-11-05"), until: null },
    { routine: "RD6", from: day("2026-11-05"), until: day("2026-11-07") },
  ];
  const view = monthView(november, day("2026-11-08"), kept, new Map([["2026-11-06", new Set(["RD3"])]]));
  expect(onDay(view, 4)).toEqual({ done: 0, due: 0, place: "past" });
  expect(onDay(view, 6)).toEqual({ done: 1, due: 2, place: "past" });
  expect(onDay(view, 7)).toEqual({ done: 0, due: 1, place: "past" });
  expect(onDay(view, 8)).toEqual({ done: 0, due: 1, place: "today" });
  expect(onDay(view, 9)).toEqual({ done: 0, due: 0, place: "ahead" });
});

test("what was done stays done, though the routine was dropped and taken up anew since", () => {
  const kept = [{ routine: "RD3", from: day("2026-11-10"), until: null }];
  const view = monthView(november, day("2026-11-12"), kept, new Map([["2026-11-03", new Set(["RD3"])]]));
  expect(onDay(view, 3)).toMatchObject({ done: 1, due: 1 });
});

test("the months around it are offered as far back as something was kept, and not ahead of today", () => {
  const kept = (from: string) => [{ routine: "RD3", from: day(from), until: null }];
  const around = (from: string, today: string) => {
    const { previous, next } = monthView(november, day(today), kept(from), new Map());
    return [previous, next];
  };
  expect(around("2026-11-01", "2026-11-30")).toEqual([null, null]);
  expect(around("2026-10-31", "2026-12-01")).toEqual(["2026-10", "2026-12"]);
});

test("a month holds its days once each, in their weekdays' places, and never more done than due", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: day("2020-01-01"), max: day("2030-12-31") }),
      fc.array(fc.record({ routine: fc.constantFrom("a", "b", "c"), from: fc.nat(60), length: fc.option(fc.nat(30)) })),
      fc.array(fc.tuple(fc.nat(60), fc.constantFrom("a", "b", "d"))),
      (today, spans, marks) => {
        const month = termAt("monthly", today);
        const kept = spans.map(({ routine, from, length }) => {
          const begin = month.first - 20 + from;
          return { routine, from: begin, until: length === null ? null : begin + length };
        });
        const doneOn = new Map<string, Set<string>>();
        for (const [offset, routine] of marks) {
          const name = dayName(month.first - 20 + offset);
          doneOn.set(name, (doneOn.get(name) ?? new Set()).add(routine));
        }
        const view = monthView(month, today, kept, doneOn);
        expect(view.days.map(({ name }) => name)).toEqual(
          Array.from({ length: month.last - month.first + 1 }, (_, index) => dayName(month.first + index)),
        );
        view.days.forEach(({ done, due, at }, index) => {
          expect(done).toBeLessThanOrEqual(due);
          expect((view.offset + index) % 7).toBe(weekdayOf(at / 86_400_000));
        });
      },
    ),
  );
});

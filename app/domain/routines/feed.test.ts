import fc from "fast-check";
import { expect, test } from "vitest";
import { dayName, PERIODS, termAt, weekdayOf } from "../calendar.ts";
import type { PersonId } from "../ids.ts";
import type { CatalogueRoutine, RoutineCatalogue } from "./catalogue.ts";
import { feedOf, firstOccurrence } from "./feed.ts";
import type { KeptRoutine } from "./kept.ts";

const limit = { "zh-CN": "限", en: "Limit" };
function routine(id: string, period: KeptRoutine["period"], caution: CatalogueRoutine["caution"] = null) {
  return { id, period, text: { "zh-CN": `做${id}`, en: `Do ${id}` }, caution };
}
const catalogue: RoutineCatalogue = {
  daily: [routine("RD1", "daily"), routine("RD2", "daily", limit)],
  weekly: [routine("RW1", "weekly")],
  monthly: [],
  quarterly: [],
  "half-yearly": [],
  yearly: [],
};
const kept = (routine: string, given: Partial<KeptRoutine> = {}): KeptRoutine => ({
  routine,
  period: "daily",
  text: null,
  keptSince: Date.parse("2026-11-25T20:00Z"),
  droppedAt: null,
  ...given,
});
const lin = { id: "lin" as PersonId, locale: "zh-CN", timeZone: "Asia/Shanghai" } as const;

test("there is one event for each period in which something is kept, beginning where the person is", () => {
  const { events, locale } = feedOf(
    lin,
    [
      kept("RD2"),
      kept("RD1", { keptSince: Date.parse("2026-11-27T00:00Z") }),
      kept("own", { text: "Water" }),
      kept("RW1", { period: "weekly", droppedAt: 5 }),
      kept("gone", { period: "yearly" }),
    ],
    catalogue,
  );
  expect(locale).toBe("zh-CN");
  expect(events.map(({ start, ...event }) => ({ ...event, start: dayName(start) }))).toEqual([
    {
      period: "daily",
      uid: "daily.lin@rapport",
      // It was the 26th in Shanghai.
      start: "2026-11-26",
      rule: "FREQ=DAILY",
      routines: [
        { text: "做RD1", caution: null },
        { text: "做RD2", caution: "限" },
        { text: "Water", caution: null },
      ],
    },
  ]);
});

test("the first one is the next Friday of a week and the last day of a longer period", () => {
  fc.assert(
    fc.property(fc.constantFrom(...PERIODS), fc.integer({ min: 0, max: 60_000 }), (period, day) => {
      const first = firstOccurrence(period, day);
      expect(first).toBeGreaterThanOrEqual(day);
      if (period === "daily") expect(first).toBe(day);
      else if (period === "weekly") {
        expect(weekdayOf(first)).toBe(4);
        expect(first - day).toBeLessThan(7);
      } else {
        expect(termAt(period, first)).toEqual(termAt(period, day));
        expect(termAt(period, first + 1)).not.toEqual(termAt(period, day));
      }
    }),
  );
});

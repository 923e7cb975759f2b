import fc from "fast-check";
import { createEmptyCard, fsrs, generatorParameters, Rating } from "ts-fsrs";
import { expect, test } from "vitest";
import { dayAt, utcOf } from "../calendar.ts";
import { startOfDay } from "../testing/start-of-day.ts";
import { forecast, graded, newMemory, RATINGS, ratingOf, recall } from "./review.ts";

const GRADES = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good } as const;
const theirs = fsrs(
  generatorParameters({ request_retention: 0.9, maximum_interval: 365, enable_fuzz: false, enable_short_term: false }),
);
const history = fc.array(fc.record({ rating: fc.constantFrom(...RATINGS), late: fc.nat({ max: 40 }) }), {
  minLength: 1,
  maxLength: 12,
});

test.each(["Asia/Shanghai", "America/Los_Angeles", "Europe/London"])(
  "in %s the days equal those of ts-fsrs for the same grades, at whatever hour, across clock changes",
  (zone) => {
    // From days around the clock changes of 2026: 8 and 29 March, 25 October and 1 November.
    const starts = fc.constantFrom("2026-03-06", "2026-03-27", "2026-10-23", "2026-10-30").map((date) => {
      return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
    });
    fc.assert(
      fc.property(history, starts, fc.nat({ max: 22 * 60 }), (answers, start, minutes) => {
        let memory = newMemory(start);
        let card = createEmptyCard(new Date(utcOf(start)));
        for (const { rating, late } of answers) {
          const due = memory.dueDay + late;
          // The person answers at some hour of that day on their own wall.
          const day = dayAt(startOfDay(due, zone) + minutes * 60_000, zone);
          memory = graded(memory, rating, day);
          card = theirs.next(card, new Date(utcOf(due)), GRADES[rating]).card;
          expect(utcOf(memory.dueDay)).toBe(card.due.getTime());
          expect([memory.stability, memory.difficulty]).toEqual([card.stability, card.difficulty]);
          expect([memory.reps, memory.lapses]).toEqual([card.reps, card.lapses]);
          expect(recall(memory, due + 3)).toBe(theirs.get_retrievability(card, utcOf(due + 3), false));
        }
      }),
      { numRuns: 60 },
    );
  },
);

test("what was learned today comes back tomorrow, and later the better it went", () => {
  const first = newMemory(100);
  expect(first.dueDay).toBe(101);
  const [again, hard, good] = RATINGS.map((rating) => graded(first, rating, 101).dueDay);
  expect(again).toBe(102);
  expect(again).toBeLessThanOrEqual(hard ?? 0);
  expect(hard).toBeLessThan(good ?? 0);
});

test("where a day comes twice, flying west over midnight, an answer is graded all the same", () => {
  const reviewed = graded(newMemory(100), "good", 101);
  expect(graded(reviewed, "again", 100)).toEqual(graded(reviewed, "again", 101));
});

test("what is done today already counts towards today's cap", () => {
  const memories = Array.from({ length: 30 }, () => newMemory(90));
  const loads = (done: number) => forecast(memories, 100, 2, 20, done).map(({ load }) => load);
  expect(loads(0)).toEqual([20, 10]);
  expect(loads(15)).toEqual([5, 20]);
  expect(loads(25)[0]).toBe(0);
});

test("the answer grades itself", () => {
  expect([1, 0.99, 0.5, 0.49, 0].map(ratingOf)).toEqual(["good", "hard", "hard", "again", "again"]);
});

test("the forecast keeps the cap, loses nothing and ends", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 20 }), (cards, cap) => {
      const memories = Array.from({ length: cards }, (_, index) => newMemory(90 + (index % 10)));
      const days = forecast(memories, 100, 28, cap);
      expect(days.map(({ day }) => day)).toEqual(Array.from({ length: 28 }, (_, index) => 100 + index));
      expect(days.every(({ load }) => load <= cap)).toBe(true);
      expect(days[0]?.load).toBe(Math.min(cards, cap));
      if (cap * 28 >= cards * 10) expect(days.reduce((sum, { load }) => sum + load, 0)).toBeGreaterThanOrEqual(cards);
    }),
    { numRuns: 30 },
  );
});

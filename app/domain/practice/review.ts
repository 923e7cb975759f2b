import { type Card, createEmptyCard, fsrs, type Grade, generatorParameters, Rating, State } from "ts-fsrs";
import { type Day, utcOf } from "../calendar.ts";

/**
 * When what was learned comes back: FSRS (Free Spaced Repetition Scheduler, as ts-fsrs computes it) for a retention of 0.9. It
 * counts in days of the person's calendar: each day goes to the scheduler as its midnight in UTC, so that neither
 * a time zone nor a clock change can make a day longer or shorter. Without fuzz: the same answers give the same days.
 */
export const RETENTION = 0.9;
/** What comes back at the latest after a year is not forgotten. */
const LONGEST = 365;

const scheduler = fsrs(
  generatorParameters({
    request_retention: RETENTION,
    maximum_interval: LONGEST,
    enable_fuzz: false,
    // Steps of minutes are for cramming; a sitting is once a day.
    enable_short_term: false,
  }),
);

/** What is remembered of a card; JSON as it is. */
export interface Memory {
  /** Days after which recall falls to 0.9; 0 before the first grade. */
  readonly stability: number;
  /** 1 to 10; 0 before the first grade. */
  readonly difficulty: number;
  readonly reps: number;
  readonly lapses: number;
  readonly state: number;
  readonly lastDay: Day | null;
  readonly dueDay: Day;
}

export const RATINGS = ["again", "hard", "good"] as const;
export type ReviewRating = (typeof RATINGS)[number];

const GRADES: Record<ReviewRating, Grade> = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good };

/** Full marks are good, half or more is hard, less is forgotten: the answer grades itself, nobody is asked how it felt. */
export function ratingOf(credit: number): ReviewRating {
  if (credit >= 1) return "good";
  return credit >= 0.5 ? "hard" : "again";
}

/** A card that was learned on `day` and comes back the day after. */
export function newMemory(day: Day): Memory {
  return { stability: 0, difficulty: 0, reps: 0, lapses: 0, state: 0, lastDay: null, dueDay: day + 1 };
}

/**
 * What is remembered after an answer of this rating on `given`. Whoever flies west over midnight has yesterday twice; the
 * scheduler refuses to go back, so that a card's days stand still until the wall has caught up.
 */
export function graded(memory: Memory, rating: ReviewRating, given: Day): Memory {
  const day = Math.max(given, memory.lastDay ?? given);
  const { card } = scheduler.next(toCard(memory), utcOf(day), GRADES[rating]);
  const { stability, difficulty, reps, lapses, state, scheduled_days: interval } = card;
  return { stability, difficulty, reps, lapses, state, lastDay: day, dueDay: day + interval };
}

/** Chance of recall on `day`, 0 to 1; null for what was never graded. */
export function recall(memory: Memory, day: Day): number | null {
  if (memory.lastDay === null) return null;
  return scheduler.get_retrievability(toCard(memory), utcOf(day), false);
}

/** By the number ts-fsrs gives them. */
const STATES = [State.New, State.Learning, State.Review, State.Relearning];

function toCard({ stability, difficulty, reps, lapses, state, lastDay, dueDay }: Memory): Card {
  const empty = createEmptyCard(utcOf(dueDay));
  if (lastDay === null) return empty;
  return {
    ...empty,
    stability,
    difficulty,
    reps,
    lapses,
    state: STATES[state] ?? State.New,
    scheduled_days: dueDay - lastDay,
    last_review: new Date(utcOf(lastDay)),
  };
}

export interface ForecastDay {
  readonly day: Day;
  /** Reviews that day, at most the cap. */
  readonly load: number;
  /** Mean chance of recall of what has been reviewed, at the day's end, 0 to 1; null where nothing has. */
  readonly recall: number | null;
}

/**
 * The coming days, if each day's reviews are done, at most `cap` of them, oldest first, and go well. Of the first day `done` are
 * done already: they count towards its cap, and its load is what is left.
 */
export function forecast(memories: readonly Memory[], from: Day, days: number, cap: number, done = 0): ForecastDay[] {
  let cards = [...memories];
  return Array.from({ length: days }, (_, index): ForecastDay => {
    const day = from + index;
    const due = cards.filter(({ dueDay }) => dueDay <= day).sort((one, other) => one.dueDay - other.dueDay);
    const asked = new Set(due.slice(0, Math.max(0, index === 0 ? cap - done : cap)));
    cards = cards.map((card) => (asked.has(card) ? graded(card, "good", day) : card));
    const known = cards.flatMap((card) => recall(card, day) ?? []);
    return {
      day,
      load: asked.size,
      recall: known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length,
    };
  });
}

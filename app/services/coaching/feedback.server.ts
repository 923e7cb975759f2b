import { dayAt, termAt } from "../../domain/calendar.ts";
import {
  asksOn,
  FEEDBACK_QUESTIONS,
  feedbackByHalf,
  type GivenRatings,
  type HalfFeedback,
  MOST_FEEDBACK,
  type Ratings,
} from "../../domain/coaching/feedback.ts";
import type { TrainerToRate } from "../../domain/coaching/views.ts";
import { AppError } from "../../domain/errors.ts";
import type { PersonId } from "../../domain/ids.ts";
import { may, type Person } from "../../domain/people.ts";
import type { Clock, Random, Repos } from "../../domain/ports.ts";

export interface FeedbackNeeds {
  readonly repos: Pick<Repos, "coaching" | "feedback" | "people">;
  readonly clock: Clock;
  readonly random: Pick<Random, "token">;
  /** Where the installation counts its half-years. */
  readonly timeZone: string;
}

/** What reps say of their trainers, twice a year and without names. */
export function createFeedback({ repos: { coaching, feedback, people }, clock, random, timeZone }: FeedbackNeeds) {
  const half = () => termAt("half-yearly", dayAt(clock.now(), timeZone));
  async function trainers(person: PersonId): Promise<TrainerToRate[]> {
    const [all, given] = await Promise.all([coaching.trainersOf(person), feedback.given(person, half().name)]);
    return all.map((trainer) => ({ ...trainer, given: given.includes(trainer.id) }));
  }

  return {
    /** This half-year, and the trainers who lead a cohort of the person's. */
    async open(person: PersonId): Promise<{ half: string; trainers: TrainerToRate[] }> {
      return { half: half().name, trainers: await trainers(person) };
    },

    /** How many trainers the half-year still asks about, in its last weeks; 0 before. */
    async due(person: PersonId): Promise<number> {
      const term = half();
      if (!asksOn(dayAt(clock.now(), timeZone), term)) return 0;
      return (await trainers(person)).filter(({ given }) => !given).length;
    },

    /**
     * Gives feedback, once for each trainer and half-year; again changes nothing, and says so with false. Throws `not-found`
     * for who is not one's trainer, `bad-input` by field.
     */
    async give(
      person: PersonId,
      trainer: PersonId,
      given: { readonly ratings: GivenRatings; readonly text: string },
    ): Promise<boolean> {
      if (!(await trainers(person)).some(({ id }) => id === trainer)) {
        throw new AppError("not-found", `${trainer} leads no cohort of ${person}`);
      }
      const { clear, fair, useful, reachable } = given.ratings;
      const text = given.text.trim();
      const faults: Record<string, string> = {};
      for (const question of FEEDBACK_QUESTIONS) if (!isRating(given.ratings[question])) faults[question] = "required";
      if (text.length > MOST_FEEDBACK) faults.text = "too-long";
      if (!isRating(clear) || !isRating(fair) || !isRating(useful) || !isRating(reachable) || faults.text) {
        throw new AppError("bad-input", "feedback", faults);
      }
      const ratings: Ratings = { clear, fair, useful, reachable };
      // Of a secret's randomness, so that no id tells which came before which.
      return feedback.give({ id: random.token(), person, trainer, half: half().name, ratings, text });
    },

    /**
     * What a trainer may read about themselves, an administrator about every trainer; from five answers on. Throws
     * `forbidden` for reps.
     */
    async read(by: Person): Promise<{ id: PersonId; name: string; own: boolean; halves: HalfFeedback[] }[]> {
      if (!may(by.role, "coach")) throw new AppError("forbidden", `${by.role} reads no feedback`);
      const all = by.role === "administrator" ? await people.staff() : [by];
      const read = await Promise.all(
        all.map(async ({ id, name }) => {
          const halves = feedbackByHalf(await feedback.shown(id));
          return { id, name, own: id === by.id, halves };
        }),
      );
      return by.role === "administrator" ? read.filter(({ own, halves }) => own || halves.length > 0) : read;
    },
  };
}

function isRating(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= 5;
}

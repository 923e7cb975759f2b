/*
 * What reps say of a trainer, twice a year, so that nobody can tell who said what: answers are shown in complete fives
 * only, in an order that is chance, without a time.
 */

export const FEEDBACK_QUESTIONS = ["clear", "fair", "useful", "reachable"] as const;
export type FeedbackQuestion = (typeof FEEDBACK_QUESTIONS)[number];

/** Answers that are shown together, and the fewest that are shown at all. */
export const ANSWERS_TOGETHER = 5;
export const MOST_FEEDBACK = 2000;
/** How long before its end a half-year asks for feedback, days. */
export const ASKED_BEFORE_END = 42;

/** 1 to 5 for each question. */
export type Ratings = Readonly<Record<FeedbackQuestion, number>>;
/** As a form has them: some may be missing. */
export type GivenRatings = { readonly [question in FeedbackQuestion]?: number | undefined };

export interface FeedbackAnswer {
  /** Such as 2026-H2. */
  readonly half: string;
  readonly ratings: Ratings;
  readonly text: string;
}

export interface HalfFeedback {
  readonly half: string;
  readonly answers: number;
  /** 1 to 5, by question. */
  readonly averages: Ratings;
  readonly texts: readonly string[];
}

/** What a trainer is shown, the latest half first, from answers that may be shown (complete fives). */
export function feedbackByHalf(answers: readonly FeedbackAnswer[]): HalfFeedback[] {
  const halves = [...new Set(answers.map(({ half }) => half))].sort().reverse();
  return halves.map((half) => {
    const own = answers.filter((answer) => answer.half === half);
    const mean = (question: FeedbackQuestion) =>
      own.reduce((sum, { ratings }) => sum + ratings[question], 0) / own.length;
    return {
      half,
      answers: own.length,
      averages: { clear: mean("clear"), fair: mean("fair"), useful: mean("useful"), reachable: mean("reachable") },
      texts: own.flatMap(({ text }) => (text === "" ? [] : [text])),
    };
  });
}

/** Whether a half-year asks for feedback on a day: in its last six weeks. */
export function asksOn(day: number, half: { readonly first: number; readonly last: number }): boolean {
  return day >= half.first && day <= half.last && half.last - day < ASKED_BEFORE_END;
}

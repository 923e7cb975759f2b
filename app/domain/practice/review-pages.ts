import type { Day } from "../calendar.ts";
import type { DrillFeedback, PublicDrillItem } from "./drill-view.ts";
import type { Response } from "./response.ts";
import type { ForecastDay } from "./review.ts";
import type { Feedback, PublicExercise } from "./view.ts";

/** What is asked to see whether something is still known: an exercise of a lesson or a drill item. */
export type AskedQuestion =
  | { readonly kind: "exercise"; readonly exercise: PublicExercise; readonly from: QuestionSource }
  | { readonly kind: "drill"; readonly item: PublicDrillItem; readonly from: QuestionSource };

/** Where the question stands, so that one can go back to it. */
export interface QuestionSource {
  readonly title: string;
  readonly to: string;
}

/** How the last answer was. */
export type ShownAnswer = {
  readonly key: string;
  /** Days until it comes back. */
  readonly again: number;
} & (
  | {
      readonly kind: "exercise";
      readonly exercise: PublicExercise;
      readonly response: Response;
      readonly feedback: Feedback;
    }
  | { readonly kind: "drill"; readonly item: PublicDrillItem; readonly feedback: DrillFeedback }
) & { readonly from: QuestionSource };

export interface ReviewView {
  readonly done: number;
  readonly cap: number;
  /** Still to do today, within the cap. */
  readonly left: number;
  /** Due but above today's cap. */
  readonly over: number;
  /** `key` names the card at its present state: an answer to another state is refused. */
  readonly asked: { readonly key: string; readonly question: AskedQuestion } | null;
  readonly shown: ShownAnswer | null;
  /** Key of the grade that can be taken back; null where there is none today. */
  readonly undo: string | null;
  /** Cards there are at all. */
  readonly cards: number;
  /** Day on which the next one is due; null where there is none. */
  readonly nextDay: Day | null;
}

export interface ReviewOutlook {
  readonly cap: number;
  readonly cards: number;
  /** Of the last thirty days. */
  readonly retention: { readonly grades: number; readonly recalled: number };
  readonly days: readonly ForecastDay[];
}

import type { Day } from "../calendar.ts";
import type { AttemptId, Instant, PersonId, SittingId } from "../ids.ts";
import type { TurnResult } from "../reports/turn-result.ts";
import type { Axis, AxisTotals, Observation } from "./evidence.ts";
import type { Memory, ReviewRating } from "./review.ts";
import type { LastAnswer } from "./sitting.ts";

// Where lessons, drills, reviews and what they show are kept. Every method is atomic by itself, as in ../ports.ts.

/** Where observations are kept, with running totals; what is observed comes in with the act that showed it. */
export interface EvidenceRepo {
  totals(person: PersonId): Promise<AxisTotals[]>;
  /** Newest first; those after `before` (key and time of the last one seen) are left out. */
  of(
    person: PersonId,
    filter: { axis: Axis; id: string; limit: number; before?: { at: Instant; key: string } },
  ): Promise<Observation[]>;
  /** Adds what is not known yet by its key. */
  append(person: PersonId, observations: readonly Observation[]): Promise<void>;
  /** Keeps the turns of finished assessed attempts that are not known yet. */
  appendTurns(results: readonly TurnResult[]): Promise<void>;
  /** Finished assessed attempts of people whose turns are not kept: from before they were, or from before there was an account. */
  withoutTurns(): Promise<{ id: AttemptId; person: PersonId }[]>;
  /** People who have finished attempts or answers, and no evidence at all: from before it was kept. */
  without(): Promise<PersonId[]>;
}

export interface DrillRepo {
  /**
   * Begins a sitting and returns its id, in one act: where the person has an unfinished one of that deck, that one's id is
   * returned instead, or with `fresh` it is ended.
   */
  begin(sitting: SittingRecord, fresh: boolean): Promise<SittingId>;
  /** With its answers in their order; null where unknown. */
  sitting(id: SittingId): Promise<{ sitting: SittingRecord; answers: DrillAnswer[] } | null>;
  /** The person's unfinished sittings, newest first, with how many items are answered. */
  open(person: PersonId): Promise<{ sitting: SittingRecord; answered: number }[]>;
  /** Starts the clock of the item now shown, once: only where it has been running since `from`. */
  show(id: SittingId, from: Instant, at: Instant): Promise<void>;
  /**
   * Keeps an answer, with what follows from it, in one act. False (and nothing changed) where that place of the sitting
   * is answered, or the sitting is over.
   */
  saveAnswer(answer: DrillAnswer, then: DrillConsequences): Promise<boolean>;
  /** How each item went when it was last answered. */
  lastAnswers(person: PersonId, deck: string): Promise<LastAnswer[]>;
  /** The decks the person ever had a sitting of. */
  begun(person: PersonId): Promise<string[]>;
  /** By deck: items ever answered and the mean of their last credits, 0 to 4. */
  standing(person: PersonId): Promise<{ deck: string; seen: number; mean: number }[]>;
}

export interface SittingRecord {
  readonly id: SittingId;
  readonly person: PersonId;
  readonly deck: string;
  /** Ids of the items, in their order. */
  readonly items: readonly string[];
  /** Seconds an item; null without a clock. */
  readonly seconds: number | null;
  readonly startedAt: Instant;
  readonly shownAt: Instant;
  readonly finishedAt: Instant | null;
}

export interface DrillAnswer {
  readonly sitting: SittingId;
  /** Place of the item in the sitting, from 0. */
  readonly place: number;
  readonly person: PersonId;
  readonly deck: string;
  readonly item: string;
  /** Null where time ran out. */
  readonly option: string | null;
  /** 0 to 4. */
  readonly credit: number;
  readonly at: Instant;
}

export interface DrillConsequences {
  readonly finished: boolean;
  readonly evidence: readonly Observation[];
  /** The item's card after the answer; null where it has none and needs none. */
  readonly card: ReviewCard | null;
}

export interface ReviewCard {
  /** `point:<id>` or `drill:<deck>/<item>`. */
  readonly card: string;
  readonly memory: Memory;
}

export interface ReviewRepo {
  cards(person: PersonId): Promise<ReviewCard[]>;
  card(person: PersonId, card: string): Promise<ReviewCard | null>;
  /** Due on `day` or before, the longest due first. */
  due(person: PersonId, day: Day, limit: number): Promise<ReviewCard[]>;
  dueCount(person: PersonId, day: Day): Promise<number>;
  /** Adds those the person does not have yet. */
  add(person: PersonId, cards: readonly ReviewCard[], at: Instant): Promise<void>;
  /**
   * Keeps a grade and the memory after it, in one act. False (and nothing changed) where the key is known, or the card's
   * memory is no longer `grade.before`.
   */
  grade(grade: ReviewGrade, after: Memory, evidence: readonly Observation[]): Promise<boolean>;
  /** The newest grade; null where there is none. */
  lastGrade(person: PersonId): Promise<ReviewGrade | null>;
  /** Takes a grade back, with its evidence. False where it is not the newest of its card. */
  undo(grade: ReviewGrade): Promise<boolean>;
  gradedOn(person: PersonId, day: Day): Promise<number>;
  /** From that day on: how many grades, and how many of them were not "again". */
  retention(person: PersonId, since: Day): Promise<{ grades: number; recalled: number }>;
}

export interface ReviewGrade {
  readonly key: string;
  readonly person: PersonId;
  readonly card: string;
  /** What was asked: `lesson:<slug>/<exercise>` or `drill:<deck>/<item>`. */
  readonly question: string;
  /** The response as JSON. */
  readonly response: string;
  /** 0 to 1. */
  readonly credit: number;
  readonly rating: ReviewRating;
  readonly before: Memory;
  readonly day: Day;
  readonly at: Instant;
}

export interface LessonRepo {
  /** Furthest paragraph and completion by lesson slug. */
  progress(person: PersonId): Promise<LessonProgress[]>;
  progressOf(person: PersonId, slug: string): Promise<LessonProgress | null>;
  /** Moves the bookmark; `furthest` never goes back. Creates the row where there is none. */
  saveBookmark(person: PersonId, slug: string, bookmark: { block: number; at: Instant }): Promise<void>;
  /** Marks completed once; the first time stands. */
  complete(person: PersonId, slug: string, at: Instant): Promise<void>;
  /** Appends an answer with what it shows; the same `key` (client-made) saved twice counts once. */
  saveAnswer(answer: ExerciseAnswer, evidence: readonly Observation[]): Promise<void>;
  /** Every answer of a person, oldest first. */
  allAnswers(person: PersonId): Promise<ExerciseAnswer[]>;
  /** All answers of a person to a lesson's exercises, oldest first. */
  answers(person: PersonId, slug: string): Promise<ExerciseAnswer[]>;
  saveReflection(person: PersonId, slug: string, text: string, at: Instant): Promise<void>;
  reflection(person: PersonId, slug: string): Promise<string | null>;
}

export interface LessonProgress {
  readonly slug: string;
  /** Index of the paragraph last read, from 0. */
  readonly block: number;
  readonly furthest: number;
  readonly startedAt: Instant;
  readonly updatedAt: Instant;
  readonly completedAt: Instant | null;
}

export interface ExerciseAnswer {
  readonly key: string;
  readonly person: PersonId;
  readonly slug: string;
  readonly exercise: string;
  /** The response as JSON, in the shape of the exercise's kind. */
  readonly response: string;
  /** 0 to 1. */
  readonly credit: number;
  readonly at: Instant;
}

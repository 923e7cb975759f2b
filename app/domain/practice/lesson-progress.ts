import type { Instant } from "../ids.ts";
import type { Locale } from "../locale.ts";
import type { ExerciseAnswer, LessonProgress } from "../ports.ts";
import type { SkillId, StageId } from "../syllabus/syllabus.ts";
import type { Exercise } from "./exercise.ts";
import type { Lesson, LessonBlock } from "./lesson.ts";
import { type Response, restoreResponse } from "./response.ts";
import type { Feedback, PublicExercise } from "./view.ts";

/** How far a person is with a lesson. */
export type LessonState =
  | { readonly kind: "new" }
  /** `share`: of its paragraphs, 0 to 1. */
  | { readonly kind: "started"; readonly share: number }
  | { readonly kind: "completed"; readonly at: Instant };

/** A lesson in the list. */
export interface LessonCard {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly exercises: number;
  readonly stages: readonly StageId[];
  readonly skills: readonly SkillId[];
  readonly state: LessonState;
  /** Titles of lessons that are best read before and are not completed. */
  readonly before: readonly string[];
}

export interface LessonList {
  readonly lessons: readonly LessonCard[];
  /** What to read now; null where all are completed. */
  readonly next: string | null;
}

/** An exercise on the page, with what the person answered last. */
export interface ExerciseState {
  readonly exercise: PublicExercise;
  /** Key under which the next answer is sent: the same answer sent twice under it is one answer. */
  readonly nextKey: string;
  readonly answered: AnsweredExercise | null;
}

export interface AnsweredExercise {
  readonly response: Response;
  readonly feedback: Feedback;
  readonly attempts: number;
  /** Credit of the first answer and of the best, 0 to 1. */
  readonly first: number;
  readonly best: number;
}

/** A lesson as its page shows it. */
export interface LessonView {
  readonly slug: string;
  readonly locale: Locale;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly blocks: readonly LessonBlock[];
  readonly exercises: Readonly<Record<string, ExerciseState>>;
  /** Where the person left off: the index of a block; null where they have not begun. */
  readonly bookmark: number | null;
  readonly furthest: number;
  readonly reflection: string | null;
  readonly completed: CompletedLesson | null;
}

export interface CompletedLesson {
  readonly at: Instant;
  /** The lesson's points in a line each. */
  readonly learned: readonly string[];
  readonly next: { readonly slug: string; readonly title: string } | null;
}

export function lessonState(lesson: Lesson, progress: LessonProgress | undefined): LessonState {
  if (!progress) return { kind: "new" };
  if (progress.completedAt !== null) return { kind: "completed", at: progress.completedAt };
  return { kind: "started", share: Math.min(1, (progress.furthest + 1) / lesson.blocks.length) };
}

/** All lessons with this person's progress, and the one to read now. */
export function lessonList(lessons: readonly Lesson[], progress: readonly LessonProgress[]): LessonList {
  const cards = lessons.map(({ meta, exercises, ...lesson }): LessonCard => {
    const own = progress.find(({ slug }) => slug === meta.slug);
    const before = lessons.filter((other) => meta.requires.includes(other.meta.slug) && !isCompleted(other, progress));
    return {
      slug: meta.slug,
      title: meta.title,
      summary: meta.summary,
      minutes: meta.minutes,
      exercises: exercises.length,
      stages: meta.stages,
      skills: meta.skills,
      state: lessonState({ meta, exercises, ...lesson }, own),
      before: before.map((other) => other.meta.title),
    };
  });
  return { lessons: cards, next: nextLesson(cards)?.slug ?? null };
}

function isCompleted(lesson: Lesson, progress: readonly LessonProgress[]): boolean {
  return progress.some(({ slug, completedAt }) => slug === lesson.meta.slug && completedAt !== null);
}

/** A lesson begun comes first, then the first in order for which all before it is done. */
export function nextLesson(cards: readonly LessonCard[]): LessonCard | undefined {
  const open = cards.filter((card) => card.state.kind !== "completed");
  return (
    open.find((card) => card.state.kind === "started") ?? open.find((card) => card.before.length === 0) ?? open.at(0)
  );
}

/** A person's answers to one exercise that still fit it, oldest first. */
export function answersTo(
  exercise: Exercise,
  answers: readonly ExerciseAnswer[],
): { response: Response; credit: number }[] {
  return answers.flatMap((answer) => {
    const response = answer.exercise === exercise.id ? restoreResponse(exercise, answer.response) : null;
    return response === null ? [] : [{ response, credit: answer.credit }];
  });
}

/** What still stands between a person and completing the lesson. */
export interface Outstanding {
  readonly exercises: number;
  readonly reflection: boolean;
}

export function outstanding(
  lesson: Lesson,
  answers: readonly ExerciseAnswer[],
  reflection: "written" | "skipped" | "missing",
): Outstanding {
  return {
    exercises: lesson.exercises.filter((exercise) => answersTo(exercise, answers).length === 0).length,
    reflection: reflection === "missing",
  };
}

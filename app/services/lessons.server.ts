import { AppError } from "../domain/errors.ts";
import type { PersonId } from "../domain/ids.ts";
import type { Locale } from "../domain/locale.ts";
import type { Clock, ExerciseAnswer, LessonRepo } from "../domain/ports.ts";
import type { Exercise } from "../domain/practice/exercise.ts";
import { grade } from "../domain/practice/grade.ts";
import type { Lesson, LessonLibrary } from "../domain/practice/lesson.ts";
import {
  answersTo,
  type CompletedLesson,
  type ExerciseState,
  type LessonList,
  type LessonView,
  lessonList,
  outstanding,
} from "../domain/practice/lesson-progress.ts";
import { type AnswerFields, readResponse } from "../domain/practice/response.ts";
import { seedOf } from "../domain/practice/shuffle.ts";
import { feedback, publicExercise } from "../domain/practice/view.ts";
import { exerciseObservation } from "./evidence.server.ts";

/** Longest reflection, in characters. */
export const REFLECTION_LIMIT = 2000;

/** Who reads which lesson, in which language. */
export interface Reading {
  readonly person: PersonId;
  readonly slug: string;
  readonly locale: Locale;
}

export interface SentAnswer {
  readonly exercise: string;
  /** Made by whoever sends it; 1 to 64 characters. The same answer under the same key counts once. */
  readonly key: string;
  readonly fields: AnswerFields;
}

export type LessonService = ReturnType<typeof createLessonService>;

/** Reading lessons and answering their exercises. An unknown lesson or exercise is AppError `not-found`. */
export function createLessonService({
  lessons,
  content,
  clock,
}: {
  readonly lessons: LessonRepo;
  readonly content: LessonLibrary;
  readonly clock: Clock;
}) {
  async function lessonOf({ slug, locale }: Reading): Promise<Lesson> {
    const lesson = await content.find(slug, locale);
    if (!lesson) throw new AppError("not-found", `no lesson ${slug}`);
    return lesson;
  }

  async function list(person: PersonId, locale: Locale): Promise<LessonList> {
    const [all, progress] = await Promise.all([content.list(locale), lessons.progress(person)]);
    return lessonList(all, progress);
  }

  async function completion(reading: Reading, lesson: Lesson, at: number | null): Promise<CompletedLesson | null> {
    if (at === null) return null;
    const { lessons: cards, next } = await list(reading.person, reading.locale);
    const following = cards.find((card) => card.slug === next);
    return {
      at,
      learned: lesson.exercises.map((exercise) => exercise.takeaway[reading.locale]),
      next: following ? { slug: following.slug, title: following.title } : null,
    };
  }

  return {
    /** All lessons with the person's progress, and the one to read now. */
    list,

    /** The lesson with everything this person did in it; keys and feedback only of what they answered. */
    async open(reading: Reading): Promise<LessonView> {
      const lesson = await lessonOf(reading);
      const { person, slug } = reading;
      const [progress, answers, reflection] = await Promise.all([
        lessons.progressOf(person, slug),
        lessons.answers(person, slug),
        lessons.reflection(person, slug),
      ]);
      const last = lesson.blocks.length - 1;
      return {
        slug,
        locale: reading.locale,
        title: lesson.meta.title,
        summary: lesson.meta.summary,
        minutes: lesson.meta.minutes,
        blocks: lesson.blocks,
        exercises: Object.fromEntries(
          lesson.exercises.map((exercise) => [exercise.id, exerciseState(exercise, answers, reading)]),
        ),
        bookmark: progress ? Math.min(progress.block, last) : null,
        furthest: Math.min(progress?.furthest ?? 0, last),
        reflection,
        completed: await completion(reading, lesson, progress?.completedAt ?? null),
      };
    },

    /** Remembers the paragraph last read. AppError `bad-input` where the lesson has no such block. */
    async saveBookmark(reading: Reading, block: number): Promise<void> {
      const lesson = await lessonOf(reading);
      if (!Number.isInteger(block) || block < 0 || block >= lesson.blocks.length) {
        throw new AppError("bad-input", `no block ${block} in ${reading.slug}`, { block: "out-of-range" });
      }
      await lessons.saveBookmark(reading.person, reading.slug, { block, at: clock.now() });
    },

    /**
     * Grades an answer, keeps it and tells how it was. AppError `bad-input` with a ResponseFault at the field
     * named after the exercise where the answer is incomplete or names what the exercise does not hold.
     */
    async answer(reading: Reading, sent: SentAnswer): Promise<ExerciseState> {
      const lesson = await lessonOf(reading);
      const exercise = lesson.exercises.find(({ id }) => id === sent.exercise);
      if (!exercise) throw new AppError("not-found", `no exercise ${sent.exercise} in ${reading.slug}`);
      const read = readResponse(exercise, sent.fields);
      if ("fault" in read) throw new AppError("bad-input", read.fault, { [exercise.id]: read.fault });
      const { person, slug } = reading;
      const response = JSON.stringify(read.response);
      const { credit } = grade(exercise, read.response);
      const at = clock.now();
      await lessons.saveAnswer(
        {
          // With the response in it, a second tab that answers otherwise under the same key is not lost.
          key: `${slug}/${exercise.id}/${sent.key}/${seedOf(response).toString(36)}`,
          person,
          slug,
          exercise: exercise.id,
          response,
          credit,
          at,
        },
        exerciseObservation(lesson.meta, exercise, credit, at),
      );
      return exerciseState(exercise, await lessons.answers(person, slug), reading);
    },

    /** AppError `bad-input` with `required` or `too-long` at `reflection`. */
    async saveReflection(reading: Reading, text: string): Promise<void> {
      await lessonOf(reading);
      const written = text.trim();
      const fault = written === "" ? "required" : written.length > REFLECTION_LIMIT ? "too-long" : null;
      if (fault) throw new AppError("bad-input", `reflection ${fault}`, { reflection: fault });
      await lessons.saveReflection(reading.person, reading.slug, written, clock.now());
    },

    /**
     * Marks the lesson completed. AppError `bad-input` while an exercise is unanswered (`unanswered` at
     * `exercises`) or the reflection neither written nor skipped (`required` at `reflection`).
     */
    async complete(reading: Reading, { skipReflection }: { readonly skipReflection: boolean }): Promise<void> {
      const lesson = await lessonOf(reading);
      const { person, slug } = reading;
      const [answers, reflection] = await Promise.all([
        lessons.answers(person, slug),
        lessons.reflection(person, slug),
      ]);
      const missing = outstanding(
        lesson,
        answers,
        reflection !== null ? "written" : skipReflection ? "skipped" : "missing",
      );
      const fields: Record<string, string> = {};
      if (missing.exercises > 0) fields.exercises = "unanswered";
      if (missing.reflection) fields.reflection = "required";
      if (Object.keys(fields).length > 0) throw new AppError("bad-input", `${slug} is not finished`, fields);
      await lessons.complete(person, slug, clock.now());
    },
  };
}

function exerciseState(exercise: Exercise, answers: readonly ExerciseAnswer[], reading: Reading): ExerciseState {
  const own = answersTo(exercise, answers);
  const last = own.at(-1);
  const credits = own.map(({ credit }) => credit);
  return {
    exercise: publicExercise(exercise, reading.locale, seedOf(reading.person, reading.slug, exercise.id)),
    nextKey: `answer-${answers.filter((answer) => answer.exercise === exercise.id).length + 1}`,
    answered: last
      ? {
          response: last.response,
          feedback: feedback(exercise, last.response, reading.locale),
          attempts: own.length,
          first: credits[0] ?? 0,
          best: Math.max(...credits),
        }
      : null,
  };
}

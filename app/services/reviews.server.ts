import { dayAt } from "../domain/calendar.ts";
import { AppError } from "../domain/errors.ts";
import type { Locale } from "../domain/locale.ts";
import type { Person } from "../domain/people.ts";
import type { Clock, LessonRepo, PeopleRepo, ReviewCard, ReviewGrade, ReviewRepo } from "../domain/ports.ts";
import type { DeckLibrary } from "../domain/practice/drill.ts";
import { drillFeedback, publicItem } from "../domain/practice/drill-view.ts";
import type { Observation } from "../domain/practice/evidence.ts";
import { grade } from "../domain/practice/grade.ts";
import type { Lesson, LessonLibrary } from "../domain/practice/lesson.ts";
import { type AnswerFields, type Response, readResponse, restoreResponse } from "../domain/practice/response.ts";
import { forecast, graded, newMemory, ratingOf } from "../domain/practice/review.ts";
import type { AskedQuestion, ReviewOutlook, ReviewView, ShownAnswer } from "../domain/practice/review-pages.ts";
import { seedOf } from "../domain/practice/shuffle.ts";
import { feedback, publicExercise } from "../domain/practice/view.ts";
import { exerciseObservation } from "./evidence.server.ts";
import { type QuestionPool, questionPool, type ReviewQuestion } from "./review-questions.ts";

interface Needs {
  readonly repos: {
    readonly reviews: ReviewRepo;
    readonly lessons: Pick<LessonRepo, "progress">;
    readonly people: Pick<PeopleRepo, "setReviewCap">;
  };
  readonly lessons: Pick<LessonLibrary, "list">;
  readonly decks: DeckLibrary;
  readonly clock: Clock;
}

/** Who reviews, in which language, and where their days begin. */
export interface Reviewing {
  readonly person: Pick<Person, "id" | "reviewCap">;
  readonly locale: Locale;
  readonly timeZone: string;
}

/** Most reviews a day one may choose. */
export const CAPS = [10, 20, 40, 80] as const;
/** Days the outlook looks ahead, and those its retention is of. */
const AHEAD = 28;
const BACK = 30;

export type ReviewService = ReturnType<typeof createReviewService>;

/** What was learned comes back when it is about to be forgotten. */
export function createReviewService({ repos, lessons, decks, clock }: Needs) {
  const today = ({ timeZone }: Pick<Reviewing, "timeZone">) => dayAt(clock.now(), timeZone);

  const pools = new WeakMap<readonly Lesson[], QuestionPool>();

  /** Made anew where the lessons have been read anew. */
  async function poolIn(locale: Locale): Promise<QuestionPool> {
    const all = await lessons.list(locale);
    const pool = pools.get(all) ?? questionPool({ lessons: all, decks }, locale);
    pools.set(all, pool);
    return pool;
  }

  /** Cards of the points of every completed lesson; those there are stay as they are. */
  async function learn({ person, locale, timeZone }: Reviewing): Promise<void> {
    const [all, progress] = await Promise.all([lessons.list(locale), repos.lessons.progress(person.id)]);
    const cards = progress.flatMap(({ slug, completedAt }) => {
      const lesson = completedAt === null ? undefined : all.find(({ meta }) => meta.slug === slug);
      const memory = newMemory(dayAt(completedAt ?? 0, timeZone));
      return (lesson?.meta.covers ?? []).map((point): ReviewCard => ({ card: `point:${point}`, memory }));
    });
    if (cards.length > 0) await repos.reviews.add(person.id, cards, clock.now());
  }

  /** What is due and can be asked; a card whose questions are all gone waits, and holds up no other. */
  async function queue({ person, locale, timeZone }: Reviewing) {
    const pool = await poolIn(locale);
    const due = await repos.reviews.due(person.id, today({ timeZone }), 1000);
    // By how long they have been due; within a day mixed, so that no deck or topic comes in one row.
    const mixed = [...due].sort(
      (one, other) => one.memory.dueDay - other.memory.dueDay || seedOf(one.card) - seedOf(other.card),
    );
    return mixed.flatMap((card) => {
      const question = pool(card);
      return question ? [{ card, question }] : [];
    });
  }

  function shownAnswer(
    done: ReviewGrade,
    question: ReviewQuestion,
    again: number,
    { locale }: Reviewing,
  ): ShownAnswer | null {
    const seed = seedOf(done.key);
    const from = sourceOf(question);
    if (question.kind === "drill") {
      const option: unknown = JSON.parse(done.response);
      const chosen = typeof option === "string" ? option : null;
      const shown = {
        item: publicItem(question.item, locale, seed),
        feedback: drillFeedback(question.item, chosen, locale, seed),
      };
      return { kind: "drill", key: done.key, again, from, ...shown };
    }
    const { exercise } = question;
    const response = restoreResponse(exercise, done.response);
    if (!response) return null;
    const shown = {
      exercise: publicExercise(exercise, locale, seed),
      response,
      feedback: feedback(exercise, response, locale),
    };
    return { kind: "exercise", key: done.key, again, from, ...shown };
  }

  return {
    learn,
    caps: CAPS,

    /** The next question; with `answered` (the key of the last answer), how that was instead. */
    async open(reviewing: Reviewing, answered: string | null): Promise<ReviewView> {
      const { person, locale } = reviewing;
      await learn(reviewing);
      const day = today(reviewing);
      const [waiting, done, last, cards] = await Promise.all([
        queue(reviewing),
        repos.reviews.gradedOn(person.id, day),
        repos.reviews.lastGrade(person.id),
        repos.reviews.cards(person.id),
      ]);
      const left = Math.max(0, Math.min(person.reviewCap - done, waiting.length));
      const over = waiting.length - left;
      const next = left > 0 ? waiting[0] : undefined;
      const key = next && keyOf(next.card);
      let shown: ShownAnswer | null = null;
      if (last && last.key === answered) {
        const pool = await poolIn(locale);
        const question = pool({ card: last.card, memory: last.before });
        const now = cards.find(({ card }) => card === last.card)?.memory.dueDay ?? day;
        shown = question && question.id === last.question ? shownAnswer(last, question, now - day, reviewing) : null;
      }
      const ahead = cards.map(({ memory }) => memory.dueDay).filter((due) => due > day);
      return {
        done,
        cap: person.reviewCap,
        left,
        over,
        asked: next && key ? { key, question: askedQuestion(next.question, locale, seedOf(key)) } : null,
        shown,
        undo: last && last.day === day ? last.key : null,
        cards: cards.length,
        nextDay: over > 0 ? day + 1 : ahead.length > 0 ? Math.min(...ahead) : null,
      };
    },

    /**
     * Grades the answer to the question that `key` stands for, and keeps it; the same answer again changes nothing. AppError
     * `bad-input` with a ResponseFault at `answer` where it is not complete. False where the card has moved on: nothing is changed.
     */
    async answer(reviewing: Reviewing, key: string, fields: AnswerFields): Promise<boolean> {
      const { person, locale } = reviewing;
      const last = await repos.reviews.lastGrade(person.id);
      if (last?.key === key) return true;
      const card = await repos.reviews.card(person.id, key.slice(0, key.lastIndexOf("#")));
      const pool = await poolIn(locale);
      const question = card && pool(card);
      const day = today(reviewing);
      // What is not due, or is over the cap, is not asked either: such a key comes from an old page or from nowhere.
      if (!card || !question || keyOf(card) !== key || card.memory.dueDay > day) return false;
      if ((await repos.reviews.gradedOn(person.id, day)) >= person.reviewCap) return false;
      const at = clock.now();
      const { response, credit, evidence } = judged(question, key, fields, at);
      const rating = ratingOf(credit);
      const done = {
        key,
        person: person.id,
        card: card.card,
        question: question.id,
        response,
        credit,
        rating,
        before: card.memory,
        day,
        at,
      };
      return repos.reviews.grade(done, graded(card.memory, rating, day), evidence);
    },

    /** Takes the last grade back, where `key` is still it, and its card has not been answered in a drill since. */
    async undo({ person }: Reviewing, key: string): Promise<boolean> {
      const last = await repos.reviews.lastGrade(person.id);
      if (last?.key !== key) return false;
      const now = await repos.reviews.card(person.id, last.card);
      return now?.memory.reps === last.before.reps + 1 && repos.reviews.undo(last);
    },

    /** The coming four weeks, if each day is done and goes well; what was recalled in the last thirty days. */
    async outlook(reviewing: Reviewing): Promise<ReviewOutlook> {
      await learn(reviewing);
      const { person } = reviewing;
      const day = today(reviewing);
      const [cards, retention, done] = await Promise.all([
        repos.reviews.cards(person.id),
        repos.reviews.retention(person.id, day - BACK + 1),
        repos.reviews.gradedOn(person.id, day),
      ]);
      const memories = cards.map(({ memory }) => memory);
      return {
        cap: person.reviewCap,
        cards: cards.length,
        retention,
        days: forecast(memories, day, AHEAD, person.reviewCap, done),
      };
    },

    /** AppError `bad-input` for another number than those offered. */
    async setCap({ person }: Reviewing, cap: number): Promise<void> {
      if (!CAPS.some((one) => one === cap)) throw new AppError("bad-input", "no such cap", { cap: "unknown" });
      await repos.people.setReviewCap(person.id, cap);
    },

    /** Reviews still to do today, within the cap: what `open` would ask, one after the other. */
    async leftToday(reviewing: Reviewing): Promise<number> {
      const { person } = reviewing;
      const day = today(reviewing);
      const [due, done] = await Promise.all([
        repos.reviews.dueCount(person.id, day),
        repos.reviews.gradedOn(person.id, day),
      ]);
      if (due === 0 || done >= person.reviewCap) return 0;
      return Math.min(person.reviewCap - done, (await queue(reviewing)).length);
    },
  };
}

/** Names a card at its present state, so that what is answered is what was asked. */
function keyOf({ card, memory }: ReviewCard): string {
  return `${card}#${memory.reps}-${memory.dueDay}`;
}

function askedQuestion(question: ReviewQuestion, locale: Locale, seed: number): AskedQuestion {
  const from = sourceOf(question);
  if (question.kind === "drill") return { kind: "drill", item: publicItem(question.item, locale, seed), from };
  return { kind: "exercise", exercise: publicExercise(question.exercise, locale, seed), from };
}

function sourceOf(question: ReviewQuestion): { title: string; to: string } {
  if (question.kind === "drill") return { title: question.title, to: "/drills" };
  const { slug, title } = question.lesson.meta;
  return { title, to: `/lessons/${slug}#${question.exercise.points[0]}` };
}

/** What an answer is worth and shows. Throws AppError `bad-input` where it can't be graded. */
function judged(
  question: ReviewQuestion,
  key: string,
  fields: AnswerFields,
  at: number,
): { response: string; credit: number; evidence: Observation[] } {
  const name = `review:${key}`;
  if (question.kind === "drill") {
    const { item } = question;
    const option = fields.options.length === 1 ? item.options.find(({ id }) => id === fields.options[0]) : undefined;
    if (!option) throw new AppError("bad-input", "no such reply", { answer: "choose-one" });
    const { skill, stage } = item;
    const credit = option.credit / 4;
    return {
      response: JSON.stringify(option.id),
      credit,
      evidence: [{ key: name, source: "review", skill, stage, value: credit, at }],
    };
  }
  const { exercise, lesson } = question;
  const read = readResponse(exercise, fields);
  if ("fault" in read) throw new AppError("bad-input", read.fault, { answer: read.fault });
  const response: Response = read.response;
  const { credit } = grade(exercise, response);
  const observed = exerciseObservation(lesson.meta, exercise, credit, at);
  return {
    response: JSON.stringify(response),
    credit,
    evidence: observed.map((one) => ({ ...one, key: name, source: "review" })),
  };
}

import type { Locale } from "../locale.ts";
import type { Bilingual, Exercise } from "./exercise.ts";
import type { Mark } from "./grade.ts";
import { grade } from "./grade.ts";
import type { Response } from "./response.ts";
import { shuffled } from "./shuffle.ts";

export interface Choice {
  readonly id: string;
  readonly text: string;
}

/** A line of a dialogue that plays; it stays on screen for `ms` milliseconds. */
export interface PlayedLine {
  readonly who: string;
  readonly says: string;
  readonly ms: number;
}

/** An exercise as the browser gets it: one language, shuffled, without key and feedback. */
export type PublicExercise = { readonly id: string; readonly situation: string | null; readonly prompt: string } & (
  | { readonly kind: "single" | "several"; readonly options: readonly Choice[] }
  | { readonly kind: "listen-and-note"; readonly lines: readonly PlayedLine[]; readonly options: readonly Choice[] }
  | { readonly kind: "groups"; readonly groups: readonly Choice[]; readonly items: readonly Choice[] }
  | { readonly kind: "order"; readonly items: readonly Choice[] }
);

/** The public view; the same seed gives the same order. Groups keep the order their author gave them. */
export function publicExercise(exercise: Exercise, locale: Locale, seed: number): PublicExercise {
  const head = {
    id: exercise.id,
    situation: exercise.situation?.[locale] ?? null,
    prompt: exercise.prompt[locale],
  };
  switch (exercise.kind) {
    case "single":
    case "several":
      return { ...head, kind: exercise.kind, options: shuffled(choices(exercise.options, locale), seed) };
    case "listen-and-note":
      return {
        ...head,
        kind: exercise.kind,
        lines: exercise.lines.map(({ who, says }) => ({
          who: who[locale],
          says: says[locale],
          ms: speakingTime(says[locale], locale),
        })),
        options: shuffled(choices(exercise.options, locale), seed),
      };
    case "groups":
      return {
        ...head,
        kind: exercise.kind,
        groups: exercise.groups.map((group) => ({ id: group.id, text: group.name[locale] })),
        items: shuffled(choices(exercise.items, locale), seed),
      };
    case "order":
      return { ...head, kind: exercise.kind, items: disordered(choices(exercise.items, locale), seed) };
  }
}

/** Shuffled, and never by chance in the right order: there would be nothing to do. */
function disordered<T>(items: readonly T[], seed: number): T[] {
  const mixed = shuffled(items, seed);
  return mixed.every((item, index) => item === items[index]) ? mixed.reverse() : mixed;
}

function choices(entries: readonly { id: string; text: Bilingual }[], locale: Locale): Choice[] {
  return entries.map((entry) => ({ id: entry.id, text: entry.text[locale] }));
}

/**
 * How long a line takes to say, with a breath after it. Unhurried speech: about 4 Chinese characters or 2.5
 * English words a second, a little slower than conversation so that there is time to take a note.
 */
function speakingTime(says: string, locale: Locale): number {
  const seconds = locale === "zh-CN" ? says.length / 4 : says.split(/\s+/).length / 2.5;
  return Math.round((seconds + 1.2) * 1000);
}

/** What the learner reads after answering; the key is part of it. */
export interface Feedback {
  readonly credit: number;
  readonly verdict: "right" | "partly" | "wrong";
  readonly marks: readonly ExplainedMark[];
  readonly takeaway: string;
}

/** `says` is null for what was rightly let be and needs no word. */
export type ExplainedMark = Mark & { readonly says: string | null };

/** Grades the response and puts the author's words to every mark. */
export function feedback(exercise: Exercise, response: Response, locale: Locale): Feedback {
  const { credit, marks } = grade(exercise, response);
  const entries = "options" in exercise ? exercise.options : exercise.items;
  return {
    credit,
    verdict: credit === 1 ? "right" : credit > 0 ? "partly" : "wrong",
    marks: marks.map((mark) => {
      const entry = entries.find(({ id }) => id === mark.id);
      return { ...mark, says: mark.verdict === "left" || !entry ? null : entry.feedback[locale] };
    }),
    takeaway: exercise.takeaway[locale],
  };
}

import type { Locale } from "../locale.ts";
import { type PublicDrawing, publicDrawing, type Rectangle } from "./drawing.ts";
import { type Bilingual, type Exercise, entriesOf } from "./exercise.ts";
import type { Mark } from "./grade.ts";
import { grade } from "./grade.ts";
import type { Response } from "./response.ts";
import { shuffled } from "./shuffle.ts";

export interface Choice {
  readonly id: string;
  readonly text: string;
}

/** A spot of a drawing one may choose; left, top, width and height as shares of the drawing, 0 to 1. */
export interface PublicSpot extends Choice {
  readonly at: Rectangle;
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
  | { readonly kind: "match"; readonly targets: readonly Choice[]; readonly items: readonly Choice[] }
  | { readonly kind: "spot"; readonly drawing: PublicDrawing; readonly options: readonly PublicSpot[] }
  | { readonly kind: "text" }
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
        lines: playedLines(exercise.lines, locale),
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
    case "match":
      return {
        ...head,
        kind: exercise.kind,
        targets: shuffled(choices(exercise.targets, locale), seed + 1),
        items: shuffled(choices(exercise.items, locale), seed),
      };
    case "spot": {
      const { drawing } = exercise;
      return {
        ...head,
        kind: exercise.kind,
        drawing: publicDrawing(drawing, locale),
        options: publicSpots(drawing, exercise.options, locale),
      };
    }
    case "text":
      return { ...head, kind: exercise.kind };
  }
}

/** From left to right, as one looks, whatever order their author gave them. */
export function publicSpots(
  { width, height }: { readonly width: number; readonly height: number },
  spots: readonly { id: string; text: Bilingual; at: Rectangle }[],
  locale: Locale,
): PublicSpot[] {
  return [...spots]
    .sort((one, other) => one.at[0] - other.at[0] || one.at[1] - other.at[1])
    .map(({ id, text, at: [x, y, w, h] }) => ({
      id,
      text: text[locale],
      at: [x / width, y / height, w / width, h / height],
    }));
}

/** Each with the time it stays. */
export function playedLines(lines: readonly { who: Bilingual; says: Bilingual }[], locale: Locale): PlayedLine[] {
  return lines.map(({ who, says }) => ({
    who: who[locale],
    says: says[locale],
    ms: speakingTime(says[locale], locale),
  }));
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
  /** To hold one's own words against, where one wrote; null elsewhere. */
  readonly model: ModelAnswer | null;
}

export interface ModelAnswer {
  readonly text: string;
  /** What a good answer holds. */
  readonly compare: readonly string[];
}

/** `says` is null for what was rightly let be and needs no word. */
export type ExplainedMark = Mark & { readonly says: string | null };

/** Grades the response and puts the author's words to every mark. */
export function feedback(exercise: Exercise, response: Response, locale: Locale): Feedback {
  const { credit, marks } = grade(exercise, response);
  const entries = entriesOf(exercise);
  return {
    credit,
    verdict: credit === 1 ? "right" : credit > 0 ? "partly" : "wrong",
    marks: marks.map((mark) => {
      const entry = entries.find(({ id }) => id === mark.id);
      return { ...mark, says: mark.verdict === "left" || !entry ? null : entry.feedback[locale] };
    }),
    takeaway: exercise.takeaway[locale],
    model:
      exercise.kind === "text"
        ? { text: exercise.model[locale], compare: exercise.compare.map((one) => one[locale]) }
        : null,
  };
}

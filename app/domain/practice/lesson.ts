import { z } from "zod";
import type { Locale } from "../locale.ts";
import { SKILLS, STAGES } from "../syllabus/syllabus.ts";
import type { Exercise } from "./exercise.ts";

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use lower-case words joined by hyphens");

/** The front matter of a lesson in one language. */
export const lessonMetaSchema = z.strictObject({
  title: z.string().trim().min(1).max(60),
  summary: z.string().trim().min(1).max(200),
  topic: slug,
  stages: z.array(z.enum(STAGES)).min(1),
  skills: z.array(z.enum(SKILLS)).min(1),
  /** Reading and answering together. */
  minutes: z.number().int().min(5).max(8),
  order: z.number().int().min(1),
  /** Syllabus points the lesson teaches; the text marks where, with <Point id="…"/>. */
  covers: z.array(z.string().regex(/^[A-Z][0-9]+$/)).min(1),
  /** Lessons that are best read before. */
  requires: z.array(slug).default([]),
});
export type LessonMeta = z.infer<typeof lessonMetaSchema> & { readonly slug: string };

/**
 * A lesson is a row of blocks, each about a paragraph; a bookmark is the index of a block. Both languages have
 * the same row, so that switching language keeps the place.
 */
export type LessonBlock =
  | { readonly kind: "prose"; readonly html: string; readonly heading: boolean }
  | { readonly kind: "exercise"; readonly exercise: string }
  | { readonly kind: "reflection"; readonly html: string };

export interface Lesson {
  readonly meta: LessonMeta;
  readonly blocks: readonly LessonBlock[];
  /** In the order in which the text places them. */
  readonly exercises: readonly Exercise[];
}

/** Lessons as they were written. */
export interface LessonLibrary {
  /** All lessons, in their order. */
  list(locale: Locale): Promise<readonly Lesson[]>;
  find(slug: string, locale: Locale): Promise<Lesson | null>;
}

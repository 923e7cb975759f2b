import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locale } from "~/domain/locale.ts";
import { type Drawing, spotsOf } from "~/domain/practice/drawing.ts";
import { type AuthoredExercise, type Exercise, exercisesSchema } from "~/domain/practice/exercise.ts";
import { type LessonMeta, lessonMetaSchema } from "~/domain/practice/lesson.ts";
import { ContentError } from "../content-error.ts";
import { parseYaml } from "../located-yaml.ts";

/** A text file as it was read. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** The two files that make a lesson in one language. */
export interface LessonSources {
  readonly slug: string;
  readonly text: Source;
  readonly exercises: Source;
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The slugs of a lessons folder, by name; none where there is no folder. */
export async function lessonSlugs(dir: string): Promise<string[]> {
  const entries = existsSync(dir) ? await readdir(dir, { withFileTypes: true }) : [];
  return entries.filter((entry) => entry.isDirectory() && SLUG.test(entry.name)).map((entry) => entry.name);
}

/** Null where there is no such lesson; throws ContentError where one of its files is missing. */
export async function readSources(dir: string, slug: string, locale: Locale): Promise<LessonSources | null> {
  if (!SLUG.test(slug)) return null;
  const slugs = await lessonSlugs(dir);
  if (!slugs.includes(slug)) return null;
  const [text, exercises] = await Promise.all([
    readSource(join(dir, slug, `${locale}.mdx`)),
    readSource(join(dir, slug, "exercises.yaml")),
  ]);
  return { slug, text, exercises };
}

async function readSource(file: string): Promise<Source> {
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) throw new ContentError([{ file, line: null, message: "cannot be read" }]);
  return { file, text: text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n") };
}

/** The front matter between the first two `---`; throws ContentError that names the line at fault. */
export function readMeta({ slug, text: { file, text } }: LessonSources): LessonMeta {
  const frontMatter = /^---\n(.*?\n)---\n/s.exec(text)?.[1];
  if (frontMatter === undefined) {
    throw new ContentError([{ file, line: 1, message: "begins with front matter between two lines of ---" }]);
  }
  return { ...parseYaml(frontMatter, lessonMetaSchema, { file, firstLine: 2 }), slug };
}

/** Where an exercise finds its drawn scene. */
export type Drawings = (id: string) => Drawing | null;

/** Throws ContentError that names the line at fault, or the scene or spot that isn't there. */
export function readExercises({ exercises: { file, text } }: LessonSources, drawings: Drawings): readonly Exercise[] {
  return parseYaml(text, exercisesSchema, { file }).exercises.map((exercise) => withDrawing(exercise, drawings, file));
}

function withDrawing(exercise: AuthoredExercise, drawings: Drawings, file: string): Exercise {
  if (exercise.kind !== "spot") return exercise;
  const refuse = (message: string) => new ContentError([{ file, line: null, message: `${exercise.id}: ${message}` }]);
  const drawing = drawings(exercise.scene);
  if (!drawing) throw refuse(`no scene "${exercise.scene}"`);
  const spots = spotsOf(drawing, exercise.options);
  const options = spots.filter((spot) => spot !== null);
  const missing = exercise.options.filter((_, index) => spots[index] === null).map(({ id }) => id);
  if (missing.length > 0) throw refuse(`scene "${drawing.id}" has no spot "${missing.join('", "')}"`);
  return { ...exercise, drawing, options };
}

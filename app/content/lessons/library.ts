import type { Locale } from "~/domain/locale.ts";
import { LOCALES } from "~/domain/locale.ts";
import type { Exercise } from "~/domain/practice/exercise.ts";
import type { Lesson, LessonBlock, LessonLibrary, LessonMeta } from "~/domain/practice/lesson.ts";
import { type CompileCache, createCompileCache, hashOf } from "../cache.ts";
import { COMPILER_VERSION, compileLesson } from "./compile.ts";
import { ContentError } from "./content-error.ts";
import { renderBlocks } from "./render.tsx";
import { type LessonSources, lessonSlugs, readExercises, readMeta, readSources } from "./sources.ts";

/**
 * The lessons of a folder (content/lessons). They are read anew each time they are asked for, so an edit shows
 * at once; what is costly, compiling and rendering, is done once for each content hash.
 */
export function createLessonLibrary({
  dir,
  cacheDir,
}: {
  readonly dir: string;
  readonly cacheDir: string;
}): LessonLibrary & { warm(): Promise<void> } {
  const cache = createCompileCache({ dir: cacheDir, version: COMPILER_VERSION });
  const shelf = createShelf();

  async function find(slug: string, locale: Locale): Promise<Lesson | null> {
    const sources = await readSources(dir, slug, locale);
    if (sources === null) return null;
    const hash = hashOf(sources.text.text, sources.exercises.text);
    return shelf.hold(`${slug}/${locale}`, hash, () => makeLesson(sources, cache));
  }

  async function list(locale: Locale): Promise<readonly Lesson[]> {
    const slugs = await lessonSlugs(dir);
    const lessons = await Promise.all(slugs.map((slug) => find(slug, locale)));
    return lessons.filter((lesson) => lesson !== null).sort((one, other) => one.meta.order - other.meta.order);
  }

  return {
    list,
    find,
    /** Compiles what is not compiled yet. Throws ContentError with the faults of every lesson. */
    async warm() {
      const slugs = await lessonSlugs(dir);
      const wanted = slugs.flatMap((slug) => LOCALES.map((locale) => find(slug, locale)));
      const results = await Promise.allSettled(wanted);
      const errors = results.filter((result) => result.status === "rejected").map((result): unknown => result.reason);
      const foreign = errors.find((error) => !(error instanceof ContentError));
      if (foreign) throw foreign;
      if (errors.length > 0) {
        throw new ContentError(errors.flatMap((error) => (error instanceof ContentError ? error.faults : [])));
      }
    },
  };
}

/** Keeps for each place the last thing made there, as long as the hash of its sources stays the same. */
function createShelf() {
  const held = new Map<string, { readonly hash: string; readonly lesson: Lesson }>();
  return {
    async hold(place: string, hash: string, make: () => Promise<Lesson>): Promise<Lesson> {
      const here = held.get(place);
      if (here?.hash === hash) return here.lesson;
      const lesson = await make();
      held.set(place, { hash, lesson });
      return lesson;
    },
  };
}

async function makeLesson(sources: LessonSources, cache: CompileCache): Promise<Lesson> {
  const meta = readMeta(sources);
  const exercises = readExercises(sources);
  const { file, text } = sources.text;
  const code = await cache.through(hashOf(text), async () => {
    const compiled = await compileLesson(text, file);
    // Code that does not run is broken too, and must not get into the cache.
    checkedBlocks(compiled, sources, meta, exercises);
    return compiled;
  });
  const blocks = checkedBlocks(code, sources, meta, exercises);
  const placed = placedExercises(blocks);
  return {
    meta,
    blocks,
    exercises: [...exercises].sort((one, other) => placed.indexOf(one.id) - placed.indexOf(other.id)),
  };
}

/** The blocks, where text, front matter and exercises agree; otherwise throws ContentError. */
function checkedBlocks(
  code: string,
  sources: LessonSources,
  meta: LessonMeta,
  exercises: readonly Exercise[],
): LessonBlock[] {
  const blocks = renderBlocks(code);
  const placed = placedExercises(blocks);
  const known = exercises.map(({ id }) => id);
  const points = blocks.flatMap((block) => (block.kind === "prose" ? pointsOf(block.html) : []));
  const wrong = [
    ...placed.filter((id) => !known.includes(id)).map((id) => `places exercise "${id}", which exercises.yaml lacks`),
    ...known.filter((id) => !placed.includes(id)).map((id) => `does not place exercise "${id}"`),
    ...placed.filter((id, index) => placed.indexOf(id) !== index).map((id) => `places exercise "${id}" twice`),
    ...meta.covers.filter((id) => !points.includes(id)).map((id) => `covers ${id}, but has no <Point id="${id}"/>`),
    ...points.filter((id) => !meta.covers.includes(id)).map((id) => `marks point ${id}, which "covers" lacks`),
  ];
  if (blocks.filter((block) => block.kind === "reflection").length !== 1) wrong.push("ends with one <Reflection>");
  if (wrong.length === 0) return blocks;
  throw new ContentError(wrong.map((message) => ({ file: sources.text.file, line: null, message })));
}

function placedExercises(blocks: readonly LessonBlock[]): string[] {
  return blocks.flatMap((block) => (block.kind === "exercise" ? [block.exercise] : []));
}

function pointsOf(html: string): string[] {
  return [...html.matchAll(/<span class="point" id="([^"]+)">/g)].map(([, id]) => id ?? "");
}

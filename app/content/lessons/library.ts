import type { Locale } from "~/domain/locale.ts";
import { LOCALES } from "~/domain/locale.ts";
import type { Exercise } from "~/domain/practice/exercise.ts";
import type { Lesson, LessonBlock, LessonLibrary, LessonMeta } from "~/domain/practice/lesson.ts";
import { type CompileCache, createCompileCache, hashOf } from "../cache.ts";
import { ContentError, faultLine } from "../content-error.ts";
import type { LibraryProblem } from "../library-problem.ts";
import { COMPILER_VERSION, compileLesson } from "./compile.ts";
import { renderBlocks } from "./render.tsx";
import { type Drawings, type LessonSources, lessonSlugs, readExercises, readMeta, readSources } from "./sources.ts";

interface Options {
  readonly dir: string;
  readonly cacheDir: string;
  /** Where exercises find their drawn scenes; nowhere by default. */
  readonly drawings?: Drawings;
  /** Hears of lessons that can't be made: of each fault once, and again where it comes back after it was mended. */
  readonly report?: (problem: LibraryProblem) => void;
  /** Milliseconds for which what was read is not read again; 0 (the default) reads anew each time. */
  readonly freshFor?: number;
}

/** What became of a lesson in one language when it was last asked for. */
interface Held {
  /** Of the sources; null where they could not be read. */
  readonly hash: string | null;
  /** The last one that could be made; null where none could. */
  readonly lesson: Lesson | null;
  /** What keeps these sources from being made, a line each. */
  readonly faults: readonly string[];
}

/**
 * The lessons of a folder (content/lessons). They are read anew each time they are asked for, so an edit shows
 * at once; what is costly, compiling and rendering, is done once for each content hash. A lesson that can't be made
 * is reported and hides no other: in its place stands the last one that could be, if there was one.
 */
export function createLessonLibrary({
  dir,
  cacheDir,
  drawings = () => null,
  report = () => undefined,
  freshFor = 0,
}: Options): LessonLibrary & {
  warm(): Promise<void>;
} {
  const cache = createCompileCache({ dir: cacheDir, version: COMPILER_VERSION });
  const shelf = new Map<string, Held>();

  const recent = new Map<string, { readonly at: number; readonly lesson: Promise<Lesson | null> }>();

  function find(slug: string, locale: Locale): Promise<Lesson | null> {
    const place = `${slug}/${locale}`;
    const known = recent.get(place);
    if (known && performance.now() - known.at < freshFor) return known.lesson;
    const lesson = read(slug, locale);
    if (freshFor > 0) {
      recent.set(place, { at: performance.now(), lesson });
      // Addresses are anybody's to make up: only what exists is remembered.
      const forget = () => recent.delete(place);
      lesson.then((made) => made ?? forget(), forget);
    }
    return lesson;
  }

  async function read(slug: string, locale: Locale): Promise<Lesson | null> {
    const place = `${slug}/${locale}`;
    let hash: string | null = null;
    try {
      const sources = await readSources(dir, slug, locale);
      if (sources === null) {
        shelf.delete(place);
        return null;
      }
      hash = hashOf(sources.text.text, sources.exercises.text);
      const held = shelf.get(place);
      if (held?.hash === hash) return held.lesson;
      const lesson = await makeLesson(sources, cache, drawings);
      shelf.set(place, { hash, lesson, faults: [] });
      return lesson;
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      return lastGood(place, hash, error);
    }
  }

  /** Reports what is not known yet, and gives the last lesson of the place that could be made. */
  function lastGood(place: string, hash: string | null, { faults }: ContentError): Lesson | null {
    const lesson = shelf.get(place)?.lesson ?? null;
    // Both languages have the same exercises, and the same faults in them.
    const known = new Set([...shelf.values()].flatMap((held) => held.faults));
    shelf.set(place, { hash, lesson, faults: faults.map(faultLine) });
    for (const fault of faults) {
      if (!known.has(faultLine(fault))) report({ ...fault, line: fault.line ?? 1 });
    }
    return lesson;
  }

  const recentLists = new Map<Locale, { readonly at: number; readonly lessons: Promise<readonly Lesson[]> }>();

  function list(locale: Locale): Promise<readonly Lesson[]> {
    const known = recentLists.get(locale);
    if (known && performance.now() - known.at < freshFor) return known.lessons;
    const lessons = readAll(locale);
    if (freshFor > 0) {
      recentLists.set(locale, { at: performance.now(), lessons });
      lessons.catch(() => recentLists.delete(locale));
    }
    return lessons;
  }

  async function readAll(locale: Locale): Promise<readonly Lesson[]> {
    const slugs = await lessonSlugs(dir);
    const lessons = await Promise.all(slugs.map((slug) => find(slug, locale)));
    return lessons.filter((lesson) => lesson !== null).sort((one, other) => one.meta.order - other.meta.order);
  }

  return {
    list,
    find,
    /** Compiles what is not compiled yet; what can't be is reported. */
    async warm() {
      await Promise.all(LOCALES.map(list));
    },
  };
}

async function makeLesson(sources: LessonSources, cache: CompileCache, drawings: Drawings): Promise<Lesson> {
  const meta = readMeta(sources);
  const exercises = readExercises(sources, drawings);
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
  const blocks = rendered(code, sources.text.file);
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

function rendered(code: string, file: string): LessonBlock[] {
  try {
    return renderBlocks(code);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ContentError([{ file, line: null, message: `can't be rendered: ${reason}` }]);
  }
}

function placedExercises(blocks: readonly LessonBlock[]): string[] {
  return blocks.flatMap((block) => (block.kind === "exercise" ? [block.exercise] : []));
}

function pointsOf(html: string): string[] {
  return [...html.matchAll(/<span class="point" id="([^"]+)">/g)].map(([, id]) => id ?? "");
}

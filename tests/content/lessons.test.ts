import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readDrawings } from "~/content/drawings.ts";
import { createLessonLibrary } from "~/content/lessons/library.ts";
import type { LibraryProblem } from "~/content/library-problem.ts";
import { LOCALES } from "~/domain/locale.ts";
import { type Bilingual, type Exercise, entriesOf } from "~/domain/practice/exercise.ts";
import type { Lesson } from "~/domain/practice/lesson.ts";
import { publicExercise } from "~/domain/practice/view.ts";

const cacheDir = await mkdtemp(join(tmpdir(), "lesson-content-"));
afterAll(() => rm(cacheDir, { recursive: true, force: true }));
const faults: LibraryProblem[] = [];
const drawings = readDrawings("content/scenes", (fault) => faults.push(fault));
const library = createLessonLibrary({
  dir: "content/lessons",
  cacheDir,
  drawings: drawings.byId,
  report: (fault) => faults.push(fault),
});
await library.warm();
const lessons = { "zh-CN": await library.list("zh-CN"), en: await library.list("en") };
const exercises = lessons.en.flatMap((lesson) => lesson.exercises);

const syllabus = z
  .object({ topics: z.array(z.object({ id: z.string(), entries: z.array(z.object({ id: z.string() })) })) })
  .parse(parse(readFileSync("content/syllabus.yaml", "utf8")));
const pointsOf = (topic: string) => syllabus.topics.find(({ id }) => id === topic)?.entries.map(({ id }) => id) ?? [];

const inOther = (lesson: Lesson) => lessons["zh-CN"].find(({ meta }) => meta.slug === lesson.meta.slug);
const html = (lesson: Lesson) => lesson.blocks.map((block) => ("html" in block ? block.html : "")).join("\n\n");

/** Beside Chinese punctuation `**` may not close: it stays as it is, or closes somewhere else. */
const UNREAD_MARKS = /\*\*|<strong>(?:(?!<\/strong>).)*<strong>/s;

/** Every text of an exercise that only its feedback may show. */
function secrets(exercise: Exercise): Bilingual[] {
  const entries = entriesOf(exercise);
  const model = exercise.kind === "text" ? [exercise.model, ...exercise.compare] : [];
  return [exercise.takeaway, ...model, ...entries.map(({ feedback }) => feedback)];
}

test("no lesson has a fault", () => {
  expect(faults).toEqual([]);
});

test("both languages have the same lessons, each with a place of its own in the course", () => {
  expect(lessons["zh-CN"].map(({ meta }) => meta.slug)).toEqual(lessons.en.map(({ meta }) => meta.slug));
  const orders = lessons.en.map(({ meta }) => meta.order);
  expect(new Set(orders).size).toBe(orders.length);
});

test.each(syllabus.topics.map(({ id }) => id))("the lessons on %s teach every point of it", (topic) => {
  const covered = lessons.en.filter(({ meta }) => meta.topic === topic).flatMap(({ meta }) => meta.covers);
  expect([...covered].sort()).toEqual([...pointsOf(topic)].sort());
});

describe.each(lessons.en.map((lesson) => ({ slug: lesson.meta.slug, lesson })))("$slug", ({ slug, lesson }) => {
  const chinese = inOther(lesson);

  test("covers points of its topic only, the same in both languages", () => {
    expect(lesson.meta.covers.filter((point) => !pointsOf(lesson.meta.topic).includes(point))).toEqual([]);
    expect(chinese?.meta.covers).toEqual(lesson.meta.covers);
  });

  test("practises every point it covers that names a technique", () => {
    const practised = new Set(lesson.exercises.flatMap(({ points }) => points));
    expect(lesson.meta.covers.filter((point) => !practised.has(point) && point !== "M0")).toEqual([]);
    expect([...practised].filter((point) => !lesson.meta.covers.includes(point))).toEqual([]);
  });

  test("has the same row of blocks in both languages, so that switching keeps the place", () => {
    const row = (of: Lesson | undefined) =>
      of?.blocks.map((block) => (block.kind === "exercise" ? block.exercise : block.kind === "prose" && block.heading));
    expect(row(chinese)).toEqual(row(lesson));
    const { title: _, summary: __, ...meta } = lesson.meta;
    expect(chinese?.meta).toMatchObject(meta);
  });

  test("has at least four exercises of at least three kinds", () => {
    expect(lesson.exercises.length).toBeGreaterThanOrEqual(4);
    expect(new Set(lesson.exercises.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(3);
  });

  test("begins with a scene that goes wrong, shows a better one, keeps a limit and ends with today and a thought", () => {
    for (const text of [lesson, chinese]) {
      const all = text ? html(text) : "";
      const wrong = /data-outcome="wrong".*?<\/figure>/s.exec(all)?.[0] ?? "";
      expect(wrong.match(/class="line/g)).toHaveLength(3);
      expect(all.indexOf('data-outcome="better"')).toBeGreaterThan(all.indexOf('data-outcome="wrong"'));
      expect(all).toContain('class="caution"');
      expect(all).toContain('class="try"');
      expect(text?.blocks.at(-1)?.kind).toBe("reflection");
    }
  });

  test("leaves no marks of Markdown, and keeps each language's punctuation", () => {
    for (const read of [lesson, chinese]) expect(read ? html(read) : "").not.toMatch(UNREAD_MARKS);
    expect(html(lesson)).not.toMatch(/&quot;|&#x27;/);
    const text = chinese ? html(chinese) : "";
    expect(text).not.toMatch(/&quot;|[\u4e00-\u9fff][,;:!?]|[\u4e00-\u9fff]\n[\u4e00-\u9fff]/);
  });

  test("sends neither key nor feedback to the browser", () => {
    for (const locale of LOCALES) {
      const read = locale === "en" ? lesson : chinese;
      const sent = JSON.stringify([read?.blocks, lesson.exercises.map((one) => publicExercise(one, locale, 1))]);
      for (const secret of lesson.exercises.flatMap(secrets)) expect(sent).not.toContain(secret[locale]);
      expect(sent).not.toMatch(/"(key|credit|feedback|takeaway|group|target|model|compare|points)":/);
    }
  });

  test("requires only lessons there are, and earlier ones", () => {
    for (const required of lesson.meta.requires) {
      const before = lessons.en.find(({ meta }) => meta.slug === required);
      expect(before?.meta.order, `${slug} requires ${required}`).toBeLessThan(lesson.meta.order);
    }
  });
});

test("between them the lessons use every kind", () => {
  expect(new Set(exercises.map(({ kind }) => kind))).toEqual(
    new Set(["single", "several", "groups", "order", "match", "spot", "listen-and-note", "text"]),
  );
});

test("feedback is never said twice", () => {
  const said = exercises.flatMap(secrets).map(({ "zh-CN": zh, en }) => `${zh}\n${en}`);
  expect(new Set(said).size).toBe(said.length);
});

test("how a reply looks does not tell whether it is best", () => {
  const singles = exercises.filter((exercise) => exercise.kind === "single");
  for (const locale of LOCALES) {
    const longest = singles.filter(({ options }) => {
      const lengths = options.map(({ text }) => text[locale].length);
      const best = options.findIndex(({ credit }) => credit === 1);
      return lengths[best] === Math.max(...lengths);
    });
    expect(longest.length, `the best is longest, ${locale}`).toBeLessThanOrEqual(singles.length / 3);
    const asking = singles.filter(({ options }) => {
      const asks = options.filter(({ text }) => /[?？]/.test(text[locale]));
      return asks.length === 1 && asks[0]?.credit === 1;
    });
    expect(asking, `only the best asks, ${locale}`).toEqual([]);
  }
  const first = singles.filter(({ options }) => options[0]?.credit === 1);
  expect(first.length, "the best is written first").toBeLessThanOrEqual(singles.length / 3);
});

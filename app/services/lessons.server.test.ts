import { expect, test } from "vitest";
import { AppError } from "../domain/errors.ts";
import type { PersonId } from "../domain/ids.ts";
import type { ExerciseAnswer, LessonProgress, LessonRepo } from "../domain/ports.ts";
import type { Lesson, LessonLibrary, LessonMeta } from "../domain/practice/lesson.ts";
import { groups, order, single } from "../domain/practice/testing/exercises.ts";
import { createLessonService, REFLECTION_LIMIT } from "./lessons.server.ts";

const ANNA = "anna" as PersonId;
const NONE = { options: [], order: [], placed: {}, text: "" };

function lesson(slug: string, meta: Partial<LessonMeta> = {}): Lesson {
  return {
    meta: {
      slug,
      title: `Title of ${slug}`,
      summary: "Summary",
      topic: "listening",
      stages: ["approach"],
      skills: ["listening"],
      minutes: 6,
      order: 1,
      covers: ["L1"],
      requires: [],
      ...meta,
    },
    blocks: [
      { kind: "prose", html: "<p>First</p>", heading: false },
      { kind: "exercise", exercise: "pick" },
      { kind: "exercise", exercise: "sort" },
      { kind: "exercise", exercise: "rank" },
      { kind: "reflection", html: "And you?" },
    ],
    exercises: [
      single({ a: 0, b: 1, c: 0.4 }, "pick"),
      groups({ d: "x", e: "x", f: "y", g: "y" }, "sort"),
      order(["h", "i", "j"], "rank"),
    ],
  };
}

/** What the port promises, in memory. */
function memory(): LessonRepo {
  const rows = new Map<string, LessonProgress & { reflection: string | null }>();
  const answers = new Map<string, ExerciseAnswer>();
  const row = (person: PersonId, slug: string, at: number) =>
    rows.get(`${person}/${slug}`) ?? {
      slug,
      block: 0,
      furthest: 0,
      startedAt: at,
      updatedAt: at,
      completedAt: null,
      reflection: null,
    };
  const put = (person: PersonId, changed: LessonProgress & { reflection: string | null }) =>
    void rows.set(`${person}/${changed.slug}`, changed);
  return {
    progress: async (person) => [...rows].filter(([key]) => key.startsWith(`${person}/`)).map(([, value]) => value),
    progressOf: async (person, slug) => rows.get(`${person}/${slug}`) ?? null,
    async saveBookmark(person, slug, { block, at }) {
      const before = row(person, slug, at);
      put(person, { ...before, block, furthest: Math.max(before.furthest, block), updatedAt: at });
    },
    async complete(person, slug, at) {
      const before = row(person, slug, at);
      put(person, { ...before, completedAt: before.completedAt ?? at });
    },
    async saveAnswer(answer) {
      const key = `${answer.person} ${answer.key}`;
      if (!answers.has(key)) answers.set(key, answer);
    },
    allAnswers: async (person) => [...answers.values()].filter((one) => one.person === person),
    answers: async (person, slug) => [...answers.values()].filter((one) => one.person === person && one.slug === slug),
    saveReflection: async (person, slug, text, at) => put(person, { ...row(person, slug, at), reflection: text }),
    reflection: async (person, slug) => rows.get(`${person}/${slug}`)?.reflection ?? null,
  };
}

function setUp(all: readonly Lesson[] = [lesson("first")]) {
  const content: LessonLibrary = {
    list: async () => all,
    find: async (slug) => all.find(({ meta }) => meta.slug === slug) ?? null,
  };
  let now = 1000;
  const repo = memory();
  const service = createLessonService({ lessons: repo, content, clock: { now: () => now++ } });
  const reading = { person: ANNA, slug: "first", locale: "en" } as const;
  const pick = (option: string, key = "k1") =>
    service.answer(reading, { exercise: "pick", key, fields: { ...NONE, options: [option] } });
  const answerAll = async () => {
    await pick("a");
    await service.answer(reading, {
      exercise: "sort",
      key: "k1",
      fields: { ...NONE, placed: { d: "x", e: "x", f: "x", g: "y" } },
    });
    await service.answer(reading, { exercise: "rank", key: "k1", fields: { ...NONE, order: ["j", "i", "h"] } });
  };
  return { service, repo, reading, pick, answerAll };
}

/** The error of a promise that must fail. */
async function refusal(promise: Promise<unknown>): Promise<AppError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw new Error(`no AppError but ${String(error)}`);
  return error;
}

test("before an answer nothing gives the key away; after it, the answer's own feedback is there", async () => {
  const { service, reading, pick } = setUp();
  const secrets = /feedback on|takeaway|"credit"|verdict/;
  expect(JSON.stringify(await service.open(reading))).not.toMatch(secrets);
  await pick("a");
  const { pick: answered, sort: open } = (await service.open(reading)).exercises;
  expect(answered?.answered?.feedback).toMatchObject({ credit: 0, verdict: "wrong", takeaway: "takeaway" });
  expect(answered?.answered?.feedback.marks).toContainEqual({
    id: "a",
    verdict: "wrong",
    group: null,
    place: null,
    says: "feedback on a",
  });
  expect(JSON.stringify(open)).not.toMatch(secrets);
});

test("the first and the best credit stay in sight over retries", async () => {
  const { pick } = setUp();
  await pick("c", "k1");
  await pick("b", "k2");
  const { answered } = await pick("a", "k3");
  expect(answered).toMatchObject({
    attempts: 3,
    first: 0.4,
    best: 1,
    response: { option: "a" },
    feedback: { credit: 0 },
  });
});

test("the same answer sent twice under its key is one answer", async () => {
  const { pick, repo } = setUp();
  const once = await pick("c", "k1");
  expect(await pick("c", "k1")).toEqual(once);
  expect(await repo.answers(ANNA, "first")).toHaveLength(1);
});

test("another answer under the same key, from another tab, is not lost", async () => {
  const { pick } = setUp();
  await pick("c", "k1");
  expect((await pick("b", "k1")).answered).toMatchObject({ attempts: 2, best: 1 });
});

test("each answer is offered a key of its own", async () => {
  const { service, reading, pick } = setUp();
  const before = (await service.open(reading)).exercises.pick?.nextKey;
  expect((await pick("a", before)).nextKey).not.toBe(before);
});

test("options come in an order of the person's own that stays", async () => {
  const { service, reading } = setUp();
  const shown = async (person: string) =>
    JSON.stringify((await service.open({ ...reading, person: person as PersonId })).exercises);
  expect(await shown("anna")).toBe(await shown("anna"));
  const orders = await Promise.all(["ben", "cleo", "dan", "eve", "finn"].map(shown));
  expect(new Set(orders).size).toBeGreaterThan(1);
});

test("an incomplete or impossible answer is refused at its exercise and changes nothing", async () => {
  const { service, reading, pick, repo } = setUp();
  expect((await refusal(pick("z"))).fields).toEqual({ pick: "unknown-choice" });
  const unsorted = service.answer(reading, { exercise: "sort", key: "k", fields: { ...NONE, placed: { d: "x" } } });
  expect(await refusal(unsorted)).toMatchObject({ code: "bad-input", fields: { sort: "place-all" } });
  expect(await repo.answers(ANNA, "first")).toEqual([]);
});

test("an unknown lesson or exercise is not found", async () => {
  const { service, reading } = setUp();
  const elsewhere = { ...reading, slug: "none" };
  const attempts = [
    service.open(elsewhere),
    service.saveBookmark(elsewhere, 0),
    service.saveReflection(elsewhere, "x"),
    service.complete(elsewhere, { skipReflection: true }),
    service.answer(elsewhere, { exercise: "pick", key: "k", fields: NONE }),
    service.answer(reading, { exercise: "none", key: "k", fields: NONE }),
  ];
  for (const attempt of attempts) expect((await refusal(attempt)).code).toBe("not-found");
});

test("reading goes on where it stopped; the furthest paragraph stays", async () => {
  const { service, reading } = setUp();
  expect(await service.open(reading)).toMatchObject({ bookmark: null, furthest: 0 });
  await service.saveBookmark(reading, 3);
  await service.saveBookmark(reading, 1);
  expect(await service.open(reading)).toMatchObject({ bookmark: 1, furthest: 3 });
});

test("a bookmark outside the lesson is refused", async () => {
  const { service, reading } = setUp();
  for (const block of [-1, 5, 0.5, Number.NaN]) {
    expect((await refusal(service.saveBookmark(reading, block))).fields).toEqual({ block: "out-of-range" });
  }
});

test("a reflection is kept trimmed; empty or too long it is refused", async () => {
  const { service, reading } = setUp();
  await service.saveReflection(reading, "  I heard it.\n");
  expect((await service.open(reading)).reflection).toBe("I heard it.");
  expect((await refusal(service.saveReflection(reading, " \n"))).fields).toEqual({ reflection: "required" });
  const long = service.saveReflection(reading, "x".repeat(REFLECTION_LIMIT + 1));
  expect((await refusal(long)).fields).toEqual({ reflection: "too-long" });
  expect((await service.open(reading)).reflection).toBe("I heard it.");
});

test("a lesson is completed when every exercise is answered and the reflection written or skipped", async () => {
  const { service, reading, answerAll } = setUp();
  expect((await refusal(service.complete(reading, { skipReflection: true }))).fields).toEqual({
    exercises: "unanswered",
  });
  await answerAll();
  expect((await refusal(service.complete(reading, { skipReflection: false }))).fields).toEqual({
    reflection: "required",
  });
  expect((await service.open(reading)).completed).toBeNull();
  await service.complete(reading, { skipReflection: true });
  expect((await service.open(reading)).completed?.learned).toEqual(["takeaway", "takeaway", "takeaway"]);
});

test("a written reflection completes without skipping", async () => {
  const { service, reading, answerAll } = setUp();
  await answerAll();
  await service.saveReflection(reading, "Mine.");
  await service.complete(reading, { skipReflection: false });
  expect((await service.open(reading)).completed).not.toBeNull();
});

test("answers that no longer fit an edited exercise do not count", async () => {
  const { service, reading, repo } = setUp();
  const gone = { person: ANNA, slug: "first", exercise: "pick", credit: 1, at: 1 };
  await repo.saveAnswer({ ...gone, key: "old", response: '{"kind":"single","option":"gone"}' }, []);
  expect((await service.open(reading)).exercises.pick?.answered).toBeNull();
});

test("the list leads to the lesson begun, else to the first whose forerunners are completed", async () => {
  const all = [lesson("second", { requires: ["first"] }), lesson("first"), lesson("third")];
  const { service, reading, answerAll } = setUp(all);
  const list = () => service.list(ANNA, "en");
  expect(await list()).toMatchObject({ next: "first" });
  expect((await list()).lessons[0]?.before).toEqual(["Title of first"]);

  await service.saveBookmark({ ...reading, slug: "third" }, 1);
  expect((await list()).next).toBe("third");
  expect((await list()).lessons[2]?.state).toEqual({ kind: "started", share: 0.4 });

  await answerAll();
  await service.complete(reading, { skipReflection: true });
  expect((await list()).lessons[0]?.before).toEqual([]);
  expect((await list()).lessons[1]?.state).toMatchObject({ kind: "completed" });
  expect((await service.open(reading)).completed?.next).toEqual({ slug: "third", title: "Title of third" });
});

test("when all is completed nothing is next", async () => {
  const { service, reading, answerAll } = setUp();
  await answerAll();
  await service.complete(reading, { skipReflection: true });
  expect((await service.list(ANNA, "en")).next).toBeNull();
  expect((await service.open(reading)).completed?.next).toBeNull();
});

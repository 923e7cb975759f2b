import { expect, test } from "vitest";
import { commentId } from "~/domain/ids.ts";
import type { Person } from "~/domain/people.ts";
import { testClass } from "../../../tests/support/class.ts";

const NOT_FOUND = { code: "not-found" };
const DESK = { cohort: null, person: null, page: 1 } as const;

async function setUp() {
  const made = await testClass();
  const { threads, desk } = made.services.coaching;
  const reader = (person: Person) => ({ kind: "person", person }) as const;
  const say = (
    by: Person,
    attempt: Parameters<typeof threads.say>[1],
    text: string,
    id = `by-${by.name}-${text}`,
    turn: number | null = 0,
  ) => threads.say(by, attempt, { id: commentId(id), turn, text, suggestion: "" });
  const read = async (by: Person, attempt: Parameters<typeof threads.say>[1]) =>
    threads.open(reader(by), await threads.reading(reader(by), attempt));
  return { ...made, threads, desk, reader, say, read };
}

test("a finished assessed attempt is read by its rep, their trainer and administrators; by nobody else", async () => {
  const { threads, reader, play, lin, mei, tess, sam, wang, admin } = await setUp();
  const id = await play(lin, "assessed");
  for (const [person, as] of [
    [lin, "own"],
    [tess, "coach"],
    [admin, "coach"],
  ] as const) {
    expect(await threads.reading(reader(person), id)).toMatchObject({ as });
  }
  for (const person of [mei, sam, wang]) {
    await expect(threads.reading(reader(person), id)).rejects.toMatchObject(NOT_FOUND);
    const words = { id: commentId("x"), turn: 0, text: "hello", suggestion: "" };
    await expect(threads.say(person, id, words)).rejects.toMatchObject(NOT_FOUND);
    await expect(threads.markRead(person, id, 1)).rejects.toMatchObject(NOT_FOUND);
  }
});

test("an assessed attempt under way is its rep's alone, and nobody comments on it yet", async () => {
  const { threads, reader, say, play, lin, tess, admin } = await setUp();
  const id = await play(lin, "assessed", false);
  for (const person of [tess, admin])
    await expect(threads.reading(reader(person), id)).rejects.toMatchObject(NOT_FOUND);
  await expect(say(lin, id, "early")).rejects.toMatchObject({ code: "attempt-open" });
});

test("practice is the rep's own until they share it, and again when they take that back", async () => {
  const { threads, reader, read, play, lin, mei, tess, sam, admin } = await setUp();
  const id = await play(lin, "practice");
  expect((await read(lin, id))?.sharing).toEqual({ shared: false, trainers: ["Tess"] });
  for (const person of [tess, admin, mei])
    await expect(threads.reading(reader(person), id)).rejects.toMatchObject(NOT_FOUND);
  for (const person of [tess, admin, mei])
    await expect(threads.share(person, id, true)).rejects.toMatchObject(NOT_FOUND);
  await threads.share(lin, id, true);
  expect((await read(tess, id))?.as).toBe("coach");
  expect((await read(admin, id))?.as).toBe("coach");
  for (const person of [sam, mei]) await expect(threads.reading(reader(person), id)).rejects.toMatchObject(NOT_FOUND);
  await threads.share(lin, id, false);
  await expect(threads.reading(reader(tess), id)).rejects.toMatchObject(NOT_FOUND);
});

test("practice under way and assessed attempts can't be shared", async () => {
  const { threads, play, lin } = await setUp();
  await expect(threads.share(lin, await play(lin, "practice", false), true)).rejects.toMatchObject(NOT_FOUND);
  await expect(threads.share(lin, await play(lin, "assessed"), true)).rejects.toMatchObject(NOT_FOUND);
});

test("both see what was said at the turn, and what is new is told until it was read", async () => {
  const { services, threads, read, say, desk, clock, play, lin, tess } = await setUp();
  const id = await play(lin, "assessed");
  await threads.say(tess, id, { id: commentId("c1"), turn: 1, text: "Slow down\nhere", suggestion: "“And then?”" });
  const seen = await read(lin, id);
  expect(seen?.comments).toMatchObject([
    { turn: 1, author: "Tess", own: false, text: "Slow down\nhere", suggestion: "“And then?”", fresh: true },
  ]);
  expect(await desk.news(lin.id, "en")).toMatchObject({ id, lastTurn: 1, lastAuthor: "Tess", fresh: 1 });
  clock.at += 10;
  await threads.markRead(lin, id, seen?.seenTo ?? 0);
  expect(await desk.news(lin.id, "en")).toBeNull();
  await say(lin, id, "Thanks", "c2", 1);
  expect((await read(tess, id))?.comments.map(({ author, fresh }) => [author, fresh])).toEqual([
    ["Tess", false],
    ["Lin", true],
  ]);
  const { threads: listed } = await desk.trainer(tess, { ...DESK, view: "threads" }, "en");
  expect(listed).toMatchObject([{ id, fresh: 1, lastAuthor: "Lin", comments: 2 }]);
  expect((await services.coaching.desk.own(lin, "en")).threads).toMatchObject([{ id, fresh: 0 }]);
});

test("what came after the page was opened is not marked read with it", async () => {
  const { threads, read, say, clock, play, lin, tess } = await setUp();
  const id = await play(lin, "assessed");
  await say(tess, id, "one");
  const opened = await read(lin, id);
  clock.at += 10;
  await say(tess, id, "two");
  await threads.markRead(lin, id, opened?.seenTo ?? 0);
  expect((await read(lin, id))?.comments.map(({ text, fresh }) => [text, fresh])).toEqual([
    ["one", false],
    ["two", true],
  ]);
});

test("the same words sent twice are one comment; other words under the same id are another", async () => {
  const { say, read, play, lin, tess } = await setUp();
  const id = await play(lin, "assessed");
  await Promise.all([say(tess, id, "once", "same"), say(tess, id, "once", "same")]);
  await say(tess, id, "more", "same");
  await say(lin, id, "mine", "same");
  expect((await read(tess, id))?.comments.map(({ author, text }) => `${author}: ${text}`).sort()).toEqual([
    "Lin: mine",
    "Tess: more",
    "Tess: once",
  ]);
});

test("one's own comment can be taken back; it leaves a line where somebody answered it", async () => {
  const { threads, say, read, clock, play, lin, tess } = await setUp();
  const id = await play(lin, "assessed");
  await say(tess, id, "hasty", "c1");
  clock.at += 1;
  await say(lin, id, "why?", "c2");
  await expect(threads.remove(lin, id, commentId("c1"))).rejects.toMatchObject(NOT_FOUND);
  await threads.remove(tess, id, commentId("c1"));
  await threads.remove(tess, id, commentId("c1"));
  expect((await read(lin, id))?.comments.map(({ text }) => text)).toEqual([null, "why?"]);
  await threads.remove(lin, id, commentId("c2"));
  expect((await read(tess, id))?.comments).toEqual([]);
});

test("nothing said, too much said, and a turn there is not are refused at their fields", async () => {
  const { threads, play, lin, tess } = await setUp();
  const id = await play(lin, "assessed");
  const say = (words: object) =>
    threads.say(tess, id, { id: commentId("x"), turn: 0, text: "", suggestion: "", ...words });
  await expect(say({ text: "  " })).rejects.toMatchObject({ code: "bad-input", fields: { text: "required" } });
  await expect(say({ text: "长".repeat(2001) })).rejects.toMatchObject({ fields: { text: "too-long" } });
  await expect(say({ text: "a", suggestion: "b".repeat(2001) })).rejects.toMatchObject({
    fields: { suggestion: "too-long" },
  });
  await expect(say({ text: "a", turn: 99 })).rejects.toMatchObject({ code: "bad-input" });
});

test("the desk shows assessed attempts of one's people until one has said something, by person and cohort", async () => {
  const { desk, say, threads, play, lin, mei, wang, tess, north, admin } = await setUp();
  const [one, two, other] = [await play(lin, "assessed"), await play(mei, "assessed"), await play(wang, "assessed")];
  await play(lin, "assessed", false);
  const shared = await play(lin, "practice");
  await threads.share(lin, shared, true);
  const waiting = async (by: Person, filter: object = {}) =>
    (await desk.trainer(by, { ...DESK, view: "waiting", ...filter }, "en")).attempts.map(({ id }) => id).sort();
  expect(await waiting(tess)).toEqual([one, two].sort());
  expect(await waiting(tess, { person: lin.id })).toEqual([one]);
  expect(await waiting(tess, { person: wang.id })).toEqual([]);
  expect(await waiting(admin)).toEqual([one, two, other].sort());
  expect(await waiting(admin, { cohort: north })).toEqual([one, two].sort());
  await say(tess, one, "seen");
  expect(await waiting(tess)).toEqual([two]);
  expect((await desk.trainer(tess, { ...DESK, view: "shared" }, "en")).attempts).toMatchObject([{ id: shared }]);
  await expect(desk.trainer(lin, { ...DESK, view: "waiting" }, "en")).rejects.toMatchObject({ code: "forbidden" });
});

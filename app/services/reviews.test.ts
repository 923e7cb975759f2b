import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { dayAt } from "~/domain/calendar.ts";
import { exercisesSchema } from "~/domain/practice/exercise.ts";
import type { AnswerFields } from "~/domain/practice/response.ts";
import { newMemory } from "~/domain/practice/review.ts";
import type { ReviewView } from "~/domain/practice/review-pages.ts";
import { keyOf } from "~/domain/practice/testing/exercises.ts";
import { testApplication } from "../../tests/support/application.ts";
import { reposWithPerson } from "../../tests/support/repos.ts";
import { readDecks } from "../content/decks.ts";
import { readDrawings } from "../content/drawings.ts";
import { createReviewService } from "./reviews.server.ts";

const NONE: AnswerFields = { options: [], order: [], placed: {}, text: "" };
const DAY = 86_400_000;
const LESSON = "finding-who-decides";
const report = ({ message }: { message: string }) => {
  throw new Error(message);
};
const decks = readDecks({ folder: "content/drills", drawings: readDrawings("content/scenes", report).byId, report });

/** The fields that earn all there is for what is asked. */
function right({ asked }: ReviewView): AnswerFields {
  const question = asked?.question;
  if (!question) throw new Error("nothing is asked");
  if (question.kind === "drill") {
    const items = decks.list().flatMap(({ items: all }) => all);
    const item = items.find(({ id, stem }) => id === question.item.id && stem.en === question.item.stem);
    return { ...NONE, options: [item?.options.find(({ credit }) => credit === 4)?.id ?? ""] };
  }
  const slug = /\/lessons\/([^#]+)/.exec(question.from.to)?.[1];
  const file = parse(readFileSync(`content/lessons/${slug}/exercises.yaml`, "utf8"));
  const exercise = exercisesSchema.parse(file).exercises.find(({ id }) => id === question.exercise.id);
  if (!exercise || exercise.kind === "spot") {
    const keys = exercise?.kind === "spot" ? exercise.options.filter(({ key }) => key).map(({ id }) => id) : [];
    return { ...NONE, options: keys };
  }
  const key = keyOf(exercise);
  return {
    ...NONE,
    ...("options" in key ? { options: key.options } : {}),
    ...("option" in key ? { options: [key.option] } : {}),
    ...("order" in key ? { order: key.order } : {}),
    ...("placed" in key ? { placed: key.placed } : {}),
  };
}

/** Somebody who has completed a lesson, on whatever day it is. */
async function setUp(timeZone = "Asia/Shanghai", at = "2026-03-07T10:00Z") {
  const { services, clock, setUp: makeAdministrator } = testApplication();
  clock.at = Date.parse(at);
  const person = await makeAdministrator();
  const reading = { person: person.id, slug: LESSON, locale: "en" } as const;
  const reviewing = { person, locale: "en", timeZone } as const;
  const file = parse(readFileSync(`content/lessons/${LESSON}/exercises.yaml`, "utf8"));
  for (const exercise of exercisesSchema.parse(file).exercises) {
    const view = await services.lessons.open(reading);
    const state = view.exercises[exercise.id];
    if (!state) throw new Error(`no ${exercise.id}`);
    const options = "options" in exercise && exercise.options[0] ? [exercise.options[0].id] : [];
    const shown = state.exercise;
    const placed =
      "targets" in shown
        ? Object.fromEntries(shown.items.map(({ id }, index) => [id, shown.targets[index]?.id ?? ""]))
        : "groups" in shown
          ? Object.fromEntries(shown.items.map(({ id }) => [id, shown.groups[0]?.id ?? ""]))
          : {};
    const order = shown.kind === "order" ? shown.items.map(({ id }) => id) : [];
    const fields = { options, placed, order, text: "Some own words." };
    await services.lessons.answer(reading, { exercise: exercise.id, key: state.nextKey, fields });
  }
  await services.lessons.complete(reading, { skipReflection: true });
  await services.reviews.learn(reviewing);
  const { reviews } = services;
  return {
    services,
    reviews,
    clock,
    person,
    reviewing,
    open: (answered: string | null = null) => reviews.open(reviewing, answered),
  };
}

test("a lesson's points come back the day after it was completed, and not before", async () => {
  const { open, clock } = await setUp();
  expect(await open()).toMatchObject({ left: 0, cards: 3, asked: null });
  clock.at += DAY;
  const view = await open();
  expect(view.left).toBe(3);
  expect(view.asked?.question.from.title).not.toBe("");
});

test.each([
  ["Asia/Shanghai", "2026-03-07T15:59Z", "2026-03-07T16:00Z"],
  // The clocks go forward that night: the day has 23 hours.
  ["America/Los_Angeles", "2026-03-08T07:59Z", "2026-03-08T08:00Z"],
])("in %s tomorrow begins at midnight on the person's wall", async (timeZone, before, after) => {
  const { open, clock } = await setUp(timeZone, "2026-03-07T10:00Z");
  clock.at = Date.parse(before);
  expect((await open()).left).toBe(0);
  clock.at = Date.parse(after);
  expect((await open()).left).toBe(3);
});

test("how the answer went decides when it comes back, and it shows with its key only then", async () => {
  const { open, reviews, reviewing, clock } = await setUp();
  clock.at += DAY;
  const view = await open();
  const key = view.asked?.key ?? "";
  expect(JSON.stringify(view)).not.toMatch(/"(feedback|takeaway|credit|says)":/);
  expect(await reviews.answer(reviewing, key, right(view))).toBe(true);
  const after = await open(key);
  expect(after.shown?.feedback.credit === 1 || after.shown?.feedback.credit === 4).toBe(true);
  expect(after.shown?.again).toBeGreaterThan(1);
  expect(after).toMatchObject({ done: 1, left: 2, undo: key });
});

test("the same answer twice is one; an answer to a card that has moved on changes nothing", async () => {
  const { open, reviews, reviewing, clock } = await setUp();
  clock.at += DAY;
  const view = await open();
  const key = view.asked?.key ?? "";
  await reviews.answer(reviewing, key, right(view));
  const state = await open();
  expect(await reviews.answer(reviewing, key, right(view))).toBe(true);
  await reviews.answer(reviewing, state.asked?.key ?? "", right(state));
  expect(await reviews.answer(reviewing, key, right(view))).toBe(false);
  expect((await open()).done).toBe(2);
});

test("undoing the last grade brings the question back as it was", async () => {
  const { open, reviews, reviewing, clock, services, person } = await setUp();
  clock.at += DAY;
  const view = await open();
  const before = await services.profile.figures(person.id, "en");
  await reviews.answer(reviewing, view.asked?.key ?? "", right(view));
  expect(await reviews.undo(reviewing, view.asked?.key ?? "")).toBe(true);
  expect(await open()).toEqual(view);
  expect(await services.profile.figures(person.id, "en")).toEqual(before);
  expect(await reviews.undo(reviewing, view.asked?.key ?? "")).toBe(false);
  // It can be answered anew.
  expect(await reviews.answer(reviewing, view.asked?.key ?? "", right(view))).toBe(true);
});

test("an answer that is not complete is refused at the field and changes nothing", async () => {
  const { open, reviews, reviewing, clock } = await setUp();
  clock.at += DAY;
  const view = await open();
  const refused = reviews.answer(reviewing, view.asked?.key ?? "", NONE);
  await expect(refused).rejects.toMatchObject({ code: "bad-input", fields: { answer: expect.any(String) } });
  expect(await open()).toEqual(view);
});

test("the cap holds back what is over it until tomorrow", async () => {
  const { reviews, reviewing, clock, open, services, person } = await setUp();
  const drilling = { person: person.id, locale: "en", timeZone: "Asia/Shanghai" } as const;
  for (const deck of decks.list().slice(0, 2)) {
    const id = await services.drills.begin(drilling, deck.id, { timed: false, fresh: false });
    for (let place = 0; place < 10; place++) {
      const { asked } = await services.drills.open(drilling, id, null);
      const item = deck.items.find((one) => one.id === asked?.item.id);
      const weak = item?.options.find(({ credit }) => credit < 3)?.id ?? "";
      await services.drills.answer(drilling, id, { place: asked?.place ?? 0, option: weak });
    }
  }
  await reviews.setCap(reviewing, 10);
  const capped = { ...reviewing, person: { ...person, reviewCap: 10 } };
  clock.at += DAY;
  expect(await reviews.open(capped, null)).toMatchObject({ left: 10, over: 13 });
  expect((await open()).left).toBe(20);
  await expect(reviews.setCap(reviewing, 7)).rejects.toMatchObject({ code: "bad-input" });
  const loads = async () => (await reviews.outlook(capped)).days.map(({ load }) => load);
  expect((await loads()).slice(0, 2)).toEqual([10, 10]);
  for (let count = 0; count < 10; count++) {
    const view = await reviews.open(capped, null);
    await reviews.answer(capped, view.asked?.key ?? "", right(view));
  }
  // What is over comes tomorrow, however far off the next due day is.
  const nextDay = dayAt(clock.at, reviewing.timeZone) + 1;
  expect(await reviews.open(capped, null)).toMatchObject({ left: 0, over: 13, asked: null, nextDay });
  expect((await loads()).slice(0, 2)).toEqual([0, 10]);
});

test("a card whose question has left its deck is neither asked nor counted", async () => {
  const { repos, person } = await reposWithPerson();
  const reviews = createReviewService({
    repos,
    lessons: { list: async () => [] },
    decks,
    clock: { now: () => 10 * DAY },
  });
  const [deck] = decks.list();
  const cards = [`drill:${deck?.id}/${deck?.items[0]?.id}`, `drill:${deck?.id}/gone`, "drill:gone/gone", "point:GONE1"];
  await repos.reviews.add(
    person.id,
    cards.map((card) => ({ card, memory: newMemory(5) })),
    1,
  );
  const reviewing = { person, locale: "en", timeZone: "UTC" } as const;
  expect(await reviews.open(reviewing, null)).toMatchObject({ left: 1, over: 0 });
  expect(await reviews.leftToday(reviewing)).toBe(1);
});

test("a review is not taken back past what a drill has shown since", async () => {
  const { reviews, reviewing, clock, services, person } = await setUp();
  const drilling = { person: person.id, locale: "en", timeZone: "Asia/Shanghai" } as const;
  const deck = decks.list()[0];
  const missed = new Map<string, string>();
  const sitting = async () => {
    const id = await services.drills.begin(drilling, deck?.id ?? "", { timed: false, fresh: true });
    for (let place = 0; place < 10; place++) {
      const { asked } = await services.drills.open(drilling, id, null);
      const item = deck?.items.find((one) => one.id === asked?.item.id);
      const weak = item?.options.find(({ credit }) => credit < 3)?.id ?? "";
      missed.set(`drill:${deck?.id}/${item?.id}`, weak);
      await services.drills.answer(drilling, id, { place: asked?.place ?? 0, option: weak });
    }
  };
  await sitting();
  clock.at += DAY;
  const view = await reviews.open(reviewing, null);
  const key = view.asked?.key ?? "";
  expect(missed.has(key.slice(0, key.lastIndexOf("#")))).toBe(true);
  await reviews.answer(reviewing, key, right(view));
  // All that is due comes in the sittings of the day, the reviewed one among what was seen.
  for (let count = 0; count < 8; count++) await sitting();
  const before = await reviews.open(reviewing, null);
  expect(await reviews.undo(reviewing, key)).toBe(false);
  expect(await reviews.open(reviewing, null)).toEqual(before);
});

test("what is not due yet, or is over the cap, is not graded, whatever key is sent", async () => {
  const { reviews, reviewing, clock, open, person } = await setUp();
  clock.at += DAY;
  const view = await open();
  const key = view.asked?.key ?? "";
  clock.at -= DAY;
  expect(await reviews.answer(reviewing, key, right(view))).toBe(false);
  clock.at += DAY;
  const none = { ...reviewing, person: { ...person, reviewCap: 0 } };
  expect(await reviews.answer(none, key, right(view))).toBe(false);
  expect((await open()).done).toBe(0);
  expect(await reviews.answer(reviewing, key, right(view))).toBe(true);
});

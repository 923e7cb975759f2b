import { expect, test } from "vitest";
import { attemptId } from "~/domain/ids.ts";
import type { Learner } from "~/domain/people.ts";
import { testApplication } from "../../tests/support/application.ts";

const SCENARIO = "compare-and-leave";
const ZONE = "Asia/Shanghai";

async function setUp() {
  const application = testApplication();
  const { services } = application;
  const person = await application.setUp();
  const learner = { kind: "person", id: person.id } as const;
  const drilling = { person: person.id, locale: "en", timeZone: ZONE } as const;
  const page = (who: Learner | null = learner) =>
    services.objections.page({ learner: who, locale: "en", timeZone: ZONE });
  return {
    ...application,
    person,
    learner,
    drilling,
    page,
    async own() {
      const { training } = await page();
      if (training.kind !== "own") throw new Error("a person has a training of their own");
      return training;
    },
    async conversation(who: Learner = learner) {
      const found = (await page(who)).rolePlays.find(({ card }) => card.id === SCENARIO);
      if (!found) throw new Error(`no ${SCENARIO}`);
      return found;
    },
    /** Plays to the end, always the reply at `place` of those offered. */
    async play(who: Learner, mode: "practice" | "assessed", place = 0) {
      let view = await services.play.open(who, await services.rolePlays.start(who, SCENARIO, mode), "en");
      while (view.present.kind === "turn") {
        const reply = view.present.replies.at(place)?.id ?? "";
        ({ view } = await services.play.answer(who, attemptId(view.id), view.seq, reply, "en"));
      }
      return view.id;
    },
  };
}

test("a new rep finds three customers, two decks and three lessons, and is told where to begin", async () => {
  const { page, own } = await setUp();
  const { rolePlays, fresh } = await page();
  expect(fresh).toBe(true);
  expect(rolePlays.map(({ kind, card }) => [kind, card.id])).toEqual([
    ["wait-for-price", "appliance-wait-for-price"],
    ["compare-and-leave", "compare-and-leave"],
    ["last-minute-demand", "last-minute-demand"],
  ]);
  const { decks, lessons, figures } = await own();
  expect(decks.map(({ id }) => id)).toEqual(["hesitation", "excessive-demands"]);
  expect(lessons.lessons.map(({ slug }) => slug)).toEqual([
    "when-the-customer-waits",
    "saying-no-kindly",
    "holding-your-ground",
  ]);
  expect(lessons.next).toBe("when-the-customer-waits");
  expect(figures.map(({ id, count, share }) => [id, count, share])).toEqual([
    ["hesitation", 0, null],
    ["negotiation", 0, null],
  ]);
});

test("an open attempt is gone on with; finished practice is counted and is no score", async () => {
  const { services, learner, page, conversation, play } = await setUp();
  await play(learner, "practice");
  const id = await services.rolePlays.start(learner, SCENARIO, "assessed");
  expect(await conversation()).toMatchObject({
    open: { id, mode: "assessed", turn: 1 },
    best: null,
    passed: false,
    practised: 1,
  });
  expect((await page()).fresh).toBe(false);
});

test("of the assessed attempts the best counts, with its tier, as their debriefs tell it", async () => {
  const { services, learner, conversation, play } = await setUp();
  const scores = [];
  for (const place of [0, 1, -1]) {
    const id = await play(learner, "assessed", place);
    const { debrief } = await services.debriefs.open(learner, attemptId(id), "en");
    scores.push(debrief.score);
  }
  const best = scores.reduce((one, other) => (other.shown > one.shown ? other : one));
  const { best: shown, passed, open } = await conversation();
  expect(shown).toEqual({ score: best.shown, tier: best.tier });
  expect(passed).toBe(scores.some((score) => score.passed));
  expect(open).toBeNull();
});

test("decks, lessons and evidence tell how far one has come", async () => {
  const { services, person, drilling, page, own } = await setUp();
  const id = await services.drills.begin(drilling, "excessive-demands", { timed: false, fresh: false });
  for (let place = 0; place < 2; place++) {
    const { asked } = await services.drills.open(drilling, id, null);
    await services.drills.answer(drilling, id, { place, option: asked?.item.options[0]?.id ?? null });
  }
  await services.lessons.saveBookmark({ person: person.id, slug: "saying-no-kindly", locale: "en" }, 1);
  expect((await page()).fresh).toBe(false);
  const { decks, lessons, figures } = await own();
  expect(decks.map(({ seen, open }) => [seen, open?.answered ?? null])).toEqual([
    [0, null],
    [2, 2],
  ]);
  expect(lessons.next).toBe("saying-no-kindly");
  // Two observations say nothing yet.
  expect(figures.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  expect(figures.every(({ share }) => share === null)).toBe(true);
});

test("a visitor may talk to the customers, and sees what an account opens and nothing of anybody", async () => {
  const { page, conversation, play, visitor } = await setUp();
  const nobody = await page(null);
  expect(nobody.fresh).toBe(true);
  expect(nobody.rolePlays).toHaveLength(3);
  expect(nobody.training).toMatchObject({
    kind: "offered",
    decks: [{ id: "hesitation" }, { id: "excessive-demands" }],
    lessons: [{ id: "when-the-customer-waits" }, { id: "saying-no-kindly" }, { id: "holding-your-ground" }],
  });
  const who = await visitor();
  await play(who, "practice");
  expect((await page(who)).fresh).toBe(false);
  expect((await conversation(who)).practised).toBe(1);
});

test("an archived scenario does not show, and comes back with its past", async () => {
  const { services, person, learner, page, conversation, play } = await setUp();
  await play(learner, "practice");
  await services.studio.shelf.setArchived(person, SCENARIO, true);
  expect((await page()).rolePlays.map(({ kind }) => kind)).toEqual(["wait-for-price", "last-minute-demand"]);
  await services.studio.shelf.setArchived(person, SCENARIO, false);
  expect((await conversation()).practised).toBe(1);
});

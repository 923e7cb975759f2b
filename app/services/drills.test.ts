import { expect, test } from "vitest";
import type { SittingView } from "~/domain/practice/drill-pages.ts";
import { SECONDS_AN_ITEM } from "~/domain/practice/sitting.ts";
import { testApplication } from "../../tests/support/application.ts";
import { reposWithPerson } from "../../tests/support/repos.ts";
import { readDecks } from "../content/decks.ts";
import { readDrawings } from "../content/drawings.ts";
import { readSyllabus } from "../content/syllabus.ts";
import { createDrillService } from "./drills.server.ts";

const report = ({ message }: { message: string }) => {
  throw new Error(message);
};
const decks = readDecks({ folder: "content/drills", drawings: readDrawings("content/scenes", report).byId, report });
const DECK = "decision-makers";
const DAY = 86_400_000;

/** The reply of an item that earns this much; null where none does. */
function worth(item: string, credit: number): string | null {
  const found = decks.byId(DECK)?.items.find(({ id }) => id === item);
  return found?.options.find((option) => option.credit === credit)?.id ?? null;
}
const best = (item: string) => worth(item, 4);
const worse = (item: string) => worth(item, 1) ?? worth(item, 0) ?? worth(item, 2);

async function setUp() {
  const { services, clock, setUp: makeAdministrator } = testApplication();
  const person = await makeAdministrator();
  const drilling = { person: person.id, locale: "en", timeZone: "Asia/Shanghai" } as const;
  const { drills } = services;
  const open = (id: string, answered: number | null = null) => drills.open(drilling, id, answered);
  return {
    services,
    clock,
    person,
    drilling,
    drills,
    open,
    begin: (how: { timed?: boolean; fresh?: boolean } = {}) =>
      drills.begin(drilling, DECK, { timed: false, fresh: false, ...how }),
    /** Answers the item now asked, with what `reply` gives for it. */
    async answer(id: string, reply: (item: string) => string | null): Promise<{ place: number; item: string }> {
      const { asked } = await open(id);
      if (!asked) throw new Error("nothing is asked");
      await drills.answer(drilling, id, { place: asked.place, option: reply(asked.item.id) });
      return { place: asked.place, item: asked.item.id };
    },
  };
}

const placesOf = ({ summary }: SittingView) => summary?.answers.length;

test("a sitting has ten questions, is left and resumed where it was, and ends with what to work on", async () => {
  const { begin, answer, open, drills, drilling } = await setUp();
  const id = await begin();
  const first = await answer(id, worse);
  // Somebody who comes back finds the next question, not a new sitting.
  expect(await begin()).toBe(id);
  expect((await drills.list(drilling)).find((deck) => deck.id === DECK)?.open).toEqual({ id, answered: 1, total: 10 });
  for (let place = 1; place < 10; place++) await answer(id, best);
  const view = await open(id);
  expect(view.asked).toBeNull();
  expect(placesOf(view)).toBe(10);
  const points = decks.byId(DECK)?.items.find(({ id: item }) => item === first.item)?.points;
  expect(view.summary?.missed.map(({ id: point }) => point).sort()).toEqual([...(points ?? [])].sort());
  expect(await drills.unfinished(drilling)).toEqual([]);
  expect(await begin()).not.toBe(id);
});

test("feedback shows the key of the answered question and of no other", async () => {
  const { begin, answer, open } = await setUp();
  const id = await begin();
  expect(JSON.stringify(await open(id))).not.toMatch(/"(credit|says|best|feedback)":/);
  const { place, item } = await answer(id, worse);
  const { shown, asked } = await open(id, place);
  expect(asked).toBeNull();
  expect(shown?.item.id).toBe(item);
  expect(shown?.feedback.options.find((option) => option.best)?.id).toBe(best(item));
  expect(shown?.feedback.chosen).toBe(worse(item));
  // A place that is not answered yet tells nothing.
  const next = await open(id);
  expect((await open(id, next.asked?.place ?? -1)).shown).toBeNull();
});

test("the same question answered again changes nothing", async () => {
  const { begin, answer, open, drills, drilling } = await setUp();
  const id = await begin();
  const { place, item } = await answer(id, worse);
  await drills.answer(drilling, id, { place, option: best(item) });
  expect((await open(id, place)).shown?.feedback.chosen).toBe(worse(item));
  expect((await open(id)).answered).toBe(1);
});

test("no choice, an unknown one or an unknown place is refused, and changes nothing", async () => {
  const { begin, open, drills, drilling } = await setUp();
  const id = await begin();
  const place = (await open(id)).asked?.place ?? 0;
  for (const option of [null, "z"]) {
    await expect(drills.answer(drilling, id, { place, option })).rejects.toMatchObject({
      code: "bad-input",
      fields: { option: "choose-one" },
    });
  }
  await expect(drills.answer(drilling, id, { place: 99, option: "a" })).rejects.toMatchObject({ code: "not-found" });
  await expect(drills.begin(drilling, "no-such", { timed: false, fresh: false })).rejects.toMatchObject({
    code: "not-found",
  });
  expect((await open(id)).answered).toBe(0);
});

test("a sitting is its owner's alone", async () => {
  const { services, begin, drilling, person: admin } = await setUp();
  const id = await begin();
  const { token } = await services.accounts.invite(admin, { role: "rep", cohortId: null, email: null, days: 7 });
  const account = { email: "rep@example.com", name: "Rep", password: "correct horse", locale: "en" } as const;
  const { learner } = await services.accounts.acceptInvitation(token, account, null);
  if (learner.kind !== "person") throw new Error("no person");
  const other = { ...drilling, person: learner.id };
  await expect(services.drills.open(other, id, null)).rejects.toMatchObject({ code: "not-found" });
  await expect(services.drills.answer(other, id, { place: 0, option: "a" })).rejects.toMatchObject({
    code: "not-found",
  });
});

test("against the clock a late answer earns nothing, is no evidence, and the next clock starts when one says so", async () => {
  const { begin, answer, open, clock, services, person, drills, drilling } = await setUp();
  const id = await begin({ timed: true });
  clock.at += (SECONDS_AN_ITEM + 10) * 1000;
  const { place } = await answer(id, best);
  expect((await open(id, place)).shown?.feedback).toMatchObject({ chosen: null, credit: 0 });
  const figures = (await services.profile.figures(person.id, "en")).skill;
  expect(figures.every(({ count }) => count === 0)).toBe(true);
  clock.at += 10 * 60_000;
  await drills.next(drilling, id);
  clock.at += 5000;
  expect((await open(id)).left).toBe((SECONDS_AN_ITEM - 5) * 1000);
  await drills.next(drilling, id);
  expect((await open(id)).left).toBe((SECONDS_AN_ITEM - 5) * 1000);
  const again = await answer(id, best);
  expect((await open(id, again.place)).shown?.feedback.credit).toBe(4);
});

test("against the clock, whoever leaves at the feedback comes back to it, and no clock runs until they go on", async () => {
  const { begin, answer, open, clock, drills, drilling } = await setUp();
  const id = await begin({ timed: true });
  clock.at += 5000;
  const { place } = await answer(id, best);
  clock.at += 10 * 60_000;
  expect(await open(id)).toMatchObject({ asked: null, shown: { place } });
  await drills.next(drilling, id);
  expect(await open(id)).toMatchObject({ shown: null, left: SECONDS_AN_ITEM * 1000 });
});

test("when the browser's clock has run down, no answer is an answer", async () => {
  const { begin, answer, open, clock } = await setUp();
  const id = await begin({ timed: true });
  clock.at += SECONDS_AN_ITEM * 1000 - 200;
  const { place } = await answer(id, () => null);
  expect((await open(id, place)).shown?.feedback.chosen).toBeNull();
});

test("what was missed is due tomorrow and comes first; known when due, it moves away", async () => {
  const { begin, answer, open, clock, services, person } = await setUp();
  const id = await begin();
  const { item } = await answer(id, worse);
  for (let place = 1; place < 10; place++) await answer(id, best);
  const reviewer = { person, locale: "en", timeZone: "Asia/Shanghai" } as const;
  expect(await services.reviews.leftToday(reviewer)).toBe(0);
  clock.at += DAY;
  expect(await services.reviews.leftToday(reviewer)).toBe(1);
  const next = await begin();
  const asked = new Set<string>();
  for (let place = 0; place < 10; place++) asked.add((await answer(next, best)).item);
  expect(asked.has(item)).toBe(true);
  expect((await open(next)).summary?.share).toBe(1);
  expect(await services.reviews.leftToday(reviewer)).toBe(0);
});

test("what was known well and is half missed is due tomorrow all the same", async () => {
  const { begin, answer, open, drills, drilling, clock, services, person } = await setUp();
  const half = (item: string) => worth(item, 2) ?? worse(item);
  const reviewer = { person, locale: "en", timeZone: "Asia/Shanghai" } as const;
  const answerAll = async (reply: (item: string) => string | null) => {
    const id = await begin({ fresh: true });
    for (let place = 0; place < 10; place++) await answer(id, reply);
    return id;
  };
  await answerAll(worse);
  for (const days of [1, 5, 30]) {
    clock.at += days * DAY;
    for (let sitting = 0; sitting < 3; sitting++) await answerAll(best);
  }
  expect(await services.reviews.leftToday(reviewer)).toBe(0);
  const missed = (await open(await answerAll(half))).summary?.answers.filter(({ credit }) => credit < 3).length;
  expect(missed).toBeGreaterThan(0);
  clock.at += DAY;
  expect(await services.reviews.leftToday(reviewer)).toBe(missed);
  expect(await drills.unfinished(drilling)).toEqual([]);
});

test("a question that left its deck is passed over: the rest keep their places, and no sitting is without an end", async () => {
  const { repos, person } = await reposWithPerson();
  const gone = new Set<string>();
  const standing = () => decks.list().map((deck) => ({ ...deck, items: deck.items.filter(({ id }) => !gone.has(id)) }));
  const edited = { list: standing, byId: (id: string) => standing().find((deck) => deck.id === id) ?? null };
  const clock = { now: () => 1_000_000 };
  const system = { clock, ids: { next: () => crypto.randomUUID() }, random: { seed: () => 7, token: () => "" } };
  const drills = createDrillService({ repos, decks: edited, syllabus: readSyllabus("content"), ...system });
  const drilling = { person: person.id, locale: "en", timeZone: "UTC" } as const;
  const how = { timed: false, fresh: false };
  const id = await drills.begin(drilling, DECK, how);
  const items: string[] = [];
  for (let place = 0; place < 9; place++) {
    const { asked } = await drills.open(drilling, id, null);
    items.push(asked?.item.id ?? "");
    await drills.answer(drilling, id, { place, option: best(items[place] ?? "") });
  }
  const { asked } = await drills.open(drilling, id, null);
  gone.add(asked?.item.id ?? "").add(items[0] ?? "");
  const { summary } = await drills.open(drilling, id, null);
  expect(summary?.answers.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect((await drills.open(drilling, id, 1)).shown?.item.id).toBe(items[1]);
  expect(await drills.unfinished(drilling)).toEqual([]);
  expect(await drills.begin(drilling, DECK, how)).not.toBe(id);
});

test("each answer is evidence of its skill, worth its credit", async () => {
  const { begin, answer, services, person } = await setUp();
  const id = await begin();
  for (let place = 0; place < 10; place++) await answer(id, place % 2 === 0 ? best : worse);
  const { figure, observations } = await services.profile.details(person.id, "skill", "qualification", "en", null);
  const seen = observations.map(({ value }) => value);
  expect(figure.count).toBe(seen.length);
  expect(figure.share).toBeCloseTo(seen.reduce((sum, value) => sum + value, 0) / seen.length, 9);
  expect(observations.every(({ to }) => to?.startsWith(`/drills/sittings/${id}?answered=`))).toBe(true);
});

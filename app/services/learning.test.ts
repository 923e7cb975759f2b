import { expect, test } from "vitest";
import { attemptId } from "~/domain/ids.ts";
import { testApplication } from "../../tests/support/application.ts";

const SCENARIO = "first-visit-restaurant";
const ZONE = "Asia/Shanghai";

async function setUp() {
  const application = testApplication();
  const person = await application.setUp();
  const learner = { kind: "person", id: person.id } as const;
  const { services } = application;
  async function play(mode: "practice" | "assessed", hint = false): Promise<string> {
    const id = await services.rolePlays.start(learner, SCENARIO, mode);
    let view = await services.play.open(learner, id, "en");
    if (hint) ({ view } = await services.play.hint(learner, attemptId(view.id), view.seq, 1, "en"));
    while (view.present.kind === "turn") {
      const reply = view.present.replies[0]?.id ?? "";
      ({ view } = await services.play.answer(learner, attemptId(view.id), view.seq, reply, "en"));
    }
    return view.id;
  }
  const counted = async () =>
    (await services.profile.figures(person.id, "en")).skill.reduce((sum, { count }) => sum + count, 0);
  return { ...application, person, learner, play, counted };
}

test("the first day leads to the first lesson and the first role-play, and to nothing else", async () => {
  const { services, person } = await setUp();
  const plan = await services.today.plan(person, "en", ZONE);
  expect(plan.fresh).toBe(true);
  expect(plan.lines.map(({ kind }) => kind)).toEqual(["lesson", "role-play"]);
});

test("whoever has drilled, or keeps routines, is past the first day", async () => {
  const { services, person } = await setUp();
  const keeper = { person: person.id, locale: "en", timeZone: ZONE } as const;
  await services.routines.choose(keeper, { picked: ["RD3"], had: [], own: {} });
  const kinds = async () => (await services.today.plan(person, "en", ZONE)).lines.map(({ kind }) => kind);
  expect(await kinds()).toContain("routines");
  await services.routines.choose(keeper, { picked: [], had: ["RD3"], own: {} });
  expect(await kinds()).toEqual(["lesson", "role-play"]);
  const id = await services.drills.begin(keeper, "empathy", { timed: false, fresh: false });
  for (let place = 0; place < 10; place++) {
    const { asked } = await services.drills.open(keeper, id, null);
    await services.drills.answer(keeper, id, { place, option: asked?.item.options[0]?.id ?? null });
  }
  expect(await kinds()).toContain("drill");
});

test("what was begun comes first, and the weakest skill's drill says so", async () => {
  const { services, person, learner, play } = await setUp();
  await play("practice");
  await services.rolePlays.start(learner, SCENARIO, "assessed");
  const { lines } = await services.today.plan(person, "en", ZONE);
  expect(lines[0]?.kind).toBe("attempt");
  expect(lines.length).toBeLessThanOrEqual(7);
});

test("an assessed role-play is evidence each time, practice the first time it was played straight through", async () => {
  const { play, counted } = await setUp();
  await play("practice", true);
  expect(await counted(), "with a hint").toBe(0);
  await play("practice");
  const once = await counted();
  expect(once).toBe(0);
  await play("assessed");
  const assessed = await counted();
  expect(assessed).toBeGreaterThan(0);
  await play("assessed");
  expect(await counted()).toBeGreaterThan(assessed);
});

test("practice played straight through counts where it was the first", async () => {
  const { play, counted, services, person } = await setUp();
  const id = await play("practice");
  const first = await counted();
  expect(first).toBeGreaterThan(0);
  await play("practice");
  expect(await counted()).toBe(first);
  const { observations } = await services.profile.details(person.id, "stage", "approach", "en", null);
  expect(observations.every(({ to }) => to === `/attempts/${id}/debrief`)).toBe(true);
});

test("what a visitor did becomes evidence when they sign up", async () => {
  const { services, person: admin } = await setUp();
  const { visitor } = await services.accounts.welcomeVisitor();
  const learner = { kind: "visitor", id: visitor } as const;
  const id = await services.rolePlays.start(learner, SCENARIO, "practice");
  let view = await services.play.open(learner, id, "en");
  while (view.present.kind === "turn") {
    const reply = view.present.replies[0]?.id ?? "";
    ({ view } = await services.play.answer(learner, attemptId(view.id), view.seq, reply, "en"));
  }
  const { token } = await services.accounts.invite(admin, { role: "rep", cohortId: null, email: null, days: 7 });
  const account = { email: "rep@example.com", name: "Rep", password: "correct horse", locale: "en" } as const;
  const session = await services.accounts.acceptInvitation(token, account, visitor);
  if (session.learner.kind !== "person") throw new Error("no person");
  const figures = await services.profile.figures(session.learner.id, "en");
  expect(figures.skill.some(({ count }) => count > 0)).toBe(true);
});

test("the map names what teaches, drills and tests each topic, and what is done of it", async () => {
  const { services, person, play } = await setUp();
  await play("practice");
  const { topics, stages } = await services.curriculum.map(person.id, "zh-CN");
  expect(stages).toHaveLength(7);
  expect(topics).toHaveLength(16);
  for (const topic of topics) {
    expect(topic.lessons.length, topic.id).toBeGreaterThan(0);
    expect(topic.stages.length, topic.id).toBeGreaterThan(0);
  }
  const questioning = topics.find(({ id }) => id === "questioning");
  expect(questioning?.rolePlays.map(({ done }) => done)).toContain(1);
  expect(questioning?.drills.map(({ done }) => done)).toContain(0);
});

test("a Chinese word of two characters is found in lessons, points and drills; in English one finds the other language", async () => {
  const { services } = await setUp();
  const { hits, otherLanguage } = await services.search.find("断货", "zh-CN");
  expect(otherLanguage).toBe(false);
  expect(new Set(hits.map(({ kind }) => kind)).size).toBeGreaterThan(1);
  expect(
    hits.every(({ excerpt, title }) => `${title}${excerpt.map(({ text }) => text).join("")}`.includes("断货")),
  ).toBe(true);
  const other = await services.search.find("断货", "en");
  expect(other.otherLanguage).toBe(true);
  expect(await services.search.find("zzzzqq", "en")).toEqual({ hits: [], otherLanguage: false });
});

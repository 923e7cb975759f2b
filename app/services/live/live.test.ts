import { expect, onTestFinished, test, vi } from "vitest";
import type { Person } from "~/domain/people.ts";
import type { Agenda } from "~/domain/session/agenda.ts";
import type { HostAct } from "~/domain/session/events.ts";
import type { RoomMessage } from "~/services/live/room.server.ts";
import { testApplication } from "../../../tests/support/application.ts";

const poll = { kind: "poll", minutes: 5, question: "Which?", options: ["This", "That"], seconds: null } as const;
const AGENDA: Agenda = [
  { ...poll, id: "one" },
  { ...poll, id: "two", seconds: 30 },
  { kind: "task", id: "task", minutes: 5, text: "Write an opening", groups: 2 },
  { kind: "scenario", id: "scene", minutes: 20, scenarioId: "first-visit-restaurant", seconds: null },
];

async function begun() {
  const application = testApplication();
  const { services, clock } = application;
  const host = await application.setUp();
  const plan = { title: "October", cohortId: null, plannedFor: null, locale: "en", agenda: AGENDA } as const;
  const id = await services.live.plans.create(host, plan);
  await services.live.plans.start(host, id);
  const room = await services.live.rooms.room(id);
  let key = 0;
  const act = (what: HostAct, expected = room.seq()) => room.act(what, expected, `key-${++key}-----`);
  async function guest(name: string) {
    const { token } = await services.live.seats.join(id, { token: null, person: null }, name);
    const seat = services.live.seats.seatOf(room, { token, person: null });
    if (!seat) throw new Error("no seat");
    return { ...seat, token };
  }
  return { ...application, host, id, room, act, guest, live: services.live, clock };
}

async function rep(
  services: Awaited<ReturnType<typeof begun>>["services"],
  host: Person,
  name: string,
  role: "rep" | "trainer" = "rep",
) {
  const { token } = await services.accounts.invite(host, { role, cohortId: null, email: null, days: 7 });
  const account = { email: `${name}@example.com`, name, password: "correct horse", locale: "en" as const };
  const session = await services.accounts.acceptInvitation(token, account, null);
  const held = await services.accounts.whoHolds(session.token);
  if (!held?.person) throw new Error("no person");
  return held.person;
}

test("a started session has a PIN of six digits that leads to it until it ends", async () => {
  const { live, host, id, act } = await begun();
  const { pin } = await live.plans.hosted(host, id);
  expect(pin).toMatch(/^\d{6}$/);
  expect(await live.seats.byPin(pin ?? "")).toEqual({ id, title: "October" });
  expect(await act({ type: "end" })).toBe("done");
  expect(await live.seats.byPin(pin ?? "")).toBeNull();
});

test("a vote can be changed until it closes; then it is refused, and counted as it was last", async () => {
  const { room, act, guest } = await begun();
  const [lin, mei] = [await guest("Lin"), await guest("Mei")];
  await act({ type: "go", to: 0, how: "next" });
  expect(await Promise.all([room.vote(lin.id, "one.1", "1"), room.vote(mei.id, "one.1", "1")])).toEqual([true, true]);
  expect(await room.vote(lin.id, "one.1", "2")).toBe(true);
  expect(room.own(lin.id).vote).toEqual({ round: "one.1", choice: "2" });
  expect(room.count()).toMatchObject({ voted: 2, present: 2 });
  expect(JSON.stringify(room.present())).not.toContain('"counts":{');
  await act({ type: "reveal" });
  expect(room.state().context.closed["one.1"]?.tally.counts).toEqual({ "1": 1, "2": 1 });
  expect(await room.vote(lin.id, "one.1", "1")).toBe(false);
  expect(room.own(lin.id).vote).toEqual({ round: "one.1", choice: "2" });
});

test("what is no option is no vote, nor is one in another round", async () => {
  const { room, act, guest } = await begun();
  const lin = await guest("Lin");
  await act({ type: "go", to: 0, how: "next" });
  expect(await room.vote(lin.id, "one.1", "3")).toBe(false);
  expect(await room.vote(lin.id, "two.1", "1")).toBe(false);
});

test("votes on their way while the host closes are either counted or refused", async () => {
  const { room, act, guest } = await begun();
  const people = await Promise.all(Array.from({ length: 20 }, (_, n) => guest(`Guest ${n}`)));
  await act({ type: "go", to: 0, how: "next" });
  const casting = people.map(({ id }) => room.vote(id, "one.1", "1"));
  await act({ type: "reveal" });
  const late = people.map(({ id }) => room.vote(id, "one.1", "2"));
  const taken = (await Promise.all([...casting, ...late])).filter(Boolean).length;
  const counts = room.state().context.closed["one.1"]?.tally.counts ?? {};
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(taken);
});

test("the same act sent twice counts once, and one on a state that has moved on is refused", async () => {
  const { room } = await begun();
  const go: HostAct = { type: "go", to: 0, how: "next" };
  expect(await room.act(go, 1, "the-same-key")).toBe("done");
  expect(await room.act(go, 1, "the-same-key")).toBe("done");
  expect(room.seq()).toBe(2);
  expect(await room.act({ type: "reveal" }, 1, "another-key")).toBe("stale");
  expect(await room.act({ type: "why" }, 2, "a-third-key")).toBe("not-now");
  expect(room.seq()).toBe(2);
});

test("two hosts at once: one act counts, the other is told that it came too late", async () => {
  const { room, act } = await begun();
  const both = await Promise.all([act({ type: "go", to: 0, how: "next" }), act({ type: "go", to: 1, how: "jump" })]);
  expect(both.sort()).toEqual(["done", "stale"]);
  expect(room.seq()).toBe(2);
});

test("a room made anew from the database stands where the other stood", async () => {
  const { live, host, id, room, act, guest } = await begun();
  const lin = await guest("Lin");
  await act({ type: "go", to: 0, how: "next" });
  await room.vote(lin.id, "one.1", "2");
  await act({ type: "reveal" });
  await act({ type: "go", to: 2, how: "next" });
  await room.writeLine(lin.id, "task", "Good morning");
  const row = await live.plans.hosted(host, id);
  const again = await live.rooms.fresh(row);
  expect(again.present()).toEqual(room.present());
  expect(again.own(lin.id)).toEqual(room.own(lin.id));
  expect(again.host().lines).toEqual(room.host().lines);
  expect(live.seats.seatOf(again, { token: lin.token, person: null })?.id).toBe(lin.id);
});

test("a vote whose time is up is closed by the clock, whoever comes next", async () => {
  const { room, act, guest, clock } = await begun();
  const lin = await guest("Lin");
  await act({ type: "go", to: 1, how: "jump" });
  clock.at += 29_999;
  expect(await room.vote(lin.id, "two.1", "1")).toBe(true);
  clock.at += 1;
  expect(await room.vote(lin.id, "two.1", "2")).toBe(false);
  expect(room.present().step).toBe("poll.closed");
  expect(room.state().context.closed["two.1"]?.tally.counts).toEqual({ "1": 1 });
});

test("everybody is told of a change once, and how many have voted a few times a second", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const { room, act, guest } = await begun();
  const people = await Promise.all(["Lin", "Mei", "Wei"].map(guest));
  await act({ type: "go", to: 0, how: "next" });
  vi.runAllTimers();
  const heard: RoomMessage[] = [];
  const deaf = room.listen((message) => heard.push(message));
  for (const { id } of people) await room.vote(id, "one.1", "1");
  expect(heard).toEqual([]);
  vi.runAllTimers();
  expect(heard.filter(({ event }) => event === "count").map(({ data }) => data)).toEqual([
    { seq: 2, voted: 3, present: 3 },
  ]);
  await act({ type: "reveal" });
  expect(heard.filter(({ event }) => event === "state")).toHaveLength(1);
  deaf();
});

test("names are told apart, and a person has one seat however often they come", async () => {
  const { services, live, host, id, room, guest } = await begun();
  expect([(await guest("Li")).name, (await guest("li")).name, (await guest("Li")).name]).toEqual([
    "Li",
    "li 2",
    "Li 3",
  ]);
  const mei = await rep(services, host, "mei");
  await live.seats.join(id, { token: null, person: mei }, "");
  expect(await live.seats.join(id, { token: null, person: mei }, "")).toEqual({ token: null });
  expect(room.roster.list().filter(({ personId }) => personId === mei.id)).toHaveLength(1);
  expect(live.seats.seatOf(room, { token: null, person: mei })?.name).toBe("mei");
});

test("who is put out stays out, and what they voted stays counted", async () => {
  const { live, host, id, room, act, guest } = await begun();
  const lin = await guest("Lin");
  await act({ type: "go", to: 0, how: "next" });
  await room.vote(lin.id, "one.1", "1");
  expect(await room.remove(lin.id)).toBe(true);
  await expect(live.seats.join(id, { token: lin.token, person: null }, "Lin")).rejects.toMatchObject({
    code: "forbidden",
  });
  await act({ type: "reveal" });
  expect(room.state().context.closed["one.1"]?.tally.counts).toEqual({ "1": 1 });
  const { record } = await live.records.open(host, id);
  expect(record.attendance).toEqual([]);
});

test("only whoever made a session hosts it; others are not told that it is there", async () => {
  const { services, live, host, id } = await begun();
  const trainer = await rep(services, host, "tess", "trainer");
  const learner = await rep(services, host, "mei");
  for (const person of [trainer, learner]) {
    await expect(live.plans.hosted(person, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(live.plans.start(person, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(live.records.open(person, id)).rejects.toMatchObject({ code: "not-found" });
  }
  expect(await live.plans.list(trainer)).toEqual([]);
});

test("a class plays a conversation, follows the other way, and finds both in the record", async () => {
  const { services, live, host, id, room, act } = await begun();
  const mei = await rep(services, host, "mei");
  await live.seats.join(id, { token: null, person: mei }, "");
  const seat = live.seats.seatOf(room, { token: null, person: mei });
  await act({ type: "go", to: 3, how: "jump" });
  await act({ type: "ask" });
  let turns = 0;
  while (room.present().step !== "scene.summary") {
    const { item } = room.present();
    if (item?.kind !== "scenario" || !item.vote || !seat) throw new Error("no vote is open");
    // By id: the order in which they are shown is drawn by lot.
    const [choice = "", other = ""] = item.vote.options.map((option) => option.id).sort();
    expect(await room.vote(seat.id, item.vote.round, choice)).toBe(true);
    await act({ type: "reveal" });
    await act({ type: "why" });
    if (turns === 0) {
      expect(await act({ type: "branch", turn: 0, choice: other, second: null })).toBe("done");
      const shown = room.present().item;
      if (shown?.kind !== "scenario" || !shown.branch) throw new Error("no branch is shown");
      expect(shown.branch.other.turns.length).toBeGreaterThan(0);
      expect(shown.branch.main.turns[0]?.said).not.toBe(shown.branch.other.turns[0]?.said);
    }
    expect(await act({ type: "play", choice })).toBe("done");
    turns++;
  }
  await act({ type: "end" });
  const { record, lessons } = await live.records.open(host, id);
  const scene = record.items.find(({ id: item }) => item === "scene");
  expect(scene?.votes).toHaveLength(turns);
  expect(
    scene?.votes.every(
      ({ options, voters }) => voters === 1 && options.some(({ played, votes }) => played && votes === 1),
    ),
  ).toBe(true);
  const losses = (scene?.summary?.turns ?? []).reduce((sum, { loss }) => sum + loss, 0);
  expect(losses + (scene?.summary?.score ?? 0)).toBeCloseTo(100, 5);
  expect(record.attendance).toMatchObject([{ name: "mei", guest: false, votes: turns }]);
  const own = await live.records.open(mei, id);
  expect(own.record.attendance).toBeNull();
  expect(lessons.length).toBeGreaterThan(0);
  const assignment = await live.records.followUp(host, id, "Follow-up");
  expect(assignment).not.toBeNull();
  expect(await live.records.followUp(host, id, "Follow-up")).toBe(assignment);
});

test("a plan saved over another's change is refused, and one that has started can't be changed", async () => {
  const { live, host, id } = await begun();
  const plan = { title: "T", cohortId: null, plannedFor: null, locale: "en", agenda: AGENDA } as const;
  const other = await live.plans.create(host, plan);
  await live.plans.save(host, other, { ...plan, title: "A" }, 1);
  await expect(live.plans.save(host, other, { ...plan, title: "B" }, 1)).rejects.toMatchObject({
    code: "draft-changed",
  });
  await expect(live.plans.save(host, id, plan, 1)).rejects.toMatchObject({ code: "draft-changed" });
  await expect(live.plans.remove(host, id)).rejects.toMatchObject({ code: "draft-changed" });
});

test("an agenda with gaps does not start", async () => {
  const { live, host } = await begun();
  const plan = { title: "T", cohortId: null, plannedFor: null, locale: "en" } as const;
  for (const agenda of [[], [{ ...poll, id: "one", options: ["Only one"] }]]) {
    const id = await live.plans.create(host, { ...plan, agenda });
    await expect(live.plans.start(host, id)).rejects.toMatchObject({ code: "bad-input" });
  }
});

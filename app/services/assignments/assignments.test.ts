import { expect, test } from "vitest";
import { assignmentRoom, DAY, DRILL, LESSON, TALK } from "../../../tests/support/assignments.ts";
import { assignmentId, cohortId, liveSessionId, personId } from "../../domain/ids.ts";
import type { BoardQuery } from "./board.server.ts";

const WHOLE: BoardQuery = {
  cohort: null,
  assignment: null,
  status: null,
  name: "",
  dueFrom: null,
  dueTo: null,
  sort: "name",
};
const ALL = { state: "all", cohort: null, title: "" } as const;

test("what is given stands on the list of whoever leads its people, and on each rep's own", async () => {
  const { service, wanted, reader, tess, udo, ada, bo } = await assignmentRoom();
  const id = await service.create(tess, { ...wanted, items: [LESSON, TALK] });
  const { cards } = await service.list(tess, ALL, reader);
  expect(cards).toMatchObject([{ id, title: "Opening → A visit", cohorts: ["spring"], people: 2 }]);
  expect(cards[0]?.count).toMatchObject({ "not-started": 2, done: 0 });
  expect((await service.list(udo, ALL, reader)).cards).toEqual([]);
  expect((await service.list(ada, ALL, reader)).cards).toHaveLength(1);
  expect(await service.openFor(bo.id, reader)).toMatchObject([{ id, next: 0, due: { days: 1, past: false } }]);
  await expect(service.list(bo, ALL, reader)).rejects.toMatchObject({ code: "forbidden" });
});

test("the same form sent twice is one assignment; another's id is no way to theirs", async () => {
  const { service, wanted, reader, tess, udo, autumn } = await assignmentRoom();
  const id = assignmentId("from-the-form");
  expect(await service.create(tess, { ...wanted, id })).toBe(id);
  expect(await service.create(tess, { ...wanted, id })).toBe(id);
  expect((await service.list(tess, ALL, reader)).cards).toHaveLength(1);
  await expect(service.create(udo, { ...wanted, cohorts: [autumn], id })).rejects.toMatchObject({ code: "bad-input" });
});

test("what cannot be given is refused at its field, and nothing is given", async () => {
  const { service, wanted, reader, clock, tess, ada, bo, mei, autumn } = await assignmentRoom();
  const refused = async (by: typeof tess, more: object, fields: object) =>
    expect(service.create(by, { ...wanted, ...more })).rejects.toMatchObject({ code: "bad-input", fields });
  await refused(tess, { items: [] }, { items: "path" });
  await refused(tess, { items: [{ kind: "drill", ref: "none" }] }, { items: "unknown" });
  await refused(tess, { items: [TALK, TALK] }, { items: "unknown" });
  await refused(tess, { cohorts: [] }, { to: "nobody" });
  await refused(tess, { cohorts: [autumn] }, { to: "foreign" });
  await refused(tess, { people: [mei.id] }, { to: "foreign" });
  await refused(ada, { people: [personId("nobody")] }, { to: "foreign" });
  await refused(tess, { cohorts: [cohortId("none")] }, { to: "foreign" });
  await refused(tess, { dueAt: clock.at }, { due: "past" });
  await refused(tess, { title: "x".repeat(121) }, { title: "too-long" });
  await refused(tess, { attemptsAllowed: 0 }, { attempts: "attempts" });
  await refused(tess, { passMark: 101 }, { passMark: "percent" });
  await expect(service.create(bo, wanted)).rejects.toMatchObject({ code: "forbidden" });
  expect((await service.list(ada, ALL, reader)).cards).toEqual([]);
});

test("a live session's follow-up goes to those who were there and whom its host leads", async () => {
  const { service, wanted, reader, tess, bo, mei } = await assignmentRoom();
  const given = { ...wanted, cohorts: [], people: [bo.id, mei.id], liveSessionId: liveSessionId("live") };
  await service.create(tess, given);
  expect(await service.openFor(bo.id, reader)).toHaveLength(1);
  expect(await service.openFor(mei.id, reader)).toEqual([]);
  await expect(service.create(tess, { ...given, people: [mei.id] })).rejects.toMatchObject({
    fields: { to: "nobody" },
  });
});

test("what is none of a trainer's business is not there; of what is partly theirs they see their own people", async () => {
  const { service, wanted, reader, ada, udo, tess, bo, mei, spring, autumn } = await assignmentRoom();
  const foreign = await service.create(tess, wanted);
  const shared = await service.create(ada, { ...wanted, cohorts: [spring, autumn] });
  await expect(service.page(udo, foreign, reader)).rejects.toMatchObject({ code: "not-found" });
  await expect(service.withdraw(udo, foreign)).rejects.toMatchObject({ code: "not-found" });
  const page = await service.page(udo, shared, reader);
  expect(page.rows.map(({ person }) => person.name)).toEqual(["Mei"]);
  expect(page).toMatchObject({ mayChange: false, cohorts: ["autumn"] });
  await expect(service.withdraw(udo, shared)).rejects.toMatchObject({ code: "forbidden" });
  await expect(service.person(udo, shared, bo.id, reader)).rejects.toMatchObject({ code: "not-found" });
  const excuse = { act: "excuse", reason: "ill" } as const;
  await expect(service.agree(udo, shared, bo.id, excuse)).rejects.toMatchObject({ code: "not-found" });
  await service.agree(udo, shared, mei.id, excuse);
  expect((await service.person(ada, shared, mei.id, reader)).row.whole.status).toBe("excused");
  await expect(service.mine.own(mei.id, foreign, reader)).rejects.toMatchObject({ code: "not-found" });
});

test("whoever joins later has it, whoever is closed out has not", async () => {
  const { service, wanted, reader, repos, clock, tess, bo, add, spring } = await assignmentRoom();
  const id = await service.create(tess, wanted);
  const late = await add("Late");
  await repos.cohorts.addMember(spring, late.id, clock.at);
  await repos.people.deactivate(bo.id, clock.at);
  const { rows } = await service.page(tess, id, reader);
  expect(rows.map(({ person }) => person.name)).toEqual(["Late", "Zoe"]);
});

test("attempts are counted, used up, excused, and reopened with a deadline of one's own", async () => {
  const { service, wanted, reader, clock, tess, bo, talk } = await assignmentRoom();
  const id = await service.create(tess, { ...wanted, attemptsAllowed: 2, passMark: 60 });
  const whole = async () => (await service.person(tess, id, bo.id, reader)).row.whole;
  clock.at += 3_600_000;
  await talk(bo.id, 40);
  expect(await service.mine.asking(bo.id, TALK, "UTC")).toMatchObject([{ used: 1, attemptsAllowed: 2, passMark: 60 }]);
  await talk(bo.id, 55);
  expect(await whole()).toMatchObject({ status: "failed", best: 55, used: 2, spent: 120_000 });
  expect(await service.openFor(bo.id, reader)).toEqual([]);
  expect(await service.mine.asking(bo.id, TALK, "UTC")).toMatchObject([{ used: 2, attemptsAllowed: 2 }]);
  await talk(bo.id, 95);
  expect(await whole()).toMatchObject({ status: "failed", best: 55, used: 2 });

  await service.agree(tess, id, bo.id, { act: "excuse", reason: "moved" });
  expect(await whole()).toMatchObject({ status: "excused" });
  await service.agree(tess, id, bo.id, { act: "unexcuse" });
  clock.at += 2 * DAY;
  const dueAt = clock.at + DAY;
  const reopen = { act: "reopen", reason: "one more" } as const;
  await expect(service.agree(tess, id, bo.id, { ...reopen, dueAt: null })).rejects.toMatchObject({
    fields: { due: "required" },
  });
  await expect(service.agree(tess, id, bo.id, { ...reopen, dueAt: clock.at })).rejects.toMatchObject({
    fields: { due: "past" },
  });
  await service.agree(tess, id, bo.id, { ...reopen, dueAt });
  expect(await whole()).toMatchObject({ status: "not-started", reopened: true, used: 0, dueAt });
  clock.at += 1000;
  await talk(bo.id, 60);
  expect(await whole()).toMatchObject({ status: "done", best: 60 });
});

test("a trainer never sees the score of practice that was not shared; the rep sees their own", async () => {
  const { service, wanted, reader, tess, bo, talk } = await assignmentRoom();
  const id = await service.create(tess, { ...wanted, mode: "practice" });
  await talk(bo.id, 71, "practice");
  const { rows } = await service.page(tess, id, reader);
  expect(rows[0]).toMatchObject({
    whole: { status: "done", best: "practice", used: 1 },
    items: [{ best: "practice" }],
  });
  const told = JSON.stringify([rows, await service.board(tess, WHOLE, reader), await service.list(tess, ALL, reader)]);
  expect(told).not.toContain("71");
  expect(await service.mine.own(bo.id, id, reader)).toMatchObject({ best: 71 });
});

test("a withdrawn assignment is gone from reps and tables, stays on record, and is not changed any more", async () => {
  const { service, wanted, reader, tess, bo, zoe, talk } = await assignmentRoom();
  const id = await service.create(tess, wanted);
  await talk(zoe.id, 80);
  await service.change(tess, id, { title: "New", note: "n", dueAt: null });
  await service.withdraw(tess, id);
  await service.withdraw(tess, id);
  expect(await service.mine.all(bo.id, reader)).toEqual([]);
  expect(await service.mine.all(zoe.id, reader)).toMatchObject([{ title: "New", status: "done" }]);
  expect((await service.board(tess, WHOLE, reader)).rows).toEqual([]);
  expect((await service.board(tess, { ...WHOLE, assignment: id }, reader)).rows).toHaveLength(2);
  expect((await service.page(tess, id, reader)).rows).toHaveLength(2);
  const change = service.change(tess, id, { title: "x", note: "", dueAt: null });
  await expect(change).rejects.toMatchObject({ code: "not-found" });
});

test("a change keeps a deadline that has passed, and takes no new one in the past", async () => {
  const { service, wanted, clock, tess } = await assignmentRoom();
  const id = await service.create(tess, wanted);
  clock.at += 2 * DAY;
  await service.change(tess, id, { title: "Same deadline", note: "", dueAt: wanted.dueAt });
  const past = service.change(tess, id, { title: "x", note: "", dueAt: wanted.dueAt + 1 });
  await expect(past).rejects.toMatchObject({ fields: { due: "past" } });
  const nameless = service.change(tess, id, { title: " ", note: "", dueAt: null });
  await expect(nameless).rejects.toMatchObject({ fields: { title: "required" } });
});

test("the table is narrowed by cohort, assignment, status, name and deadline, and sorted by who needs it most", async () => {
  const { service, wanted, reader, clock, tess, ada, bo, autumn, spring, talk } = await assignmentRoom();
  const first = await service.create(ada, { ...wanted, cohorts: [spring, autumn] });
  const second = await service.create(tess, { ...wanted, items: [DRILL], dueAt: null });
  await talk(bo.id, 80);
  const names = async (by: typeof ada, query: Partial<BoardQuery>) =>
    (await service.board(by, { ...WHOLE, ...query }, reader)).rows.map(({ person }) => person.name);
  expect(await names(ada, {})).toEqual(["Bo", "Mei", "Zoe"]);
  expect(await names(tess, {})).toEqual(["Bo", "Zoe"]);
  expect(await names(ada, { cohort: autumn })).toEqual(["Mei"]);
  expect(await names(ada, { assignment: second })).toEqual(["Bo", "Zoe"]);
  expect(await names(ada, { status: "done" })).toEqual(["Bo"]);
  expect(await names(ada, { name: " ZO" })).toEqual(["Zoe"]);
  expect(await names(ada, { name: "me", status: "done" })).toEqual([]);
  expect(await names(ada, { sort: "urgent" })).toEqual(["Zoe", "Bo", "Mei"]);
  expect(await names(ada, { sort: "best" })).toEqual(["Bo", "Mei", "Zoe"]);
  const dated = await service.board(ada, { ...WHOLE, dueTo: wanted.dueAt }, reader);
  expect(dated.columns.map(({ id }) => id)).toEqual([first]);
  expect((await service.board(ada, { ...WHOLE, status: "done" }, reader)).columns.map(({ id }) => id)).toEqual([first]);
  clock.at = wanted.dueAt + 31 * DAY;
  expect((await service.board(ada, WHOLE, reader)).columns.map(({ id }) => id)).toEqual([second]);
  expect(await names(ada, { dueFrom: wanted.dueAt, status: "overdue" })).toEqual(["Mei", "Zoe"]);
});

test("the list of assignments is told by state and page by page", async () => {
  const { service, wanted, reader, clock, tess } = await assignmentRoom();
  for (let n = 0; n < 21; n++) await service.create(tess, { ...wanted, title: `No ${n}` });
  const first = await service.list(tess, { ...ALL, state: "open" }, reader);
  expect(first.cards).toHaveLength(20);
  const rest = await service.list(tess, { ...ALL, ...(first.next && { after: first.next }) }, reader);
  expect(rest.cards).toHaveLength(1);
  expect(rest.next).toBeNull();
  clock.at += 2 * DAY;
  expect((await service.list(tess, { ...ALL, state: "open" }, reader)).cards).toEqual([]);
  expect((await service.list(tess, { ...ALL, state: "past", title: "no 7" }, reader)).cards).toHaveLength(1);
});

test("deadlines of what is left to do are for the calendar, the nearest first; what is done has none", async () => {
  const { service, wanted, clock, tess, bo, talk } = await assignmentRoom();
  await service.create(tess, { ...wanted, title: "Later", items: [LESSON], dueAt: clock.at + 2 * DAY });
  await service.create(tess, { ...wanted, title: "Sooner" });
  await service.create(tess, { ...wanted, title: "Whenever", items: [DRILL], dueAt: null });
  const titles = async () => (await service.mine.deadlines(bo.id)).map(({ title }) => title);
  expect(await titles()).toEqual(["Sooner", "Later"]);
  await talk(bo.id, 10);
  expect(await titles()).toEqual(["Later"]);
});

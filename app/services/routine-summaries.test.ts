import { expect, test } from "vitest";
import { personId } from "~/domain/ids.ts";
import type { Person, Role } from "~/domain/people.ts";
import { testApplication } from "../../tests/support/application.ts";
import { SENT_PAGE, type SentCursor } from "./routine-summaries.server.ts";
import type { Keeper } from "./routines.server.ts";

/** 2026-11-29 is the Sunday of week 48. */
async function setUp() {
  const { services, clock, setUp: makeAdministrator } = testApplication();
  const now = (moment: string) => {
    clock.at = Date.parse(moment);
  };
  now("2026-11-25T09:00+08:00");
  const admin = await makeAdministrator();
  async function enrol(name: string, role: Role): Promise<{ person: Person; keeper: Keeper }> {
    const { token } = await services.accounts.invite(admin, { role, cohortId: null, email: null, days: 7 });
    const account = { email: `${name}@example.com`, name, password: "correct horse", locale: "en" } as const;
    const session = await services.accounts.acceptInvitation(token, account, null);
    const person = (await services.accounts.whoHolds(session.token))?.person;
    if (!person) throw new Error("no account was made");
    return { person, keeper: { person: person.id, timeZone: "Asia/Shanghai", locale: "en" } };
  }
  const { routines, routineSummaries: summaries } = services;
  const lin = await enrol("Lin", "rep");
  await routines.choose(lin.keeper, { picked: ["RD3", "RW5", "RW14"], had: [], own: { weekly: "Call Mum" } });
  const weekly = (await routines.open(lin.keeper, { period: "weekly" }))?.rows ?? [];
  const own = weekly.at(-1)?.routine ?? "";
  return { services, routines, summaries, admin, enrol, lin, own, now };
}

test("a week is closed from its Sunday on, with what was done, what was not, gaps, measures and own routines", async () => {
  const {
    routines,
    summaries,
    lin: { keeper },
    own,
    now,
  } = await setUp();
  const mark = (routine: string) => ({ routine, term: "2026-W48" });
  await routines.tick(keeper, mark("RW5"), true);
  await routines.tick(keeper, mark(own), true);
  await routines.note(keeper, mark("RW14"), { gap: "Too few doors", measure: "Three before ten" });
  now("2026-11-28T23:59+08:00");
  await expect(summaries.close(keeper, "2026-W48")).rejects.toMatchObject({ fields: { term: "not-yet" } });
  await expect(summaries.open(keeper, "2026-W48")).rejects.toMatchObject({ code: "not-found" });
  now("2026-11-29T00:00+08:00");
  await summaries.close(keeper, "2026-W48");
  expect(await summaries.open(keeper, "2026-W48")).toEqual({
    term: {
      period: "weekly",
      name: "2026-W48",
      first: Date.parse("2026-11-23T00:00Z"),
      last: Date.parse("2026-11-29T00:00Z"),
    },
    closedAt: Date.parse("2026-11-29T00:00+08:00"),
    sentAt: null,
    done: [
      { routine: "RW5", text: "Collect a telling case", gap: null, measure: null },
      { routine: own, text: "Call Mum", gap: null, measure: null },
    ],
    open: [
      {
        routine: "RW14",
        text: "Find the week's faults and set a measure for each",
        gap: "Too few doors",
        measure: "Three before ten",
      },
    ],
  });
});

test("the term before can still be closed; one before that, one ahead and one without routines can't", async () => {
  const {
    summaries,
    lin: { keeper },
    now,
  } = await setUp();
  const close = (term: string) => summaries.close(keeper, term);
  now("2026-12-06T23:00+08:00");
  await close("2026-W48");
  await expect(close("2026-W47")).rejects.toMatchObject({ code: "bad-input", fields: { term: "too-old" } });
  await expect(close("2026-W50")).rejects.toMatchObject({ fields: { term: "not-yet" } });
  await expect(close("2026-W54")).rejects.toMatchObject({ code: "not-found" });
  now("2026-12-31T09:00+08:00");
  await expect(close("2026-12")).rejects.toMatchObject({ fields: { term: "nothing" } });
});

test("closing twice is one closing, and a closed term is read only", async () => {
  const {
    routines,
    summaries,
    lin: { keeper },
    now,
  } = await setUp();
  now("2026-11-29T09:00+08:00");
  await summaries.close(keeper, "2026-W48");
  const first = await summaries.open(keeper, "2026-W48");
  now("2026-11-29T10:00+08:00");
  const mark = { routine: "RW5", term: "2026-W48" };
  await expect(routines.tick(keeper, mark, true)).rejects.toMatchObject({
    code: "bad-input",
    fields: { term: "closed" },
  });
  await expect(routines.note(keeper, mark, { gap: "g", measure: "" })).rejects.toMatchObject({
    fields: { term: "closed" },
  });
  now("2027-11-29T09:00+08:00");
  await summaries.close(keeper, "2026-W48");
  expect(await summaries.open(keeper, "2026-W48")).toEqual(first);
});

test("the page of a term says whether it may be closed, is closed, or was left open too long", async () => {
  const {
    routines,
    summaries,
    lin: { keeper },
    now,
  } = await setUp();
  const week = async () => {
    const view = await routines.open(keeper, { period: "weekly", term: "2026-W48" });
    return [view?.closing.kind, view?.closing.kind === "open" && view.closing.now, view?.closed.length];
  };
  expect(await week()).toEqual(["open", false, 0]);
  now("2026-11-29T09:00+08:00");
  expect(await week()).toEqual(["open", true, 0]);
  now("2026-12-07T09:00+08:00");
  expect(await week()).toEqual(["lapsed", false, 0]);
  now("2026-12-06T09:00+08:00");
  await summaries.close(keeper, "2026-W48");
  expect(await week()).toEqual(["closed", false, 1]);
});

test("a summary stands as it was closed, whatever is dropped later, and reads in either language", async () => {
  const {
    routines,
    summaries,
    lin: { keeper },
    own,
    now,
  } = await setUp();
  now("2026-11-29T09:00+08:00");
  await summaries.close(keeper, "2026-W48");
  await routines.choose(keeper, { picked: [], had: ["RW5", "RW14", own], own: {} });
  const zh = await summaries.open({ ...keeper, locale: "zh-CN" }, "2026-W48");
  expect(zh.open.map(({ text }) => text)).toEqual(["收集一次显著的案例", "查找本周不足，制定纠错措施", "Call Mum"]);
});

test("trainers see what was sent, once it is sent, and nothing else of the person", async () => {
  const {
    services,
    summaries,
    admin,
    enrol,
    lin: { person, keeper },
    now,
  } = await setUp();
  const [tess, tom] = [(await enrol("Tess", "trainer")).person, (await enrol("Tom", "trainer")).person];
  const north = await services.cohorts.create(tess, { name: "North", startsOn: null });
  await services.cohorts.create(tom, { name: "South", startsOn: null });
  await services.cohorts.addMember(admin, north, person.id);
  now("2026-11-29T09:00+08:00");
  await summaries.close(keeper, "2026-W48");
  await summaries.close(keeper, "2026-11-29");
  const asked = { person: person.id, term: "2026-W48", locale: "en" } as const;
  for (const by of [tess, admin]) {
    expect(await summaries.sent(by)).toEqual({ sent: [], next: null });
    await expect(summaries.openSent(by, asked)).rejects.toMatchObject({ code: "not-found" });
  }
  await summaries.send(person.id, "2026-W48");
  now("2026-11-30T09:00+08:00");
  await summaries.send(person.id, "2026-W48");
  for (const by of [tess, admin]) {
    const { sent } = await summaries.sent(by);
    expect(sent).toMatchObject([
      { person: { id: person.id, name: "Lin" }, term: { name: "2026-W48" }, done: 0, due: 3 },
    ]);
    expect(Object.keys(sent[0]?.person ?? {})).toEqual(["id", "name"]);
    const opened = await summaries.openSent(by, asked);
    expect(opened).toEqual({ name: "Lin", summary: await summaries.open(keeper, "2026-W48") });
    expect(opened.summary.sentAt).toBe(Date.parse("2026-11-29T09:00+08:00"));
    await expect(summaries.openSent(by, { ...asked, term: "2026-11-29" })).rejects.toMatchObject({ code: "not-found" });
    await expect(summaries.openSent(by, { ...asked, person: personId("nobody") })).rejects.toMatchObject({
      code: "not-found",
    });
  }
  expect(await summaries.sent(tom)).toEqual({ sent: [], next: null });
  await expect(summaries.openSent(tom, asked)).rejects.toMatchObject({ code: "not-found" });
});

test("what is not closed can't be sent; another person's closed term does not exist for one", async () => {
  const {
    summaries,
    enrol,
    lin: { person, keeper },
    now,
  } = await setUp();
  const mei = await enrol("Mei", "rep");
  now("2026-11-29T09:00+08:00");
  await expect(summaries.send(person.id, "2026-W48")).rejects.toMatchObject({ code: "not-found" });
  await summaries.close(keeper, "2026-W48");
  await expect(summaries.open(mei.keeper, "2026-W48")).rejects.toMatchObject({ code: "not-found" });
  await expect(summaries.send(mei.person.id, "2026-W48")).rejects.toMatchObject({ code: "not-found" });
  await summaries.send(person.id, "2026-W48");
  await expect(summaries.open(mei.keeper, "2026-W48")).rejects.toMatchObject({ code: "not-found" });
  await expect(summaries.sent(mei.person)).rejects.toMatchObject({ code: "forbidden" });
  const asked = { person: person.id, term: "2026-W48", locale: "en" } as const;
  await expect(summaries.openSent(mei.person, asked)).rejects.toMatchObject({ code: "forbidden" });
});

test("a long list of sent summaries comes in pages", async () => {
  const {
    routines,
    summaries,
    admin,
    lin: { person, keeper },
    now,
  } = await setUp();
  for (let day = 0; day < SENT_PAGE + 3; day++) {
    const at = new Date(Date.UTC(2026, 11, 1 + day, 4)).toISOString();
    now(at);
    await routines.tick(keeper, { routine: "RD3", term: at.slice(0, 10) }, true);
    await summaries.close(keeper, at.slice(0, 10));
    await summaries.send(person.id, at.slice(0, 10));
  }
  const first = await summaries.sent(admin);
  expect(first.sent).toHaveLength(SENT_PAGE);
  const after: SentCursor | null = first.next;
  const second = await summaries.sent(admin, after ?? undefined);
  expect(second.sent.map(({ term }) => term.name)).toEqual(["2026-12-03", "2026-12-02", "2026-12-01"]);
  expect(second.next).toBeNull();
});

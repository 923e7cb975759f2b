import { expect, test } from "vitest";
import { STARTER } from "~/domain/routines/catalogue.ts";
import type { RoutinesView } from "~/domain/routines/views.ts";
import { MOST_OWN } from "~/domain/routines/words.ts";
import { testApplication } from "../../tests/support/application.ts";
import type { AskedTerm, Keeper } from "./routines.server.ts";

const NOTHING = { picked: [], had: [], own: {} };

/** 2026-11-25 is a Wednesday of week 48. */
async function setUp(at = "2026-11-25T09:00+08:00", timeZone = "Asia/Shanghai") {
  const { services, clock, setUp: makeAdministrator } = testApplication();
  const person = await makeAdministrator();
  const keeper: Keeper = { person: person.id, timeZone, locale: "en" };
  const now = (moment: string) => {
    clock.at = Date.parse(moment);
  };
  now(at);
  const { routines } = services;
  return {
    services,
    routines,
    person,
    keeper,
    now,
    pick: (...picked: string[]) => routines.choose(keeper, { ...NOTHING, picked }),
    drop: (...had: string[]) => routines.choose(keeper, { ...NOTHING, had }),
    tick: (routine: string, term: string) => routines.tick(keeper, { routine, term }, true),
    untick: (routine: string, term: string) => routines.tick(keeper, { routine, term }, false),
    async open(asked: AskedTerm = {}): Promise<RoutinesView> {
      const view = await routines.open(keeper, asked);
      if (!view) throw new Error("nothing was ever kept");
      return view;
    },
  };
}

const done = (view: RoutinesView) => view.rows.filter((row) => row.done).map(({ routine }) => routine);

test("before anything is kept there is no page, and the picker has the starter set ticked", async () => {
  const { routines, keeper } = await setUp();
  expect(await routines.open(keeper, {})).toBeNull();
  const { first, periods } = await routines.picker(keeper);
  expect(first).toBe(true);
  const options = periods.flatMap((period) => period.options);
  expect(options).toHaveLength(99);
  expect(new Set(options.filter(({ kept }) => kept).map(({ routine }) => routine))).toEqual(STARTER);
  expect(options.find(({ routine }) => routine === "RD13")?.caution).toMatch(/gift policy/);
});

test("what is chosen is kept, in the syllabus's order with own ones last, by period", async () => {
  const { routines, keeper, pick, open } = await setUp();
  await routines.choose(keeper, { ...NOTHING, picked: ["RD6", "RW5"], own: { daily: "  Water first " } });
  await pick("RD3");
  const view = await open();
  expect(view.rows.map(({ text, own }) => [text, own])).toEqual([
    ["Detail the day's work", false],
    ["Fix the route of the day's visits", false],
    ["Water first", true],
  ]);
  expect(view.periods.map(({ kept }) => kept)).toEqual([3, 1, 0, 0, 0, 0]);
  expect((await open({ period: "weekly" })).rows.map(({ routine }) => routine)).toEqual(["RW5"]);
  expect((await routines.picker(keeper)).first).toBe(false);
});

test("choosing twice is choosing once, and what another tab took up since is left alone", async () => {
  const { routines, keeper, pick, open } = await setUp();
  const choice = { picked: ["RD3"], had: [], own: { daily: "Water first" } };
  await routines.choose(keeper, choice);
  await routines.choose(keeper, choice);
  expect((await open()).rows).toHaveLength(2);
  await pick("RD6");
  await routines.choose(keeper, { picked: [], had: ["RD3"], own: {} });
  expect((await open()).rows.map(({ text }) => text)).toEqual(["Fix the route of the day's visits", "Water first"]);
});

test("a choice that can't be taken is refused at its field, as a whole", async () => {
  const { routines, keeper, open } = await setUp();
  const refused = (given: object) => routines.choose(keeper, { ...NOTHING, ...given });
  await expect(refused({})).rejects.toMatchObject({ code: "bad-input", fields: { routines: "required" } });
  await expect(refused({ picked: ["RD3", "RD99"] })).rejects.toMatchObject({ fields: { routines: "unknown" } });
  await expect(refused({ picked: ["RD3"], own: { weekly: "x".repeat(121), daily: "a\nb" } })).rejects.toMatchObject({
    fields: { "own.weekly": "too-long", "own.daily": "bad-characters" },
  });
  expect(await routines.open(keeper, {})).toBeNull();
  await refused({ picked: ["RD3"], own: { weekly: "x".repeat(120) } });
  expect((await open()).periods.map(({ kept }) => kept)).toEqual([1, 1, 0, 0, 0, 0]);
});

test("fifty own routines are the most", async () => {
  const { routines, keeper, open } = await setUp();
  for (let n = 1; n <= MOST_OWN; n++) await routines.choose(keeper, { ...NOTHING, own: { daily: `Own ${n}` } });
  const more = routines.choose(keeper, { ...NOTHING, picked: ["RD3"], own: { daily: "One more" } });
  await expect(more).rejects.toMatchObject({ code: "bad-input", fields: { "own.daily": "too-many" } });
  expect((await open()).rows).toHaveLength(MOST_OWN);
});

test("a tick counts once and can be taken back, yesterday's too", async () => {
  const { pick, tick, untick, open, now } = await setUp("2026-11-24T09:00+08:00");
  await pick("RD3", "RD6");
  now("2026-11-25T09:00+08:00");
  await tick("RD3", "2026-11-25");
  await tick("RD3", "2026-11-25");
  await tick("RD6", "2026-11-24");
  expect(done(await open())).toEqual(["RD3"]);
  expect(done(await open({ term: "2026-11-24" }))).toEqual(["RD6"]);
  await untick("RD3", "2026-11-25");
  await untick("RD3", "2026-11-25");
  expect(done(await open())).toEqual([]);
});

test("only the current term and the one before can be written in, and only what is kept in them", async () => {
  const { pick, tick, open, now } = await setUp("2026-11-23T09:00+08:00");
  await pick("RD3", "RW5");
  now("2026-11-25T09:00+08:00");
  for (const [routine, term, fields] of [
    ["RD3", "2026-11-26", { term: "future" }],
    ["RD3", "2026-11-23", { term: "too-old" }],
    ["RD3", "nonsense", { term: "unknown" }],
    ["RD3", "2026-W48", { routine: "unknown" }],
    ["RD6", "2026-11-25", { routine: "unknown" }],
    ["RW5", "2026-W47", { routine: "unknown" }],
    ["RW5", "2026-W49", { term: "future" }],
  ] as const) {
    await expect(tick(routine, term)).rejects.toMatchObject({ code: "bad-input", fields });
  }
  expect(done(await open())).toEqual([]);
});

test("gap and measure are noted without a tick, trimmed; too long they are refused at their fields", async () => {
  const { routines, keeper, pick, open } = await setUp();
  await pick("RD27");
  const note = (gap: string, measure: string) =>
    routines.note(keeper, { routine: "RD27", term: "2026-11-25" }, { gap, measure });
  await note(" two doors short\r\nof the plan ", "");
  expect((await open()).rows).toMatchObject([{ done: false, gap: "two doors short\nof the plan", measure: null }]);
  await expect(note("x".repeat(501), "y".repeat(501))).rejects.toMatchObject({
    fields: { gap: "too-long", measure: "too-long" },
  });
  await note("x".repeat(500), "二".repeat(500));
  await note("", " ");
  expect((await open()).rows).toMatchObject([{ gap: null, measure: null }]);
});

test("a routine counts from the day it is kept, until it is dropped; what was done stays", async () => {
  const { pick, drop, tick, open, now } = await setUp("2026-11-23T09:00+08:00");
  await pick("RD3", "RD6");
  await tick("RD3", "2026-11-23");
  now("2026-11-24T09:00+08:00");
  await tick("RD6", "2026-11-24");
  await drop("RD3", "RD6");
  now("2026-11-26T09:00+08:00");
  await pick("RD3");
  const { month, rows } = await open();
  expect(rows.map(({ routine }) => routine)).toEqual(["RD3"]);
  expect(month?.days.slice(21, 27).map((day) => [day.done, day.due])).toEqual([
    [0, 0],
    [1, 2],
    [1, 1],
    [0, 0],
    [0, 1],
    [0, 0],
  ]);
});

test("dropped and taken up again on one day is no pause", async () => {
  const { pick, drop, open, now } = await setUp("2026-11-23T09:00+08:00");
  await pick("RD3");
  now("2026-11-25T09:00+08:00");
  await drop("RD3");
  expect((await open()).rows).toEqual([]);
  await pick("RD3");
  expect((await open({ term: "2026-11-24" })).rows).toHaveLength(1);
});

test("streaks run over all routines and by each, and forgive one day a week", async () => {
  const { pick, tick, open, now } = await setUp("2026-11-23T09:00+08:00");
  await pick("RD3", "RD6");
  await tick("RD3", "2026-11-23");
  now("2026-11-24T09:00+08:00");
  await tick("RD6", "2026-11-24");
  now("2026-11-26T09:00+08:00");
  await tick("RD3", "2026-11-26");
  const { streak, rows } = await open();
  expect(streak).toMatchObject({ terms: 3, freeDay: "used" });
  expect(rows.map((row) => [row.routine, row.streak])).toEqual([
    // Missed twice this week, it began anew; the other missed once, and today is not over.
    ["RD3", 1],
    ["RD6", 1],
  ]);
});

test("a streak longer than the first look back is counted whole", async () => {
  const { pick, tick, open, now } = await setUp("2026-01-01T09:00+08:00");
  await pick("RD3");
  for (let day = 0; day < 300; day++) {
    const at = new Date(Date.UTC(2026, 0, 1 + day, 4));
    now(at.toISOString());
    await tick("RD3", at.toISOString().slice(0, 10));
  }
  const { streak, rows } = await open();
  expect(streak.terms).toBe(300);
  expect(rows[0]?.streak).toBe(300);
});

test("the day turns at midnight where the person is", async () => {
  for (const [timeZone, before, after] of [
    ["Asia/Shanghai", "2026-11-25T23:59+08:00", "2026-11-26T00:00+08:00"],
    ["America/Los_Angeles", "2026-11-25T23:59-08:00", "2026-11-26T00:00-08:00"],
  ] as const) {
    const { pick, tick, open, now } = await setUp(before, timeZone);
    await pick("RD3");
    await expect(tick("RD3", "2026-11-26")).rejects.toMatchObject({ fields: { term: "future" } });
    await tick("RD3", "2026-11-25");
    expect((await open()).term.name).toBe("2026-11-25");
    now(after);
    const view = await open();
    expect(view.term.name).toBe("2026-11-26");
    expect(view.rows).toMatchObject([{ done: false, streak: 1 }]);
    await tick("RD3", "2026-11-26");
    expect((await open()).streak.terms).toBe(2);
  }
});

test("the day on which the clocks change is one day, and streaks and months run over it", async () => {
  for (const [first, second, third] of [
    ["2026-03-07", "2026-03-08", "2026-03-09"],
    ["2026-10-31", "2026-11-01", "2026-11-02"],
  ] as const) {
    const { pick, tick, open, now } = await setUp(`${first}T20:00Z`, "America/Los_Angeles");
    await pick("RD3");
    // Late on each evening: an hour more or less must not move the day.
    for (const day of [first, second, third]) {
      const evening = new Date(`${day}T00:00Z`).getTime() + 31 * 3_600_000 - 600_000;
      now(new Date(evening).toISOString());
      expect((await open()).term.name).toBe(day);
      await tick("RD3", day);
    }
    const { streak, month } = await open();
    expect(streak.terms).toBe(3);
    expect(month?.days.find(({ name }) => name === third)).toMatchObject({ done: 1, due: 1, place: "today" });
  }
});

test("pages reach back as far as something was kept, and never ahead", async () => {
  const { pick, open, now, routines, keeper } = await setUp("2026-11-23T09:00+08:00");
  await pick("RD3", "RW5");
  now("2026-12-02T09:00+08:00");
  const around = async (asked: AskedTerm) => {
    const { place, previous, next, month } = await open(asked);
    return [place, previous, next, month && [month.previous, month.name, month.next]];
  };
  expect(await around({})).toEqual(["current", "2026-12-01", null, ["2026-11", "2026-12", null]]);
  expect(await around({ month: "2026-11" })).toEqual(["current", "2026-12-01", null, [null, "2026-11", "2026-12"]]);
  expect(await around({ term: "2026-11-23" })).toEqual(["past", null, "2026-11-24", [null, "2026-11", "2026-12"]]);
  expect(await around({ period: "weekly" })).toEqual(["current", "2026-W48", null, null]);
  for (const asked of [
    { term: "2026-12-03" },
    { term: "2026-13" },
    { period: "weekly", term: "2026-12-02" },
    { period: "hourly" },
    { month: "2027-01" },
    { month: "2026-12-01" },
  ]) {
    await expect(routines.open(keeper, asked)).rejects.toMatchObject({ code: "not-found" });
  }
});

test("Today is told how much is due and done, and of a week that waits to be closed", async () => {
  const { routines, services, keeper, pick, tick, now } = await setUp("2026-11-25T09:00+08:00");
  const today = () => routines.summaryToday(keeper.person, keeper.timeZone);
  expect(await today()).toEqual({ due: 0, done: 0, toClose: null });
  await pick("RD3", "RD6", "RW5", "RM1");
  await tick("RD6", "2026-11-25");
  expect(await today()).toEqual({ due: 2, done: 1, toClose: null });
  now("2026-11-29T09:00+08:00");
  expect(await today()).toEqual({ due: 2, done: 0, toClose: { period: "weekly", term: "2026-W48" } });
  now("2026-12-01T09:00+08:00");
  // The month may wait until New Year, the week only until Sunday.
  expect((await today()).toClose).toEqual({ period: "weekly", term: "2026-W48" });
  await services.routineSummaries.close(keeper, "2026-W48");
  expect((await today()).toClose).toEqual({ period: "monthly", term: "2026-11" });
  await services.routineSummaries.close(keeper, "2026-11");
  expect((await today()).toClose).toBeNull();
});

test("everything is said in the reader's language, and own words stay as they are", async () => {
  const { routines, keeper } = await setUp();
  await routines.choose(keeper, { ...NOTHING, picked: ["RD13"], own: { daily: "Water first" } });
  const zh = await routines.open({ ...keeper, locale: "zh-CN" }, {});
  expect(zh?.rows.map(({ text }) => text)).toEqual(["中午给客户或零售员买份快餐或水果", "Water first"]);
  expect(zh?.rows[0]?.caution).toMatch(/礼品规定/);
});

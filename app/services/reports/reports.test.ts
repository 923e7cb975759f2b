import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Axis } from "~/domain/practice/evidence.ts";
import { testApplication } from "../../../tests/support/application.ts";

const DAY = 86_400_000;

/** The sample team: twelve reps in two cohorts, who played the real conversations over six weeks. */
async function team() {
  const { services, setUp, clock } = testApplication(afterAll);
  const admin = await setUp(true);
  const asked = { cohort: null, axis: "skill", trend: null, sort: "name", locale: "en" } as const;
  const report = (changes: Partial<Parameters<typeof services.reports.cohort.open>[1]> = {}) =>
    services.reports.cohort.open(admin, { ...asked, ...changes });
  /** Every observation behind a figure, page by page. */
  const evidence = async (axis: Axis, id: string, person: string | null = null, cohort: string | null = null) => {
    const rows = [];
    let before: { at: number; key: string } | null = null;
    do {
      const page = await services.reports.evidence.open(admin, { cohort, person, axis, id, before, locale: "en" });
      rows.push(...page.rows);
      before = page.next;
    } while (before);
    return rows;
  };
  return { services, admin, report, evidence, clock };
}

describe("reports", () => {
  let shared: Awaited<ReturnType<typeof team>>;
  beforeAll(async () => {
    shared = await team();
  });

  test("equal what anybody would add up from the evidence they open", async () => {
    const { report, evidence } = shared;
    const whole = await report();
    const [first] = whole.cohorts;
    const cohort = await report({ cohort: first?.id ?? "" });
    expect(whole.people).toBeGreaterThan(cohort.people);
    for (const [axis, told] of [
      ["skill", cohort.skills],
      ["stage", cohort.stages],
    ] as const) {
      for (const { id, count, share, people } of told) {
        const rows = await evidence(axis, id, null, first?.id);
        expect(rows).toHaveLength(count);
        expect(new Set(rows.map(({ person }) => person.id)).size).toBe(people);
        const mean = rows.reduce((sum, { value }) => sum + value, 0) / rows.length;
        if (share !== null) expect(share).toBeCloseTo(mean, 9);
      }
    }
    const [row] = cohort.rows;
    const own = row?.by.find(({ count }) => count > 0);
    expect(await evidence("skill", own?.id ?? "", row?.person.id)).toHaveLength(own?.count ?? -1);
  });

  test("hold nothing of practice conversations", async () => {
    const { evidence, report } = shared;
    const { skills } = await report();
    const [known] = skills.filter(({ count }) => count > 0);
    const rows = await evidence("skill", known?.id ?? "");
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ source, to }) => source !== "role-play" || to?.includes("/debrief#turn-"))).toBe(true);
  });

  test("are sorted by what is asked, those without enough evidence last", async () => {
    const { report } = shared;
    const { rows } = await report({ sort: "overall" });
    const shares = rows.map(({ overall }) => overall.share ?? 2);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    const named = (await report({ sort: "name" })).rows.map(({ person }) => person.name);
    expect(named).toEqual([...named].sort(new Intl.Collator("en").compare));
  });

  test("say what to teach next, with what teaches it", async () => {
    const { report } = shared;
    const { next, costly } = await report();
    expect(next?.material.rolePlay).not.toBeNull();
    expect(next && next.below + next.turns).toBeGreaterThan(0);
    expect(costly.every(({ says, mean }) => says !== "" && mean > 0)).toBe(true);
  });

  test("of a cohort out of reach, or somebody out of reach, are unknown; a rep has none", async () => {
    const { services, admin, report } = shared;
    await expect(report({ cohort: "no-such" })).rejects.toMatchObject({ code: "not-found" });
    await expect(services.reports.person(admin, "no-such", "en")).rejects.toMatchObject({ code: "not-found" });
    const { rows } = await report();
    const rep = { ...admin, id: rows[0]?.person.id as typeof admin.id, role: "rep" } as const;
    await expect(services.reports.morning.open(rep, null, "en")).rejects.toMatchObject({ code: "forbidden" });
    const outsider = { ...rep, role: "trainer" } as const;
    const asked = { cohort: null, axis: "skill", trend: null, sort: "name", locale: "en" } as const;
    expect((await services.reports.cohort.open(outsider, asked)).people).toBe(0);
    await expect(services.reports.person(outsider, String(rows[1]?.person.id), "en")).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("the morning drill opens where the cohort lost, on a turn that can be answered, and its key adds up", async () => {
    const { services, admin, report } = shared;
    const drill = await services.reports.morning.open(admin, null, "en");
    if (!drill) throw new Error("the sample team lost nothing");
    expect(drill.reason.people).toBeGreaterThanOrEqual(3);
    const costly = (await report()).costly.filter(({ people }) => people >= 3);
    const lost = ({ mean, times }: { mean: number; times: number }) => mean * times;
    if (drill.reason.weeks > 1) expect(costly.every((turn) => lost(turn) <= lost(drill.reason) + 1e-9)).toBe(true);
    const { hash, path } = drill;
    const key = await services.reports.morning.key(admin, { cohort: null, hash, path }, "en");
    expect(key.replies.map(({ id }) => id)).toEqual(drill.view.choices.map(({ id }) => id));
    expect(key.replies.filter(({ best, loss }) => best && loss === 0).length).toBeGreaterThan(0);
    expect(key.replies.every(({ best, loss }) => best === (loss === 0))).toBe(true);
    if (key.answered !== null) expect(key.answered).toBeGreaterThanOrEqual(5);
    const wrong = { cohort: null, hash, path: ["no-such"] };
    await expect(services.reports.morning.key(admin, wrong, "en")).rejects.toMatchObject({ code: "bad-input" });
  });

  test("item analysis says too few rather than guess, and counts the same as the turns kept", async () => {
    const { services, admin } = shared;
    const { sources, turns } = await services.reports.items.open(admin, null, "en");
    expect(sources.length).toBeGreaterThan(20);
    for (const { tooFew, observations, replies } of turns) {
      expect(tooFew).toBe(observations < 30);
      if (!tooFew) expect(replies.reduce((sum, { chosen }) => sum + chosen, 0)).toBe(observations);
    }
    const deck = await services.reports.items.open(admin, { kind: "drill", id: "empathy" }, "en");
    expect(deck.items.every(({ statistics }) => statistics.flags.includes("too-few"))).toBe(true);
  });

  test("look back over twelve weeks only", async () => {
    const { report, clock } = shared;
    expect((await report()).skills.some(({ count }) => count > 0)).toBe(true);
    const then = clock.at;
    clock.at += 13 * 7 * DAY;
    expect((await report()).skills.every(({ count, share }) => count === 0 && share === null)).toBe(true);
    clock.at = then;
  });
});

import { beforeEach, describe, expect, test } from "vitest";
import type { PersonId } from "~/domain/ids.ts";
import type { Repos } from "~/domain/ports.ts";
import { type KeptRoutine, NO_TICK } from "~/domain/routines/kept.ts";
import type { TermSummary } from "~/domain/routines/summary.ts";
import { lin, mei, withPeople } from "./builders.ts";

const DAY = "2026-11-23";

/** What any backend must do with routines, closed terms and calendar feeds. `make` gives empty repositories. */
export function routineContract(backend: string, make: () => Repos): void {
  describe(`routines on ${backend}`, () => {
    let repos: Repos;
    beforeEach(async () => {
      repos = await withPeople(make());
    });

    type Kept = Omit<KeptRoutine, "droppedAt">;
    const own = (routine: string, text: string, keptSince = 5): Kept => ({ routine, period: "daily", text, keptSince });
    const listed = (routine: string, keptSince = 5): Kept => ({ routine, period: "daily", text: null, keptSince });
    const choose = (keep: readonly Kept[], drop: readonly string[] = [], at = 5, mostOwn = 50) =>
      repos.routines.choose(lin, { keep, drop, mostOwn }, at);
    const kept = async (term = DAY) =>
      (await repos.routines.kept(lin, term)).map(({ routine, droppedAt }) => [routine, droppedAt]);
    const tickOf = async (routine: string, term = DAY) =>
      (await repos.routines.kept(lin, term)).find((entry) => entry.routine === routine)?.tick;
    const close = (term = DAY, summary = summaryOf(term)) => repos.routines.close(lin, term, 90, () => summary);

    test("routines are kept once, in the order of taking them up, and only one's own", async () => {
      await choose([listed("RD9", 7)]);
      await choose([listed("RD3"), own("x", "喝水")]);
      await choose([listed("RD9", 99)]);
      expect(await repos.routines.kept(lin, DAY)).toEqual([
        { ...listed("RD3"), droppedAt: null, tick: NO_TICK },
        { ...own("x", "喝水"), droppedAt: null, tick: NO_TICK },
        { ...listed("RD9", 7), droppedAt: null, tick: NO_TICK },
      ]);
      expect(await repos.routines.kept(mei, DAY)).toEqual([]);
    });

    test("dropping keeps the row with its first time; taking up again begins anew", async () => {
      await choose([listed("RD3")]);
      await choose([], ["RD3", "unknown"], 10);
      await choose([], ["RD3"], 20);
      expect(await kept()).toEqual([["RD3", 10]]);
      await choose([listed("RD3", 30)]);
      expect(await repos.routines.kept(lin, DAY)).toEqual([{ ...listed("RD3", 30), droppedAt: null, tick: NO_TICK }]);
    });

    test("own words given again are the routine that has them, dropped or not", async () => {
      await choose([own("x", "Drink water")]);
      await choose([own("y", "Drink water")]);
      expect(await kept()).toEqual([["x", null]]);
      await choose([own("z", "Drink water", 20)], ["x"], 20);
      expect(await kept()).toEqual([["x", null]]);
      await choose([{ ...own("w", "Drink water"), period: "weekly" }]);
      expect(await kept()).toHaveLength(2);
    });

    test("more own routines than allowed are refused, and the whole choice with them", async () => {
      expect(await choose([own("a", "A"), own("b", "B")], [], 5, 2)).toBe(true);
      expect(await choose([own("c", "C"), listed("RD3")], [], 6, 2)).toBe(false);
      expect(await kept()).toEqual([
        ["a", null],
        ["b", null],
      ]);
      expect(await choose([own("c", "C")], ["a"], 6, 2)).toBe(true);
    });

    test("ticking twice is ticking once: the first time stands until it is taken back", async () => {
      await choose([listed("RD3")]);
      const mark = { routine: "RD3", term: DAY };
      expect(await repos.routines.tick(lin, mark, true, 10)).toBe(true);
      await repos.routines.tick(lin, mark, true, 20);
      expect(await tickOf("RD3")).toEqual({ ...NO_TICK, doneAt: 10 });
      expect(await tickOf("RD3", "2026-11-24")).toEqual(NO_TICK);
      await repos.routines.tick(lin, mark, false, 30);
      expect(await tickOf("RD3")).toEqual(NO_TICK);
      await repos.routines.tick(lin, mark, true, 40);
      expect(await tickOf("RD3")).toEqual({ ...NO_TICK, doneAt: 40 });
    });

    test("notes stand beside the tick, without it, and can be emptied", async () => {
      await choose([listed("RD3")]);
      const mark = { routine: "RD3", term: DAY };
      await repos.routines.note(lin, mark, { gap: "差距", measure: null }, 10);
      expect(await tickOf("RD3")).toEqual({ doneAt: null, gap: "差距", measure: null });
      await repos.routines.tick(lin, mark, true, 20);
      await repos.routines.note(lin, mark, { gap: null, measure: "措施" }, 30);
      expect(await tickOf("RD3")).toEqual({ doneAt: 20, gap: null, measure: "措施" });
    });

    test("done marks are told by period, between two terms, and not those taken back", async () => {
      await choose([listed("RD3"), { ...listed("RM1"), period: "monthly" }]);
      for (const [routine, term] of [
        ["RD3", "2026-11-01"],
        ["RD3", DAY],
        ["RD3", "2026-11-24"],
        ["RD3", "2026-11-30"],
        ["RM1", "2026-12"],
      ] as const) {
        await repos.routines.tick(lin, { routine, term }, true, 1);
      }
      await repos.routines.tick(lin, { routine: "RD3", term: "2026-11-24" }, false, 2);
      await repos.routines.note(lin, { routine: "RD3", term: "2026-11-25" }, { gap: "g", measure: null }, 2);
      expect(await repos.routines.done(lin, "daily", { from: "2026-11-02", to: "2026-11-29" })).toEqual([
        { routine: "RD3", term: DAY },
      ]);
      const exactly = { from: DAY, to: DAY };
      expect(await repos.routines.done(lin, "daily", exactly)).toEqual([{ routine: "RD3", term: DAY }]);
      expect(await repos.routines.done(lin, "monthly", { from: "2026-01", to: "9999" })).toEqual([
        { routine: "RM1", term: "2026-12" },
      ]);
      expect(await repos.routines.done(mei, "daily", { from: "2026-01-01", to: "9999" })).toEqual([]);
    });

    test("a closed term holds what stood in it, takes no more marks, and is closed once", async () => {
      await choose([listed("RD3")]);
      const mark = { routine: "RD3", term: DAY };
      await repos.routines.tick(lin, mark, true, 10);
      let told: unknown;
      await repos.routines.close(lin, DAY, 90, (entries) => {
        told = entries.map(({ routine, tick }) => [routine, tick.doneAt]);
        return summaryOf(DAY);
      });
      expect(told).toEqual([["RD3", 10]]);
      await repos.routines.close(lin, DAY, 99, () => ({ ...summaryOf(DAY), entries: [] }));
      expect(await repos.closedTerms.find(lin, DAY)).toEqual({ summary: summaryOf(DAY), closedAt: 90, sentAt: null });
      expect(await repos.routines.tick(lin, mark, false, 91)).toBe(false);
      expect(await repos.routines.note(lin, mark, { gap: "late", measure: null }, 91)).toBe(false);
      expect(await tickOf("RD3")).toEqual({ ...NO_TICK, doneAt: 10 });
      expect(await repos.routines.tick(mei, mark, true, 91)).toBe(true);
      expect(await repos.closedTerms.find(mei, DAY)).toBeNull();
    });

    test("closed terms are found by name, and by period with the newest first", async () => {
      for (const term of ["2026-11-22", "2026-11-24", DAY]) await close(term);
      await close("2026-W47", { ...summaryOf("2026-W47"), period: "weekly" });
      expect((await repos.closedTerms.among(lin, [DAY, "2026-W47", "2026-11"])).sort()).toEqual([DAY, "2026-W47"]);
      expect(await repos.closedTerms.among(lin, [])).toEqual([]);
      expect(await repos.closedTerms.among(mei, [DAY])).toEqual([]);
      const recent = await repos.closedTerms.recent(lin, "daily", 2);
      expect(recent.map(({ summary }) => summary.term)).toEqual(["2026-11-24", DAY]);
    });

    test("sending is once, of what is closed only, and tells nothing of what was not sent", async () => {
      await close();
      await close("2026-11-24");
      expect(await repos.closedTerms.send(lin, DAY, 100)).toBe(true);
      expect(await repos.closedTerms.send(lin, DAY, 200)).toBe(true);
      expect(await repos.closedTerms.send(mei, DAY, 200)).toBe(false);
      expect(await repos.closedTerms.find(lin, DAY)).toMatchObject({ sentAt: 100 });
      const sent = await repos.closedTerms.sent({ scope: { kind: "everybody" }, limit: 10 });
      expect(sent).toEqual([
        {
          person: { id: lin, name: "lin" },
          sentAt: 100,
          closed: { summary: summaryOf(DAY), closedAt: 90, sentAt: 100 },
        },
      ]);
    });

    test("what was sent is paged, the latest first, and none is lost between pages", async () => {
      const terms = ["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"];
      for (const [index, term] of terms.entries()) {
        for (const person of [lin, mei]) {
          await repos.routines.close(person, term, 50, () => summaryOf(term));
          // Two at each moment, and two moments.
          await repos.closedTerms.send(person, term, 100 + Math.floor(index / 2));
        }
      }
      const seen: string[] = [];
      let after: { at: number; person: PersonId; term: string } | undefined;
      for (;;) {
        const page = await repos.closedTerms.sent({ scope: { kind: "everybody" }, limit: 3, ...(after && { after }) });
        seen.push(...page.map(({ person, closed, sentAt }) => `${sentAt} ${person.id} ${closed.summary.term}`));
        const last = page.at(-1);
        if (!last) break;
        after = { at: last.sentAt, person: last.person.id, term: last.closed.summary.term };
      }
      expect(seen).toHaveLength(8);
      expect(new Set(seen).size).toBe(8);
      expect(seen.map((entry) => entry.slice(0, 3))).toEqual(
        [...seen.map((entry) => entry.slice(0, 3))].sort().reverse(),
      );
    });

    test("a person has one calendar address at most, and none once it is removed", async () => {
      await repos.calendarFeeds.set(lin, "first", 1);
      await repos.calendarFeeds.set(mei, "hers", 1);
      await repos.calendarFeeds.set(lin, "second", 2);
      expect(await repos.calendarFeeds.owner("first")).toBeNull();
      expect(await repos.calendarFeeds.owner("second")).toBe(lin);
      expect(await repos.calendarFeeds.since(lin)).toBe(2);
      await repos.calendarFeeds.remove(lin);
      await repos.calendarFeeds.remove(lin);
      expect(await repos.calendarFeeds.owner("second")).toBeNull();
      expect(await repos.calendarFeeds.since(lin)).toBeNull();
      expect(await repos.calendarFeeds.owner("hers")).toBe(mei);
    });
  });
}

function summaryOf(term: string): TermSummary {
  const text = { "zh-CN": "细化当天的工作", en: "Detail the day's work" };
  return {
    period: "daily",
    term,
    first: 20_780,
    last: 20_780,
    entries: [{ routine: "RD3", text, done: true, gap: "a “gap”", measure: null }],
  };
}

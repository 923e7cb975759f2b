import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { sittingId } from "~/domain/ids.ts";
import type { EvidenceWeek, Repos } from "~/domain/ports.ts";
import type { Observation } from "~/domain/practice/evidence.ts";
import { graded, newMemory } from "~/domain/practice/review.ts";
import type { TurnResult } from "~/domain/reports/turn-result.ts";
import { weekOf } from "~/domain/reports/week.ts";
import { SKILLS, STAGES } from "~/domain/syllabus/syllabus.ts";
import { attempt, attemptId, hash, keepVersion, lin, mei, turn, withPeople } from "./builders.ts";

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 5, 1);

/** The same sums made plainly, from the observations themselves. */
function recomputed(observations: readonly Observation[]): EvidenceWeek[] {
  const weeks = new Map<string, EvidenceWeek>();
  for (const one of observations) {
    for (const axis of ["skill", "stage"] as const) {
      const key = `${weekOf(one.at)} ${axis} ${one[axis]}`;
      const known = weeks.get(key) ?? { week: weekOf(one.at), axis, id: one[axis], count: 0, sum: 0 };
      weeks.set(key, { ...known, count: known.count + 1, sum: known.sum + one.value });
    }
  }
  return [...weeks.values()];
}

const sorted = (weeks: readonly EvidenceWeek[] = []) =>
  weeks
    .map(({ week, axis, id, count, sum }) => `${week} ${axis} ${id} ${count} ${sum.toFixed(6)}`)
    .sort((one, other) => (one < other ? -1 : 1));

function seen(key: string, value: number, at: number): Observation {
  return { key, source: "drill", skill: "empathy", stage: "needs", value, at };
}

function result(name: string, at: number, changes: Partial<TurnResult> = {}): TurnResult {
  const where = { scenarioId: "s", hash: hash("h"), place: "approach.door", choice: "a" };
  return { attempt: attemptId(name), turn: 0, person: lin, ...where, loss: 5, earned: 2, most: 4, at, ...changes };
}

/** What any backend must do with what reports read. `make` gives empty repositories. */
export function reportContract(backend: string, make: () => Repos): void {
  describe(`reports on ${backend}`, () => {
    let repos: Repos;
    beforeEach(async () => {
      repos = await withPeople(make());
    });

    test("weeks always equal a plain recomputation, whenever they are looked at", async () => {
      const observation = fc.record({
        key: fc.constantFrom(..."abcdefghijklmnop"),
        source: fc.constantFrom("lesson" as const, "drill" as const, "review" as const),
        skill: fc.constantFrom(...SKILLS.slice(0, 3)),
        stage: fc.constantFrom(...STAGES.slice(0, 2)),
        value: fc.double({ min: 0, max: 1, noNaN: true }),
        at: fc.integer({ min: NOW - 60 * DAY, max: NOW }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(observation, { maxLength: 16 }), async (observations) => {
          const fresh = await withPeople(make());
          const known = new Map<string, Observation>();
          for (const one of observations) {
            await fresh.evidence.append(lin, [one]);
            if (!known.has(one.key)) known.set(one.key, one);
            const weeks = await fresh.reports.weeks([lin, mei], 0);
            expect(sorted(weeks.get(lin))).toEqual(sorted(recomputed([...known.values()])));
            expect(weeks.get(mei)).toEqual([]);
          }
        }),
        { numRuns: 15 },
      );
    });

    test("a review that is taken back is taken out of its week", async () => {
      await repos.reviews.add(lin, [{ card: "point:T1", memory: newMemory(NOW) }], NOW);
      const before = newMemory(NOW);
      const grade = {
        ...{
          key: "g",
          person: lin,
          card: "point:T1",
          question: "q",
          response: "{}",
          credit: 1,
          rating: "good" as const,
        },
        ...{ before, day: 20_000, at: NOW },
      };
      await repos.evidence.append(lin, [seen("other", 0.5, NOW)]);
      await repos.reviews.grade(grade, graded(before, "good", NOW), [
        { ...seen("review:g", 1, NOW), source: "review" },
      ]);
      expect((await repos.reports.weeks([lin], 0)).get(lin)).toContainEqual(
        expect.objectContaining({ axis: "skill", count: 2, sum: 1.5 }),
      );
      expect(await repos.reviews.undo(grade)).toBe(true);
      expect(sorted((await repos.reports.weeks([lin], 0)).get(lin))).toEqual(
        sorted(recomputed([seen("other", 0.5, NOW)])),
      );
    });

    test("a practice conversation enters neither weeks nor evidence; an assessed one both, with its turns", async () => {
      await keepVersion(repos);
      for (const mode of ["practice", "assessed"] as const) {
        await repos.attempts.insert({ ...attempt(mode, "lin"), mode });
        const own = { ...seen(`role-play:${mode}/0/empathy`, 1, NOW), source: "role-play" as const };
        const outcome = { end: "won", scoreNumerator: 90, scoreDenominator: 1, passed: true, finishedAt: NOW };
        const turns = mode === "assessed" ? [result(mode, NOW)] : [];
        const last = { ...turn(mode, 0, "a"), outcome, evidence: { person: lin, observations: [own], turns } };
        expect(await repos.attempts.saveTurn(last)).toBe(true);
      }
      const counts = ((await repos.reports.weeks([lin], 0)).get(lin) ?? []).map(({ count }) => count);
      expect(counts).toEqual([1, 1]);
      const filter = { axis: "skill", id: "empathy", since: 0, limit: 9 } as const;
      const evidence = await repos.reports.evidence([lin, mei], filter);
      expect(evidence.map(({ key, person }) => [key, person])).toEqual([["role-play:assessed/0/empathy", "lin"]]);
      expect(await repos.reports.pathsOn(hash("h"))).toEqual([["a"]]);
      expect(await repos.evidence.withoutTurns()).toEqual([]);
    });

    test("evidence of several people is read newest first, page by page, since a day", async () => {
      await repos.evidence.append(lin, [seen("a", 1, 10), seen("c", 1, 30)]);
      await repos.evidence.append(mei, [seen("b", 1, 20), seen("d", 1, 40)]);
      const filter = { axis: "skill", id: "empathy", since: 15, limit: 2 } as const;
      const first = await repos.reports.evidence([lin, mei], filter);
      expect(first.map(({ key }) => key)).toEqual(["d", "c"]);
      const rest = await repos.reports.evidence([lin, mei], { ...filter, before: { at: 30, key: "c" } });
      expect(rest.map(({ key }) => key)).toEqual(["b"]);
      expect(await repos.reports.evidence([], filter)).toEqual([]);
    });

    test("losses are summed by turn over the people asked about, the costliest first", async () => {
      await keepVersion(repos);
      for (const [name, who] of [
        ["one", "lin"],
        ["two", "mei"],
        ["old", "mei"],
      ] as const) {
        await repos.attempts.insert({ ...attempt(name, who), mode: "practice" });
      }
      const later = { turn: 1, place: "needs.open" };
      await repos.evidence.appendTurns([
        result("one", NOW),
        result("one", NOW, { ...later, loss: 0 }),
        result("two", NOW, { person: mei, loss: 7 }),
        result("two", NOW, { person: mei, ...later, loss: 1 }),
        result("old", NOW - 30 * DAY, { person: mei, loss: 50 }),
      ]);
      await repos.evidence.appendTurns([result("one", NOW, { loss: 99 })]);
      const told = async (people: Parameters<typeof repos.reports.losses>[0]) =>
        (await repos.reports.losses(people, weekOf(NOW))).map(({ place, people: n, times, loss }) => [
          place,
          n,
          times,
          loss,
        ]);
      expect(await told([lin, mei])).toEqual([
        ["approach.door", 2, 2, 12],
        ["needs.open", 2, 2, 1],
      ]);
      expect(await told([lin])).toEqual([["approach.door", 1, 1, 5]]);
      expect(await repos.reports.pathsOn(hash("other"))).toEqual([]);
      expect((await repos.reports.pathsOn(hash("h"))).map((path) => path.length).sort()).toEqual([1, 2, 2]);
      const at = { hash: hash("h"), place: "approach.door" };
      expect((await repos.reports.turnsAt([lin, mei], at, weekOf(NOW))).map((one) => one.loss)).toEqual([5, 7]);
    });

    test("of each item the first answer stands", async () => {
      const sitting = { person: lin, deck: "empathy", items: ["x"], seconds: null, startedAt: 1, shownAt: 1 };
      for (const [name, credit] of [
        ["one", 1],
        ["two", 4],
      ] as const) {
        await repos.drills.begin({ ...sitting, id: sittingId(name), finishedAt: null }, true);
        const answer = {
          sitting: sittingId(name),
          place: 0,
          person: lin,
          deck: "empathy",
          item: "x",
          option: "a",
          at: 2,
        };
        await repos.drills.saveAnswer({ ...answer, credit }, { finished: true, evidence: [], card: null });
      }
      expect(await repos.reports.drillFirsts("empathy")).toEqual([{ person: lin, item: "x", option: "a", credit: 1 }]);
    });
  });
}

import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { sittingId } from "~/domain/ids.ts";
import type { DrillAnswer, Repos, ReviewGrade, SittingRecord } from "~/domain/ports.ts";
import { AXES, type Observation, profileFrom, withObservation } from "~/domain/practice/evidence.ts";
import { graded, newMemory } from "~/domain/practice/review.ts";
import { SKILLS, STAGES } from "~/domain/syllabus/syllabus.ts";
import { lin, mei, withPeople } from "./builders.ts";

/** What any backend must do with drills, reviews and evidence. `make` gives empty repositories. */
export function practiceContract(backend: string, make: () => Repos): void {
  describe(`practice on ${backend}`, () => {
    let repos: Repos;
    beforeEach(async () => {
      repos = await withPeople(make());
    });

    describe("evidence", () => {
      const observation: fc.Arbitrary<Observation> = fc.record({
        key: fc.constantFrom(..."abcdefghijklmnop"),
        source: fc.constantFrom("lesson", "drill", "review", "role-play"),
        skill: fc.constantFrom(...SKILLS.slice(0, 3)),
        stage: fc.constantFrom(...STAGES.slice(0, 2)),
        value: fc.double({ min: 0, max: 1, noNaN: true }),
        at: fc.integer({ min: 1_700_000_000_000, max: 1_750_000_000_000 }),
      });

      test("totals always equal what the observations add up to, and each counts once", async () => {
        await fc.assert(
          fc.asyncProperty(fc.array(observation, { maxLength: 20 }), async (observations) => {
            const fresh = await withPeople(make());
            for (const one of observations) await fresh.evidence.append(lin, [one]);
            const known = [...new Map([...observations].reverse().map((one) => [one.key, one])).values()];
            const profile = profileFrom(await fresh.evidence.totals(lin));
            for (const axis of AXES) {
              for (const { id, count, share } of profile[axis]) {
                const own = known.filter((one) => one[axis] === id);
                expect(count).toBe(own.length);
                const sums = own.reduce<ReturnType<typeof withObservation> | null>(withObservation, null);
                if (share !== null && sums) expect(share).toBeCloseTo(sums.weighted / sums.weight, 9);
              }
            }
          }),
          { numRuns: 25 },
        );
      });

      test("observations are read newest first, page by page, of one person only", async () => {
        const seen = [1, 2, 3, 3, 4].map((at, index): Observation => {
          return { key: `k${index}`, source: "drill", skill: "empathy", stage: "needs", value: 1, at };
        });
        await repos.evidence.append(lin, seen);
        await repos.evidence.append(mei, [{ ...(seen[0] as Observation), key: "other" }]);
        const first = await repos.evidence.of(lin, { axis: "skill", id: "empathy", limit: 2 });
        expect(first.map(({ key }) => key)).toEqual(["k4", "k3"]);
        const before = { at: 3, key: "k3" };
        const rest = await repos.evidence.of(lin, { axis: "stage", id: "needs", limit: 9, before });
        expect(rest.map(({ key }) => key)).toEqual(["k2", "k1", "k0"]);
        expect(await repos.evidence.of(lin, { axis: "skill", id: "analysis", limit: 9 })).toEqual([]);
      });

      test("who has answered and has no evidence is found", async () => {
        expect(await repos.evidence.without()).toEqual([]);
        const answer = { key: "k", person: mei, slug: "s", exercise: "e", response: "{}", credit: 1, at: 1 };
        await repos.lessons.saveAnswer(answer, []);
        expect(await repos.evidence.without()).toEqual([mei]);
        expect(await repos.lessons.allAnswers(mei)).toEqual([answer]);
      });
    });

    describe("drills", () => {
      const sitting = (id: string, items = ["a", "b"]): SittingRecord => {
        const times = { startedAt: 10, shownAt: 10, finishedAt: null };
        return { id: sittingId(id), person: lin, deck: "empathy", items, seconds: null, ...times };
      };
      const answer = (place: number, credit: number, at: number, id = "one"): DrillAnswer => {
        const item = place === 0 ? "a" : "b";
        return { sitting: sittingId(id), place, person: lin, deck: "empathy", item, option: "x", credit, at };
      };
      const nothing = { finished: false, evidence: [], card: null };

      test("a sitting comes back with its answers, and is open until it is finished", async () => {
        await repos.drills.begin(sitting("one"), false);
        expect(await repos.drills.saveAnswer(answer(0, 4, 20), nothing)).toBe(true);
        expect(await repos.drills.open(lin)).toMatchObject([{ sitting: { id: "one", shownAt: 20 }, answered: 1 }]);
        expect(await repos.drills.open(mei)).toEqual([]);
        await repos.drills.saveAnswer(answer(1, 1, 30), { ...nothing, finished: true });
        expect(await repos.drills.open(lin)).toEqual([]);
        expect(await repos.drills.sitting(sittingId("one"))).toEqual({
          sitting: { ...sitting("one"), shownAt: 30, finishedAt: 30 },
          answers: [answer(0, 4, 20), answer(1, 1, 30)],
        });
        expect(await repos.drills.sitting(sittingId("none"))).toBeNull();
      });

      test("a place is answered once: the later answer changes nothing, not even what would follow from it", async () => {
        await repos.drills.begin(sitting("one"), false);
        const evidence = (key: string): Observation[] => {
          return [{ key, source: "drill", skill: "empathy", stage: "needs", value: 1, at: 1 }];
        };
        const card = { card: "drill:empathy/a", memory: newMemory(5) };
        await repos.drills.saveAnswer(answer(0, 4, 20), { ...nothing, evidence: evidence("first") });
        const again = { finished: true, evidence: evidence("second"), card };
        expect(await repos.drills.saveAnswer(answer(0, 0, 21), again)).toBe(false);
        expect((await repos.drills.open(lin)).length).toBe(1);
        expect(await repos.reviews.cards(lin)).toEqual([]);
        expect((await repos.evidence.totals(lin)).map(({ count }) => count)).toEqual([1, 1]);
        expect((await repos.drills.sitting(sittingId("one")))?.answers).toEqual([answer(0, 4, 20)]);
      });

      test("the last answer to each item stands, and the standing is their mean", async () => {
        await repos.drills.begin(sitting("one"), false);
        expect(await repos.drills.begin({ ...sitting("two"), startedAt: 35 }, false)).toBe("one");
        await repos.drills.saveAnswer(answer(0, 0, 20), nothing);
        await repos.drills.saveAnswer(answer(1, 2, 21), nothing);
        expect(await repos.drills.begin({ ...sitting("two"), startedAt: 40 }, true)).toBe("two");
        await repos.drills.saveAnswer(answer(0, 4, 50, "two"), nothing);
        expect((await repos.drills.lastAnswers(lin, "empathy")).sort((x, y) => (x.item < y.item ? -1 : 1))).toEqual([
          { item: "a", credit: 4, at: 50 },
          { item: "b", credit: 2, at: 21 },
        ]);
        expect(await repos.drills.standing(lin)).toEqual([{ deck: "empathy", seen: 2, mean: 3 }]);
        // A fresh one ends what was open, and what is over takes no more answers.
        expect((await repos.drills.open(lin)).map(({ sitting: { id } }) => id)).toEqual(["two"]);
        expect((await repos.drills.sitting(sittingId("one")))?.sitting.finishedAt).toBe(40);
        expect(await repos.drills.saveAnswer(answer(1, 4, 60), nothing)).toBe(false);
      });

      test("the clock of an item starts once", async () => {
        await repos.drills.begin({ ...sitting("one"), seconds: 45 }, false);
        await repos.drills.show(sittingId("one"), 10, 15);
        await repos.drills.show(sittingId("one"), 10, 99);
        expect((await repos.drills.sitting(sittingId("one")))?.sitting.shownAt).toBe(15);
      });
    });

    describe("reviews", () => {
      const card = { card: "point:L1", memory: newMemory(100) };
      const after = graded(card.memory, "good", 101);
      const grade: ReviewGrade = {
        key: "k1",
        person: lin,
        card: card.card,
        question: "drill:listening/lift",
        response: "{}",
        credit: 1,
        rating: "good",
        before: card.memory,
        day: 101,
        at: 1000,
      };
      const seen: Observation = {
        key: "review:k1",
        source: "review",
        skill: "listening",
        stage: "needs",
        value: 1,
        at: 1000,
      };

      test("what is added once stays as it is, and comes up when it is due", async () => {
        await repos.reviews.add(lin, [card, { card: "point:L2", memory: newMemory(99) }], 1);
        await repos.reviews.add(lin, [{ ...card, memory: newMemory(50) }], 2);
        expect(await repos.reviews.card(lin, card.card)).toEqual(card);
        expect((await repos.reviews.due(lin, 101, 9)).map((one) => one.card)).toEqual(["point:L2", "point:L1"]);
        expect(await repos.reviews.due(lin, 101, 1)).toHaveLength(1);
        expect(await repos.reviews.dueCount(lin, 100)).toBe(1);
        expect(await repos.reviews.cards(mei)).toEqual([]);
        expect(await repos.reviews.card(mei, card.card)).toBeNull();
      });

      test("a grade counts once, and only on the memory it was made for", async () => {
        await repos.reviews.add(lin, [card], 1);
        expect(await repos.reviews.grade(grade, after, [seen])).toBe(true);
        expect(await repos.reviews.grade(grade, after, [seen])).toBe(false);
        expect(await repos.reviews.grade({ ...grade, key: "k2" }, after, [])).toBe(false);
        expect(await repos.reviews.card(lin, card.card)).toEqual({ ...card, memory: after });
        expect(await repos.reviews.gradedOn(lin, 101)).toBe(1);
        expect(await repos.reviews.lastGrade(lin)).toEqual(grade);
        expect(await repos.reviews.retention(lin, 101)).toEqual({ grades: 1, recalled: 1 });
      });

      test("undoing brings back memory, queue and evidence as they were; twice is once", async () => {
        const other: Observation = { ...seen, key: "drill:x", value: 0.5 };
        await repos.evidence.append(lin, [other]);
        const before = await repos.evidence.totals(lin);
        await repos.reviews.add(lin, [card], 1);
        await repos.reviews.grade(grade, after, [seen]);
        expect(await repos.reviews.undo(grade)).toBe(true);
        expect(await repos.reviews.undo(grade)).toBe(false);
        expect(await repos.reviews.card(lin, card.card)).toEqual(card);
        expect(await repos.reviews.lastGrade(lin)).toBeNull();
        expect(await repos.evidence.totals(lin)).toEqual(before);
      });

      test("an older grade of a card is not undone past a newer one", async () => {
        await repos.reviews.add(lin, [card], 1);
        await repos.reviews.grade(grade, after, []);
        const later = graded(after, "again", 110);
        await repos.reviews.grade(
          { ...grade, key: "k2", before: after, rating: "again", day: 110, at: 2000 },
          later,
          [],
        );
        expect(await repos.reviews.undo(grade)).toBe(false);
        expect((await repos.reviews.card(lin, card.card))?.memory).toEqual(later);
        expect(await repos.reviews.retention(lin, 0)).toEqual({ grades: 2, recalled: 1 });
      });
    });
  });
}

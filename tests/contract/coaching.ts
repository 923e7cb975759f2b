import { beforeEach, describe, expect, test } from "vitest";
import { commentId, goalId } from "~/domain/ids.ts";
import type { Repos } from "~/domain/ports.ts";
import { attempt, attemptId, cohort, id, keepVersion, lin, mei, person, turn, withPeople } from "./builders.ts";

/** What any backend must do with comments, goals and feedback. `make` gives empty repositories. */
export function coachingContract(backend: string, make: () => Repos): void {
  describe(`coaching on ${backend}`, () => {
    let repos: Repos;
    const tess = id("tess");
    const everybody = { scope: { kind: "everybody" }, cohort: null, person: null } as const;
    const led = { ...everybody, scope: { kind: "led-by", trainer: tess } } as const;
    beforeEach(async () => {
      repos = await withPeople(make());
      await repos.people.insert({ ...person("tess"), role: "trainer" }, "hash");
      await keepVersion(repos);
      const north = { id: cohort("north"), name: "North", startsOn: null, createdAt: 1 };
      await repos.cohorts.insert(north, tess);
      await repos.cohorts.addMember(cohort("north"), lin, 1);
    });
    async function finished(name: string, who: string, mode: "practice" | "assessed", at: number) {
      await repos.attempts.insert({ ...attempt(name, who), mode });
      const outcome = { end: "won", scoreNumerator: 145, scoreDenominator: 2, passed: true, finishedAt: at };
      await repos.attempts.saveTurn({ ...turn(name, 0, "a"), outcome });
      return attemptId(name);
    }
    const comment = (name: string, about: string, authorId = tess, at = 10) => ({
      ...{ id: commentId(name), attemptId: attemptId(about), turn: 0, authorId, text: name, at },
      suggestion: null,
      removedAt: null,
    });

    test("a comment is added once by its id, in the order of time, and is taken back by its author alone", async () => {
      const a = await finished("a", "lin", "assessed", 5);
      expect(await repos.coaching.addComment(comment("two", "a", tess, 20))).toBeNull();
      expect(await repos.coaching.addComment(comment("one", "a", lin, 10))).toBeNull();
      expect(await repos.coaching.addComment({ ...comment("two", "a", mei), text: "other" })).toMatchObject({
        text: "two",
        author: { id: tess, name: "tess" },
      });
      expect((await repos.coaching.comments(a)).map(({ text }) => text)).toEqual(["one", "two"]);
      expect(await repos.coaching.removeComment(commentId("two"), { attempt: a, author: lin }, 30)).toBe(false);
      expect(await repos.coaching.removeComment(commentId("two"), { attempt: a, author: tess }, 30)).toBe(true);
      expect((await repos.coaching.comments(a))[1]).toMatchObject({ text: "", removedAt: 30 });
    });

    test("what was read moves forward only", async () => {
      const a = await finished("a", "lin", "assessed", 5);
      expect(await repos.coaching.readAt(a, lin)).toBe(0);
      for (const at of [20, 10]) await repos.coaching.markRead(a, lin, at);
      expect([await repos.coaching.readAt(a, lin), await repos.coaching.readAt(a, tess)]).toEqual([20, 0]);
    });

    test("only one's own finished practice is shared, the first time stands, and it can be taken back", async () => {
      const practice = await finished("p", "lin", "practice", 5);
      const assessed = await finished("a", "lin", "assessed", 5);
      await repos.attempts.insert(attempt("open", "lin"));
      expect(await repos.coaching.share(practice, mei, 10)).toBe(false);
      expect(await repos.coaching.share(assessed, lin, 10)).toBe(false);
      expect(await repos.coaching.share(attemptId("open"), lin, 10)).toBe(false);
      for (const at of [10, 20]) expect(await repos.coaching.share(practice, lin, at)).toBe(true);
      expect(await repos.coaching.attempt(practice)).toMatchObject({
        name: "lin",
        sharedAt: 10,
        finishedAt: 5,
        turns: 1,
      });
      await repos.coaching.share(practice, lin, null);
      expect((await repos.coaching.attempt(practice))?.sharedAt).toBeNull();
    });

    test("the desk holds what may be opened and nothing else, the newest first, page by page", async () => {
      for (const [name, at] of [
        ["a", 5],
        ["b", 7],
        ["c", 6],
      ] as const)
        await finished(name, "lin", "assessed", at);
      await finished("hers", "mei", "assessed", 9);
      await finished("own", "tess", "assessed", 9);
      await finished("private", "lin", "practice", 9);
      const page = (offset: number) => ({ ...led, reader: tess, limit: 2, offset });
      const ids = async (offset: number) => (await repos.coaching.desk("waiting", page(offset))).map((one) => one.id);
      expect([await ids(0), await ids(2)]).toEqual([["b", "c"], ["a"]]);
      expect((await repos.coaching.desk("waiting", page(0)))[0]).toMatchObject({ score: 72.5, passed: true });
      expect(await repos.coaching.desk("shared", page(0))).toEqual([]);
      await repos.coaching.addComment(comment("seen", "b"));
      expect(await ids(0)).toEqual(["c", "a"]);
    });

    test("threads with news come first, and count what others said since one looked", async () => {
      for (const name of ["a", "b"]) await finished(name, "lin", "assessed", 5);
      await repos.coaching.addComment(comment("t1", "a", tess, 10));
      await repos.coaching.addComment(comment("l1", "a", lin, 11));
      await repos.coaching.addComment(comment("t2", "b", tess, 20));
      const page = { ...led, reader: tess, limit: 10, offset: 0 };
      const news = async () => (await repos.coaching.threadsOf(page)).map((one) => [one.id, one.fresh, one.comments]);
      expect(await news()).toEqual([
        ["a", 1, 2],
        ["b", 0, 1],
      ]);
      await repos.coaching.markRead(attemptId("a"), tess, 11);
      expect(await news()).toEqual([
        ["b", 0, 1],
        ["a", 0, 2],
      ]);
      expect((await repos.coaching.ownThreads(lin, 1))[0]).toMatchObject({ id: "b", fresh: 1, lastAuthor: "tess" });
      expect(await repos.coaching.threadsOf({ ...page, reader: mei })).toEqual([]);
    });

    test("a goal is changed and settled only as it was last seen", async () => {
      const goal = {
        ...{ id: goalId("g"), personId: lin, proposedBy: tess, attemptId: null, turn: null, skill: null, text: "one" },
        ...{ dueOn: null, createdAt: 5, updatedAt: 5, agreedAt: null, doneAt: null, droppedAt: null },
      };
      await repos.goals.insert(goal);
      await repos.goals.insert({ ...goal, text: "two" });
      expect(await repos.goals.byId(goal.id)).toEqual({ goal, person: "lin", proposer: "tess" });
      expect(await repos.goals.settle(goal.id, "agreed", 5, 5)).toBe(true);
      expect(await repos.goals.settle(goal.id, "done", 5, 9)).toBe(false);
      const words = { text: "three", skill: "listening", dueOn: "2026-01-01" };
      expect(await repos.goals.change(goal.id, words, lin, 6, 9)).toBe(true);
      expect((await repos.goals.byId(goal.id))?.goal).toMatchObject({ ...words, agreedAt: null, proposedBy: lin });
      expect(await repos.goals.settle(goal.id, "dropped", 9, 10)).toBe(true);
      expect(await repos.goals.change(goal.id, words, tess, 10, 11)).toBe(false);
      expect(await repos.goals.list({ ...led, open: true, limit: 9 })).toEqual([]);
      expect(await repos.goals.list({ ...led, open: false, limit: 9 })).toHaveLength(1);
      expect(await repos.goals.list({ ...everybody, person: mei, open: false, limit: 9 })).toEqual([]);
    });

    test("feedback is kept once, is shown in complete fives, in the order of its ids, and names nobody", async () => {
      const reps = [lin, mei, ...["r1", "r2", "r3", "r4"].map(id)];
      for (const rep of reps.slice(2)) await repos.people.insert(person(rep), "hash");
      const ratings = { clear: 1, fair: 2, useful: 3, reachable: 4 };
      const give = (n: number) =>
        repos.feedback.give({
          id: `${9 - n}`,
          person: reps[n] ?? lin,
          trainer: tess,
          half: "2026-H1",
          ratings,
          text: `${n}`,
        });
      for (const n of [0, 1, 2, 3]) expect(await give(n)).toBe(true);
      expect(await give(0)).toBe(false);
      expect(await repos.feedback.shown(tess)).toEqual([]);
      await give(4);
      await give(5);
      expect(await repos.feedback.shown(tess)).toEqual(
        ["4", "3", "2", "1", "0"].map((text) => ({ half: "2026-H1", ratings, text })),
      );
      expect(await repos.feedback.given(lin, "2026-H1")).toEqual([tess]);
      expect(await repos.feedback.given(lin, "2026-H2")).toEqual([]);
    });

    test("one's trainers are those who lead a cohort of one's and can sign in", async () => {
      expect(await repos.coaching.trainersOf(lin)).toEqual([{ id: tess, name: "tess" }]);
      expect(await repos.coaching.trainersOf(mei)).toEqual([]);
    });
  });
}

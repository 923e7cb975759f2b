import { beforeEach, describe, expect, test } from "vitest";
import type { Learner } from "~/domain/people.ts";
import type { Repos } from "~/domain/ports.ts";
import type { NewAttempt } from "~/domain/scenario/attempt-record.ts";
import { attempt, attemptId, event, hash, id, keepVersion, person, turn, visitor } from "./builders.ts";

/** What any backend must do with attempts and the versions they are pinned to. `make` gives empty repositories. */
export function attemptContract(backend: string, make: () => Repos): void {
  describe(`attempts on ${backend}`, () => {
    let repos: Repos;
    beforeEach(() => {
      repos = make();
    });

    describe("attempts", () => {
      beforeEach(async () => {
        await repos.people.insert(person("lin"), "hash");
        await keepVersion(repos);
      });

      test("an attempt comes back with its events in order", async () => {
        const started = attempt("t", "lin");
        await repos.attempts.insert(started);
        expect(await repos.attempts.byId(attemptId("t"))).toEqual({ ...started, outcome: null });
        expect(await repos.attempts.saveTurn(turn("t", 0, "a"))).toBe(true);
        expect(await repos.attempts.saveTurn(turn("t", 1, "b"))).toBe(true);
        const stored = await repos.attempts.byId(attemptId("t"));
        expect(stored?.events).toEqual([event(0, "a"), event(1, "b")]);
        expect(stored?.snapshot).toBe("after-b");
        expect(await repos.attempts.byId(attemptId("unknown"))).toBeNull();
      });

      test("of many answers to one turn, exactly one is saved and the others change nothing", async () => {
        await repos.attempts.insert(attempt("t", "lin"));
        const saved = await Promise.all(
          ["a", "b", "c", "d"].map((choice) => repos.attempts.saveTurn(turn("t", 0, choice))),
        );
        expect(saved.filter(Boolean)).toHaveLength(1);
        const stored = await repos.attempts.byId(attemptId("t"));
        expect(stored?.events).toHaveLength(1);
        expect(stored?.snapshot).toBe(`after-${["a", "b", "c", "d"][saved.indexOf(true)]}`);
      });

      test("a turn ahead of the log is refused", async () => {
        await repos.attempts.insert(attempt("t", "lin"));
        expect(await repos.attempts.saveTurn(turn("t", 3, "a"))).toBe(false);
        expect(await repos.attempts.saveTurn(turn("unknown", 0, "a"))).toBe(false);
        expect((await repos.attempts.byId(attemptId("t")))?.events).toEqual([]);
      });

      test("the outcome is stored with the last turn, exactly", async () => {
        await repos.attempts.insert(attempt("t", "lin"));
        const outcome = { end: "signed", scoreNumerator: 200, scoreDenominator: 3, passed: true, finishedAt: 9 };
        await repos.attempts.saveTurn({ ...turn("t", 0, "a"), outcome });
        expect((await repos.attempts.byId(attemptId("t")))?.outcome).toEqual(outcome);
      });

      test("of many assessed attempts begun at once only one is open; after its end another may begin", async () => {
        const begun = await Promise.all(
          ["a", "b", "c"].map((name) => repos.attempts.insert({ ...attempt(name, "lin"), mode: "assessed" })),
        );
        expect(new Set(begun).size).toBe(1);
        const [open = attemptId("none")] = begun;
        const outcome = { end: "signed", scoreNumerator: 1, scoreDenominator: 2, passed: false, finishedAt: 9 };
        await repos.attempts.saveTurn({ ...turn(open, 0, "x"), outcome });
        expect(await repos.attempts.insert({ ...attempt("d", "lin"), mode: "assessed" })).toBe("d");
        expect(await repos.attempts.insert({ ...attempt("p", "lin"), mode: "practice" })).toBe("p");
        expect(await repos.attempts.insert({ ...attempt("q", "lin"), mode: "practice" })).toBe("q");
      });

      test("a repeated attempt keeps where it came from and the events taken over", async () => {
        const again: NewAttempt = {
          ...attempt("again", "lin"),
          from: { attempt: attemptId("t"), turns: 1 },
          events: [event(0, "a")],
        };
        await repos.attempts.insert(again);
        expect(await repos.attempts.byId(attemptId("again"))).toEqual({ ...again, outcome: null });
        expect(await repos.attempts.saveTurn(turn("again", 1, "b"))).toBe(true);
      });

      test("a learner sees only their own, newest first, by scenario and mode", async () => {
        await repos.people.insert(person("mei"), "hash");
        await repos.attempts.insert({ ...attempt("old", "lin"), startedAt: 1 });
        await repos.attempts.insert({ ...attempt("new", "lin"), startedAt: 2, mode: "assessed" });
        await repos.attempts.insert({ ...attempt("hers", "mei"), startedAt: 3 });
        const lin: Learner = { kind: "person", id: id("lin") };
        expect((await repos.attempts.ofLearner(lin)).map((entry) => entry.id)).toEqual(["new", "old"]);
        expect((await repos.attempts.ofLearner(lin, { mode: "assessed" })).map((entry) => entry.id)).toEqual(["new"]);
        expect(await repos.attempts.ofLearner(lin, { scenarioId: "another" })).toEqual([]);
      });

      test("the summary tells the turns answered, which rewinding takes back", async () => {
        await repos.attempts.insert(attempt("t", "lin"));
        await repos.attempts.saveTurn(turn("t", 0, "a"));
        await repos.attempts.saveTurn({ ...turn("t", 1, "b"), turns: 0 });
        const [summary] = await repos.attempts.ofLearner({ kind: "person", id: id("lin") });
        expect(summary).toMatchObject({ turns: 0, updatedAt: 5, outcome: null });
      });

      test("a scenario's attempts are told whatever their version, oldest first, with what was said and by whom", async () => {
        await repos.people.insert(person("mei"), "hash");
        await repos.visitors.insert(visitor("v"), 1);
        await repos.scenarioVersions.keep({ hash: hash("h2"), scenarioId: "s", definition: "{2}", at: 2 });
        const first = { ...attempt("one", "lin"), startedAt: 5, snapshot: JSON.stringify({ path: ["a"] }) };
        const ofVisitor = { kind: "visitor", id: visitor("v") } as const;
        await repos.attempts.insert({ ...first, id: attemptId("two"), startedAt: 9, learner: ofVisitor });
        await repos.attempts.insert({ ...first, mode: "assessed" });
        const again = { from: { attempt: attemptId("one"), turns: 1 }, hash: hash("h2"), startedAt: 7 };
        await repos.attempts.insert({
          ...first,
          ...again,
          id: attemptId("three"),
          learner: { kind: "person", id: id("mei") },
        });
        await repos.attempts.insert({ ...first, id: attemptId("other"), scenarioId: "another" });
        const outcome = { end: "signed", scoreNumerator: 200, scoreDenominator: 3, passed: true, finishedAt: 9 };
        const snapshot = JSON.stringify({ path: ["a", "b"] });
        await repos.attempts.saveTurn({ ...turn("one", 0, "b"), snapshot, outcome });
        expect(await repos.attempts.ofScenario("s")).toEqual([
          {
            ...{ id: "one", name: "lin", hash: "h", mode: "assessed", startedAt: 5, repeats: false },
            ...{ path: ["a", "b"], outcome },
          },
          {
            ...{ id: "three", name: "mei", hash: "h2", mode: "practice", startedAt: 7, repeats: true },
            ...{ path: ["a"], outcome: null },
          },
          {
            ...{ id: "two", name: null, hash: "h", mode: "practice", startedAt: 9, repeats: false },
            ...{ path: ["a"], outcome: null },
          },
        ]);
        expect(await repos.attempts.ofScenario("unknown")).toEqual([]);
        const counted = [...(await repos.attempts.countByScenario())].sort();
        expect(counted).toEqual([
          ["another", 1],
          ["s", 3],
        ]);
      });

      test("an attempt on a definition that is not kept can't begin", async () => {
        await expect(repos.attempts.insert({ ...attempt("t", "lin"), hash: hash("unknown") })).rejects.toThrow();
      });

      test("keeping a definition again changes nothing", async () => {
        await repos.scenarioVersions.keep({ hash: hash("h"), scenarioId: "s", definition: "other", at: 2 });
        expect(await repos.scenarioVersions.definition(hash("h"))).toBe("{}");
        expect(await repos.scenarioVersions.definition(hash("unknown"))).toBeNull();
      });
    });
  });
}

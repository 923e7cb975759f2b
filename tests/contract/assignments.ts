import { beforeEach, describe, expect, test } from "vitest";
import type { Assignment } from "~/domain/assignments/assignment.ts";
import { assignmentId, type PersonId, sittingId } from "~/domain/ids.ts";
import { type PeopleScope, scopeOf } from "~/domain/people.ts";
import type { Repos } from "~/domain/ports.ts";
import { attempt, attemptId, cohort, event, id, keepVersion, lin, mei, person, turn, withPeople } from "./builders.ts";

const EVERYBODY: PeopleScope = { kind: "everybody" };
const boss = id("boss");
const BOSS = scopeOf({ id: boss, role: "trainer" });
const spring = cohort("spring");

function given(name: string, more: Partial<Assignment> = {}): Assignment {
  return {
    id: assignmentId(name),
    title: name,
    note: "",
    createdBy: null,
    createdAt: 10,
    opensAt: 10,
    dueAt: null,
    mode: "assessed",
    attemptsAllowed: null,
    passMark: null,
    withdrawnAt: null,
    liveSessionId: null,
    items: [{ kind: "role-play", ref: "s" }],
    cohorts: [],
    people: [],
    ...more,
  };
}

/** What any backend must do with assignments. `make` gives empty repositories. */
export function assignmentContract(backend: string, make: () => Repos): void {
  describe(`assignments on ${backend}`, () => {
    let repos: Repos;
    beforeEach(async () => {
      repos = await withPeople(make());
      await repos.people.insert({ ...person("boss"), role: "trainer" }, "hash");
      await repos.cohorts.insert({ id: spring, name: "Spring", startsOn: null, createdAt: 1 });
      await repos.cohorts.addTrainer(spring, boss, 1);
      await keepVersion(repos);
    });
    const listed = async (scope: PeopleScope, filter = {}) =>
      (await repos.assignments.list(scope, filter)).map((one) => one.id);
    const heldBy = async (scope: PeopleScope, name: string) =>
      (await repos.assignments.holders(scope, [assignmentId(name)])).held.map((one) => one.person);

    test("an assignment comes back as it was given, its path in order, and is given once", async () => {
      const path = [
        { kind: "role-play", ref: "s" },
        { kind: "lesson", ref: "b" },
        { kind: "drill", ref: "a" },
      ] as const;
      const whole = given("a", {
        items: path,
        cohorts: [spring],
        people: [lin],
        dueAt: 99,
        passMark: 60,
        createdBy: boss,
      });
      expect(await repos.assignments.insert(whole)).toBe(true);
      expect(await repos.assignments.insert({ ...whole, title: "again" })).toBe(false);
      expect(await repos.assignments.byId(whole.id)).toEqual(whole);
      expect(await repos.assignments.byId(assignmentId("none"))).toBeNull();
    });

    test("a trainer knows of what touches their own people, and of what they gave", async () => {
      await repos.cohorts.addMember(spring, lin, 1);
      await repos.cohorts.insert({ id: cohort("other"), name: "Other", startsOn: null, createdAt: 1 });
      await repos.cohorts.addMember(cohort("other"), lin, 1);
      await repos.assignments.insert(given("cohort", { cohorts: [spring] }));
      await repos.assignments.insert(given("person", { people: [lin] }));
      await repos.assignments.insert(given("foreign", { people: [mei] }));
      await repos.assignments.insert(given("shared", { cohorts: [cohort("other")] }));
      await repos.assignments.insert(given("own", { createdBy: boss, people: [mei] }));
      expect((await listed(BOSS)).sort()).toEqual(["cohort", "own", "person", "shared"]);
      expect(await listed(EVERYBODY)).toHaveLength(5);
      expect(await listed({ kind: "nobody" })).toEqual([]);
    });

    test("who joins a cohort has its assignments, who leaves the house has none, and nobody has one twice", async () => {
      await repos.assignments.insert(given("a", { cohorts: [spring], people: [mei] }));
      expect(await heldBy(EVERYBODY, "a")).toEqual(["mei"]);
      await repos.cohorts.addMember(spring, lin, 1);
      await repos.cohorts.addMember(spring, mei, 1);
      await repos.cohorts.addMember(spring, boss, 1);
      expect(await heldBy(EVERYBODY, "a")).toEqual(["lin", "mei"]);
      expect((await repos.assignments.ofPerson(lin)).map((one) => one.id)).toEqual(["a"]);
      expect((await repos.assignments.ofPerson(mei)).map((one) => one.id)).toEqual(["a"]);
      await repos.people.insert({ ...person("gone"), deactivatedAt: 5 }, "hash");
      await repos.cohorts.addMember(spring, id("gone"), 1);
      expect(await heldBy(EVERYBODY, "a")).toEqual(["lin", "mei"]);
      const { people } = await repos.assignments.holders(BOSS, [assignmentId("a")], { person: lin });
      expect(people).toEqual([
        { id: lin, name: "lin", email: "lin@example.com", externalId: null, cohorts: ["Spring"] },
      ]);
    });

    test("a trainer is told of their own people only, even in what they gave", async () => {
      await repos.cohorts.addMember(spring, lin, 1);
      await repos.assignments.insert(given("a", { createdBy: boss, people: [lin, mei] }));
      expect(await heldBy(BOSS, "a")).toEqual(["lin"]);
      expect(await heldBy(EVERYBODY, "a")).toEqual(["lin", "mei"]);
    });

    test("lists are newest first, by page, and narrowed by what is asked", async () => {
      await repos.assignments.insert(given("a", { createdAt: 1, dueAt: 100, title: "Opening WELL" }));
      await repos.assignments.insert(given("b", { createdAt: 2, cohorts: [spring] }));
      await repos.assignments.insert(given("c", { createdAt: 2, dueAt: 200 }));
      expect(await listed(EVERYBODY)).toEqual(["c", "b", "a"]);
      expect(await listed(EVERYBODY, { limit: 1, after: { at: 2, id: assignmentId("c") } })).toEqual(["b"]);
      expect(await listed(EVERYBODY, { title: "well" })).toEqual(["a"]);
      expect(await listed(EVERYBODY, { title: "%" })).toEqual([]);
      expect(await listed(EVERYBODY, { cohort: spring })).toEqual(["b"]);
      expect(await listed(EVERYBODY, { dueFrom: 150 })).toEqual(["c", "b"]);
      expect(await listed(EVERYBODY, { dueTo: 100, dated: true })).toEqual(["a"]);
      expect(await listed(EVERYBODY, { id: assignmentId("a") })).toEqual(["a"]);
    });

    test("withdrawing is once and for good; what is withdrawn cannot be changed", async () => {
      await repos.assignments.insert(given("a"));
      const a = assignmentId("a");
      expect(await repos.assignments.change(a, { title: "New", note: "n", dueAt: 7 })).toBe(true);
      await repos.assignments.withdraw(a, 50);
      await repos.assignments.withdraw(a, 60);
      expect(await repos.assignments.change(a, { title: "No", note: "", dueAt: null })).toBe(false);
      expect(await repos.assignments.byId(a)).toMatchObject({ title: "New", note: "n", dueAt: 7, withdrawnAt: 50 });
      expect(await listed(EVERYBODY, { withdrawn: false })).toEqual([]);
      expect(await listed(EVERYBODY, { withdrawn: true })).toEqual(["a"]);
      expect(await repos.assignments.change(assignmentId("none"), { title: "", note: "", dueAt: null })).toBe(false);
    });

    test("what is agreed with a person keeps what was agreed before, and is that person's alone", async () => {
      await repos.assignments.insert(given("a", { people: [lin, mei] }));
      const a = assignmentId("a");
      await repos.assignments.agree(a, lin, { dueAt: 300, reason: "ill", by: boss, at: 20 });
      await repos.assignments.agree(a, lin, { excusedAt: 30, reason: "still ill", by: boss, at: 30 });
      const agreed = { excusedAt: 30, reopenedAt: null, dueAt: 300, reason: "still ill", by: boss, at: 30 };
      expect(await repos.assignments.exceptions([a])).toEqual([{ ...agreed, assignment: a, person: lin }]);
      expect(await repos.assignments.exceptions([a], mei)).toEqual([]);
    });

    test("tries of all kinds are told with their marks and times; what was over before is left out, but for lessons", async () => {
      const scored = { end: "e", scoreNumerator: 200, scoreDenominator: 3, passed: true, finishedAt: 5 };
      await repos.attempts.insert({ ...attempt("t", "lin"), mode: "assessed" });
      await repos.attempts.saveTurn({ ...turn("t", 0, "x"), outcome: scored });
      await repos.lessons.saveBookmark(lin, "b", { block: 0, at: 2 });
      await repos.lessons.complete(lin, "b", 4);
      const times = { startedAt: 10, shownAt: 10, finishedAt: null };
      const sitting = { person: lin, deck: "d", items: ["a"], seconds: null, ...times };
      for (const [name, more] of [
        ["given-up", 11],
        ["whole", 30],
      ] as const)
        await repos.drills.begin({ ...sitting, id: sittingId(name), startedAt: more, shownAt: more }, true);
      const answer = {
        sitting: sittingId("whole"),
        place: 0,
        person: lin,
        deck: "d",
        item: "a",
        option: "x",
        credit: 3,
      };
      await repos.drills.saveAnswer({ ...answer, at: 40 }, { finished: true, evidence: [], card: null });
      const items = [
        { kind: "role-play", ref: "s" },
        { kind: "lesson", ref: "b" },
        { kind: "drill", ref: "d" },
      ] as const;
      const nobody: PersonId[] = [];
      const told = await repos.assignments.tries([lin, mei], items, 5);
      const common = { person: lin, shared: false };
      expect(told).toEqual(
        expect.arrayContaining([
          { ...common, ...items[0], mode: "assessed", updatedAt: 5, finishedAt: 5, percent: 200 / 3, spent: 4 },
          { ...common, ...items[1], mode: null, updatedAt: 4, finishedAt: 4, percent: null, spent: 2 },
          { ...common, ...items[2], mode: null, updatedAt: 40, finishedAt: 40, percent: 75, spent: 10 },
          { ...common, ...items[2], mode: null, updatedAt: 30, finishedAt: null, percent: null, spent: 0 },
        ]),
      );
      expect(told).toHaveLength(4);
      expect((await repos.assignments.tries([lin], items, 6)).map(({ kind }) => kind).sort()).toEqual([
        "drill",
        "drill",
        "lesson",
      ]);
      expect(await repos.assignments.tries([mei], items, 0)).toEqual([]);
      expect(await repos.assignments.tries(nobody, items, 0)).toEqual([]);
    });

    test("time spent is what passes between two acts, a longer pause as five minutes, and never less than nothing", async () => {
      const minute = 60_000;
      const spent = async (ref: string, kind: "lesson" | "drill" | "role-play") =>
        (await repos.assignments.tries([lin], [{ kind, ref }], 0)).map((one) => one.spent);
      await repos.attempts.insert({ ...attempt("t", "lin"), startedAt: minute });
      const said = (seq: number, at: number) => ({ ...turn("t", seq, "x"), event: { ...event(seq, "x"), at } });
      await repos.attempts.saveTurn(said(0, 2 * minute));
      await repos.attempts.saveTurn(said(0, 3 * minute));
      expect(await spent("s", "role-play")).toEqual([minute]);
      await repos.attempts.saveTurn(said(1, 60 * minute));
      await repos.attempts.saveTurn(said(2, 59 * minute));
      expect(await spent("s", "role-play")).toEqual([6 * minute]);
      expect((await repos.attempts.byId(attemptId("t")))?.events).toHaveLength(3);

      await repos.lessons.saveBookmark(lin, "b", { block: 0, at: minute });
      const answer = { key: "k", person: lin, slug: "b", exercise: "e", response: "{}", credit: 1, at: 2 * minute };
      await repos.lessons.saveAnswer(answer, []);
      await repos.lessons.saveAnswer({ ...answer, at: 3 * minute }, []);
      expect(await spent("b", "lesson")).toEqual([minute]);
      await repos.lessons.saveBookmark(lin, "b", { block: 1, at: 90 * minute });
      await repos.lessons.saveReflection(lin, "b", "…", 91 * minute);
      expect(await spent("b", "lesson")).toEqual([7 * minute]);

      const times = { startedAt: 0, shownAt: 0, finishedAt: null };
      const sitting = { id: sittingId("d"), person: lin, deck: "d", items: ["a", "b"], seconds: null, ...times };
      await repos.drills.begin(sitting, false);
      const given = { sitting: sitting.id, place: 0, person: lin, deck: "d", item: "a", option: "x", credit: 4 };
      const then = { finished: false, evidence: [], card: null };
      await repos.drills.saveAnswer({ ...given, at: minute }, then);
      await repos.drills.saveAnswer({ ...given, at: 2 * minute }, then);
      expect(await spent("d", "drill")).toEqual([minute]);
      await repos.drills.show(sitting.id, minute, 3 * minute);
      expect(await spent("d", "drill")).toEqual([3 * minute]);
    });
  });
}

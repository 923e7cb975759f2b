import { beforeEach, describe, expect, test } from "vitest";
import type { AttemptId, CohortId, ContentHash, InvitationId, PersonId, VisitorId } from "~/domain/ids.ts";
import type { Invitation, Learner, Person } from "~/domain/people.ts";
import type { Repos } from "~/domain/ports.ts";
import type { NewAttempt, StoredEvent } from "~/domain/scenario/attempt-record.ts";

/** What any backend must do, whatever it stores in. `make` gives empty repositories. */
export function repositoryContract(backend: string, make: () => Repos): void {
  describe(`repositories on ${backend}`, () => {
    let repos: Repos;
    beforeEach(() => {
      repos = make();
    });

    describe("people", () => {
      test("only one of two first administrators is made", async () => {
        const made = await Promise.all([
          repos.people.insertFirst(person("a"), "hash-a"),
          repos.people.insertFirst(person("b"), "hash-b"),
        ]);
        expect(made.filter(Boolean)).toHaveLength(1);
        expect(await repos.people.count()).toBe(1);
      });

      test("a person comes back as stored, and nothing of the password with them", async () => {
        await repos.people.insert(person("lin"), "hash");
        expect(await repos.people.byId(id("lin"))).toEqual(person("lin"));
        expect(await repos.people.byEmail("lin@example.com")).toEqual({ person: person("lin"), passwordHash: "hash" });
        expect(await repos.people.byId(id("nobody"))).toBeNull();
        expect(await repos.people.byEmail("nobody@example.com")).toBeNull();
      });

      test("an address in use is refused with its code", async () => {
        await repos.people.insert(person("lin"), "hash");
        const twin = { ...person("twin"), email: "lin@example.com" };
        await expect(repos.people.insert(twin, "hash")).rejects.toMatchObject({ code: "email-taken" });
        expect(await repos.people.count()).toBe(1);
      });

      test("a change of password ends the other sessions and keeps this one", async () => {
        await repos.people.insert(person("lin"), "old");
        await repos.people.insert(person("mei"), "hers");
        for (const [key, who] of [
          ["here", "lin"],
          ["elsewhere", "lin"],
          ["other", "mei"],
        ] as const) {
          await repos.sessions.insert(session(key, { kind: "person", id: id(who) }));
        }
        await repos.people.changePassword(id("lin"), "new", "here");
        expect(await repos.people.passwordHash(id("lin"))).toBe("new");
        expect(await repos.people.passwordHash(id("mei"))).toBe("hers");
        expect(await repos.sessions.find("here", 0)).not.toBeNull();
        expect(await repos.sessions.find("elsewhere", 0)).toBeNull();
        expect(await repos.sessions.find("other", 0)).not.toBeNull();
      });

      test("the list is paged by name and counts assessed attempts only", async () => {
        for (const name of ["c", "a", "b"]) await repos.people.insert(person(name), "hash");
        await keepVersion(repos);
        await repos.attempts.insert({ ...attempt("p1", "a"), mode: "practice" });
        await repos.attempts.insert({ ...attempt("x1", "a"), mode: "assessed", startedAt: 77 });
        const first = await repos.people.list({ limit: 2 });
        expect(first.map((row) => [row.person.name, row.attempts, row.lastActive])).toEqual([
          ["a", 1, 77],
          ["b", 0, null],
        ]);
        const second = await repos.people.list({ limit: 2, after: { name: "b", id: id("b") } });
        expect(second.map((row) => row.person.name)).toEqual(["c"]);
      });

      test("a chosen language stays, as do the time zone and the most reviews a day", async () => {
        await repos.people.insert(person("lin"), "hash");
        await repos.people.setLocale(id("lin"), "en");
        await repos.people.setTimeZone(id("lin"), "Asia/Shanghai");
        await repos.people.setReviewCap(id("lin"), 40);
        const changed = { locale: "en", timeZone: "Asia/Shanghai", reviewCap: 40 };
        expect(await repos.people.byId(id("lin"))).toEqual({ ...person("lin"), ...changed });
      });
    });

    describe("cohorts", () => {
      test("joining twice is joining once, and the list of people names the cohorts", async () => {
        await repos.people.insert(person("lin"), "hash");
        await repos.cohorts.insert({ id: cohort("north"), name: "North", createdAt: 1 });
        await repos.cohorts.addMember(cohort("north"), id("lin"), 5);
        await repos.cohorts.addMember(cohort("north"), id("lin"), 6);
        const [row] = await repos.people.list({ limit: 10 });
        expect(row?.cohorts).toEqual(["North"]);
        expect(await repos.cohorts.list()).toEqual([{ id: "north", name: "North", createdAt: 1 }]);
      });
    });

    describe("sessions and visitors", () => {
      test("a session is found until it expires", async () => {
        await repos.people.insert(person("lin"), "hash");
        await repos.sessions.insert({ ...session("key", { kind: "person", id: id("lin") }), expiresAt: 100 });
        expect(await repos.sessions.find("key", 99)).toMatchObject({ person: { name: "lin" } });
        expect(await repos.sessions.find("key", 100)).toBeNull();
        expect(await repos.sessions.removeExpired(100)).toBe(1);
        expect(await repos.sessions.removeExpired(100)).toBe(0);
      });

      test("signing out ends a session", async () => {
        await repos.visitors.insert(visitor("v"), 1);
        await repos.sessions.insert(session("key", { kind: "visitor", id: visitor("v") }));
        expect(await repos.sessions.find("key", 0)).toMatchObject({ person: null, session: { learner: { id: "v" } } });
        await repos.sessions.remove("key");
        expect(await repos.sessions.find("key", 0)).toBeNull();
      });

      test("a visitor without a session is forgotten with their attempts, others are not", async () => {
        await keepVersion(repos);
        for (const [name, expiresAt] of [
          ["gone", 50],
          ["here", 500],
        ] as const) {
          const learner: Learner = { kind: "visitor", id: visitor(name) };
          await repos.visitors.insert(visitor(name), 1);
          await repos.sessions.insert({ ...session(name, learner), expiresAt });
          await repos.attempts.insert({ ...attempt(name, "nobody"), learner });
        }
        await repos.sessions.removeExpired(100);
        expect(await repos.attempts.byId(attemptId("gone"))).toBeNull();
        expect(await repos.attempts.byId(attemptId("here"))).not.toBeNull();
      });

      test("a visitor's attempts become the person's, and the visitor's session ends", async () => {
        await repos.people.insert(person("lin"), "hash");
        await repos.visitors.insert(visitor("v"), 1);
        await repos.sessions.insert(session("key", { kind: "visitor", id: visitor("v") }));
        await keepVersion(repos);
        await repos.attempts.insert({ ...attempt("t", "lin"), learner: { kind: "visitor", id: visitor("v") } });
        await repos.visitors.claim(visitor("v"), id("lin"));
        expect((await repos.attempts.byId(attemptId("t")))?.learner).toEqual({ kind: "person", id: "lin" });
        expect(await repos.sessions.find("key", 0)).toBeNull();
      });
    });

    describe("invitations", () => {
      test("an invitation makes one account, in its cohort", async () => {
        await repos.people.insert(person("boss"), "hash");
        await repos.cohorts.insert({ id: cohort("north"), name: "North", createdAt: 1 });
        await repos.invitations.insert({ ...invitation("i"), cohortId: cohort("north") }, "hash-of-link");
        const results = await Promise.allSettled([
          repos.invitations.accept(invitationId("i"), person("one"), "hash", 10),
          repos.invitations.accept(invitationId("i"), person("two"), "hash", 10),
        ]);
        expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
        expect(await repos.people.count()).toBe(2);
        const joined = (await repos.people.list({ limit: 10 })).filter((row) => row.cohorts.includes("North"));
        expect(joined).toHaveLength(1);
        expect(await repos.invitations.byTokenHash("hash-of-link")).toMatchObject({ acceptedBy: joined[0]?.person.id });
      });

      test("an invitation is unusable at its expiry and after it was revoked; no account is made", async () => {
        await repos.people.insert(person("boss"), "hash");
        await repos.invitations.insert({ ...invitation("late"), expiresAt: 50 }, "h1");
        await repos.invitations.insert(invitation("gone"), "h2");
        expect(await repos.invitations.revoke(invitationId("gone"), 5)).toBe(true);
        expect(await repos.invitations.revoke(invitationId("gone"), 6)).toBe(false);
        for (const name of ["late", "gone"]) {
          const accepting = repos.invitations.accept(invitationId(name), person("new"), "hash", 50);
          await expect(accepting).rejects.toMatchObject({ code: "invitation-unusable" });
        }
        expect(await repos.people.count()).toBe(1);
      });

      test("an address in use leaves the invitation open", async () => {
        await repos.people.insert(person("boss"), "hash");
        await repos.invitations.insert(invitation("i"), "h");
        const twin = { ...person("twin"), email: "boss@example.com" };
        const accepting = repos.invitations.accept(invitationId("i"), twin, "hash", 1);
        await expect(accepting).rejects.toMatchObject({ code: "email-taken" });
        expect(await repos.invitations.byTokenHash("h")).toMatchObject({ acceptedBy: null });
      });
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

      test("an attempt on a definition that is not kept can't begin", async () => {
        await expect(repos.attempts.insert({ ...attempt("t", "lin"), hash: hash("unknown") })).rejects.toThrow();
      });

      test("keeping a definition again changes nothing", async () => {
        await repos.scenarioVersions.keep({ hash: hash("h"), scenarioId: "s", definition: "other", at: 2 });
        expect(await repos.scenarioVersions.definition(hash("h"))).toBe("{}");
        expect(await repos.scenarioVersions.definition(hash("unknown"))).toBeNull();
      });
    });

    describe("lessons", () => {
      beforeEach(() => repos.people.insert(person("lin"), "hash"));

      test("the bookmark moves both ways, the furthest paragraph only ahead", async () => {
        await repos.lessons.saveBookmark(id("lin"), "hearing", { block: 7, at: 10 });
        await repos.lessons.saveBookmark(id("lin"), "hearing", { block: 3, at: 20 });
        expect(await repos.lessons.progressOf(id("lin"), "hearing")).toEqual({
          slug: "hearing",
          block: 3,
          furthest: 7,
          startedAt: 10,
          updatedAt: 20,
          completedAt: null,
        });
        expect(await repos.lessons.progressOf(id("lin"), "other")).toBeNull();
      });

      test("a lesson is completed once: the first time stands", async () => {
        await repos.lessons.complete(id("lin"), "hearing", 30);
        await repos.lessons.complete(id("lin"), "hearing", 40);
        expect((await repos.lessons.progress(id("lin"))).map((entry) => entry.completedAt)).toEqual([30]);
      });

      test("the same answer sent twice counts once; answers come oldest first and only one's own", async () => {
        await repos.people.insert(person("mei"), "hash");
        const answer = {
          key: "k1",
          person: id("lin"),
          slug: "hearing",
          exercise: "e1",
          response: '"a"',
          credit: 0.5,
          at: 1,
        };
        await repos.lessons.saveAnswer(answer, []);
        await repos.lessons.saveAnswer({ ...answer, response: '"b"', credit: 1 }, []);
        await repos.lessons.saveAnswer({ ...answer, key: "k2", at: 2 }, []);
        await repos.lessons.saveAnswer({ ...answer, person: id("mei") }, []);
        const own = await repos.lessons.answers(id("lin"), "hearing");
        expect(own).toEqual([answer, { ...answer, key: "k2", at: 2 }]);
      });

      test("a reflection is kept and may be rewritten; it does not move the bookmark", async () => {
        await repos.lessons.saveBookmark(id("lin"), "hearing", { block: 7, at: 10 });
        await repos.lessons.saveReflection(id("lin"), "hearing", "first", 11);
        await repos.lessons.saveReflection(id("lin"), "hearing", "第二次", 12);
        expect(await repos.lessons.reflection(id("lin"), "hearing")).toBe("第二次");
        expect(await repos.lessons.progressOf(id("lin"), "hearing")).toMatchObject({ block: 7, furthest: 7 });
        expect(await repos.lessons.reflection(id("lin"), "other")).toBeNull();
      });
    });
  });
}

const id = (name: string) => name as PersonId;
const visitor = (name: string) => name as VisitorId;
const cohort = (name: string) => name as CohortId;
const attemptId = (name: string) => name as AttemptId;
const invitationId = (name: string) => name as InvitationId;
const hash = (text: string) => text as ContentHash;

function person(name: string): Person {
  return {
    id: id(name),
    email: `${name}@example.com`,
    name,
    role: "rep",
    locale: "zh-CN",
    timeZone: null,
    reviewCap: 20,
    createdAt: 1,
  };
}

function session(key: string, learner: Learner) {
  return { key, learner, createdAt: 0, expiresAt: 1000 };
}

function invitation(name: string): Invitation {
  return {
    id: invitationId(name),
    role: "rep",
    cohortId: null,
    email: null,
    invitedBy: id("boss"),
    createdAt: 0,
    expiresAt: 1000,
    acceptedBy: null,
    revokedAt: null,
  };
}

function keepVersion(repos: Repos) {
  return repos.scenarioVersions.keep({ hash: hash("h"), scenarioId: "s", definition: "{}", at: 1 });
}

function attempt(name: string, who: string): NewAttempt {
  return {
    id: attemptId(name),
    learner: { kind: "person", id: id(who) },
    scenarioId: "s",
    hash: hash("h"),
    mode: "practice",
    seed: 4_294_967_295,
    snapshot: "start",
    startedAt: 1,
    from: null,
    events: [],
  };
}

function event(seq: number, choice: string): StoredEvent {
  return { seq, event: { type: "answered", choice }, at: 5 };
}

function turn(name: string, seq: number, choice: string) {
  return {
    id: attemptId(name),
    expected: seq,
    event: event(seq, choice),
    snapshot: `after-${choice}`,
    turns: seq + 1,
    outcome: null,
    evidence: null,
  };
}

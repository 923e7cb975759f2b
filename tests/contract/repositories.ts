import { beforeEach, describe, expect, test } from "vitest";
import type { Learner } from "~/domain/people.ts";
import type { Repos } from "~/domain/ports.ts";
import {
  attempt,
  attemptId,
  cohort,
  EVERYBODY,
  id,
  invitation,
  invitationId,
  keepVersion,
  person,
  session,
  visitor,
} from "./builders.ts";

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
        const first = await repos.people.list({ ...EVERYBODY, limit: 2 });
        expect(first.total).toBe(3);
        expect(first.rows.map((row) => [row.person.name, row.attempts, row.lastActive])).toEqual([
          ["a", 1, 77],
          ["b", 0, null],
        ]);
        const second = await repos.people.list({ ...EVERYBODY, limit: 2, offset: 2 });
        expect(second.rows.map((row) => row.person.name)).toEqual(["c"]);
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
        await repos.cohorts.insert({ id: cohort("north"), name: "North", startsOn: null, createdAt: 1 });
        await repos.cohorts.addMember(cohort("north"), id("lin"), 5);
        await repos.cohorts.addMember(cohort("north"), id("lin"), 6);
        const [row] = (await repos.people.list(EVERYBODY)).rows;
        expect(row?.cohorts).toEqual(["North"]);
        expect(await repos.cohorts.list()).toEqual([{ id: "north", name: "North", startsOn: null, createdAt: 1 }]);
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
        await repos.cohorts.insert({ id: cohort("north"), name: "North", startsOn: null, createdAt: 1 });
        await repos.invitations.insert({ ...invitation("i"), cohortId: cohort("north") }, "hash-of-link");
        const results = await Promise.allSettled([
          repos.invitations.accept(invitationId("i"), person("one"), "hash", 10),
          repos.invitations.accept(invitationId("i"), person("two"), "hash", 10),
        ]);
        expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
        expect(await repos.people.count()).toBe(2);
        const joined = (await repos.people.list(EVERYBODY)).rows.filter((row) => row.cohorts.includes("North"));
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
  });
}

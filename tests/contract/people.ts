import { beforeEach, describe, expect, test } from "vitest";
import type { ImportSlice, Repos } from "~/domain/ports.ts";
import { cohort, EVERYBODY, id, invitation, invitationId, person, session } from "./builders.ts";

const NOTHING: ImportSlice = { cohorts: [], starts: [], invite: [], people: [], invitations: [] };
const north = { id: cohort("north"), name: "North", startsOn: null, createdAt: 1 };
const ledBy = (name: string) => ({ kind: "led-by", trainer: id(name) }) as const;
const invite = (name: string, email: string) => ({
  invitation: { ...invitation(name), email, cohortId: north.id },
  tokenHash: `hash of ${name}`,
});

/** Scopes, closed accounts, cohorts and imports, whatever they are stored in. */
export function peopleContract(backend: string, make: () => Repos): void {
  describe(`people on ${backend}`, () => {
    let repos: Repos;
    const listed = async (query: Partial<typeof EVERYBODY> | object) =>
      (await repos.people.list({ ...EVERYBODY, ...query })).rows.map((row) => row.person.name);
    beforeEach(async () => {
      repos = make();
      for (const name of ["lin", "mei"]) await repos.people.insert(person(name), "hash");
      for (const name of ["boss", "tess", "tom"])
        await repos.people.insert({ ...person(name), role: "trainer" }, "hash");
      await repos.cohorts.insert(north, id("tess"));
      await repos.cohorts.addMember(north.id, id("lin"), 5);
    });

    test("a scope shows its people and whoever leads with its trainer", async () => {
      expect(await listed({ scope: ledBy("tess") })).toEqual(["lin", "tess"]);
      expect(await listed({ scope: ledBy("tom") })).toEqual([]);
      expect(await listed({ scope: { kind: "nobody" } })).toEqual([]);
      await repos.cohorts.addTrainer(north.id, id("tom"), 6);
      await repos.cohorts.addTrainer(north.id, id("tom"), 7);
      expect(await listed({ scope: ledBy("tom") })).toEqual(["lin", "tess", "tom"]);
      // Seeing somebody in a list is not looking at their work.
      expect(await repos.people.sees(ledBy("tom"), id("tess"))).toBe(false);
      expect(await repos.people.shown(ledBy("tom"), id("tess"))).toMatchObject({ cohorts: [], leads: [north] });
      expect(await repos.people.shown(ledBy("tess"), id("lin"))).toMatchObject({ cohorts: [north], leads: [] });
      expect(await repos.people.shown(ledBy("tess"), id("mei"))).toBeNull();
    });

    test("a cohort tells who is in it and who leads it; leaving it leaves nothing else", async () => {
      expect(await repos.cohorts.rows(ledBy("tess"))).toEqual([{ ...north, members: 1, trainers: ["tess"] }]);
      expect(await repos.cohorts.rows(ledBy("tom"))).toEqual([]);
      await repos.cohorts.update(north.id, { name: "North 2", startsOn: "2026-03-01" });
      await repos.cohorts.removeMember(north.id, id("lin"));
      await repos.cohorts.removeMember(north.id, id("lin"));
      await repos.cohorts.removeTrainer(north.id, id("tess"));
      expect(await repos.cohorts.people(north.id)).toEqual({ members: [], trainers: [] });
      expect(await repos.cohorts.rows({ kind: "everybody" })).toEqual([
        { ...north, name: "North 2", startsOn: "2026-03-01", members: 0, trainers: [] },
      ]);
      expect(await repos.people.byId(id("lin"))).toEqual(person("lin"));
    });

    test("closing an account ends its sessions, and its first time stands", async () => {
      await repos.people.insert({ ...person("ada"), role: "administrator" }, "hash");
      await repos.sessions.insert(session("his", { kind: "person", id: id("lin") }));
      expect(await repos.people.deactivate(id("lin"), 10)).toBe(true);
      expect(await repos.people.deactivate(id("lin"), 20)).toBe(true);
      expect(await repos.people.byId(id("lin"))).toMatchObject({ deactivatedAt: 10 });
      expect(await repos.sessions.find("his", 0)).toBeNull();
      // Not even one begun in the same moment.
      await repos.sessions.insert(session("late", { kind: "person", id: id("lin") }));
      expect(await repos.sessions.find("late", 0)).toBeNull();
      expect(await repos.people.repsOf({ kind: "everybody" })).toMatchObject([{ name: "mei" }]);
      expect(await listed({ state: "deactivated" })).toEqual(["lin"]);
      await repos.people.reactivate(id("lin"));
      expect(await repos.sessions.find("late", 0)).not.toBeNull();
    });

    test("of two administrators who close each other's accounts at once, one stays", async () => {
      for (const name of ["ada", "bea"]) await repos.people.insert({ ...person(name), role: "administrator" }, "hash");
      const closed = await Promise.all([repos.people.deactivate(id("ada"), 1), repos.people.deactivate(id("bea"), 1)]);
      expect(closed).toEqual([true, false]);
    });

    test("an invitation brings its external id, unless somebody has it by now; staff lead the cohort it names", async () => {
      const numbered = (name: string) => ({ ...invitation(name), externalId: "7", cohortId: north.id });
      await repos.invitations.insert(numbered("one"), "h1");
      await repos.invitations.insert({ ...numbered("two"), role: "trainer" }, "h2");
      await repos.invitations.accept(invitationId("one"), person("one"), "hash", 1);
      await repos.invitations.accept(invitationId("two"), { ...person("two"), role: "trainer" }, "hash", 1);
      expect((await repos.people.byId(id("one")))?.externalId).toBe("7");
      expect((await repos.people.byId(id("two")))?.externalId).toBeNull();
      const { members, trainers } = await repos.cohorts.people(north.id);
      expect(members.map(({ name }) => name)).toEqual(["lin", "one"]);
      expect(trainers.map(({ name }) => name)).toEqual(["tess", "two"]);
    });

    test("invitations are seen by whoever made them and whoever leads where they lead", async () => {
      await repos.invitations.insert({ ...invitation("plain"), invitedBy: id("tom") }, "h1");
      await repos.invitations.insert({ ...invitation("north"), cohortId: north.id, createdAt: 5 }, "h2");
      const seen = async (name: string) => (await repos.invitations.list(ledBy(name))).map((one) => one.id);
      expect(await seen("tess")).toEqual(["north"]);
      expect(await seen("tom")).toEqual(["plain"]);
      expect((await repos.invitations.list({ kind: "everybody" })).map((one) => one.id)).toEqual(["north", "plain"]);
    });

    describe("imports", () => {
      test("whoever is named is found, with whether they are one's own", async () => {
        await repos.people.rename(id("mei"), { name: "mei", externalId: "8" });
        await repos.peopleImport.apply({ ...NOTHING, invite: [invite("i", "new@example.com")] }, 1);
        const known = await repos.peopleImport.lookUp(ledBy("tess"), {
          emails: ["lin@example.com", "new@example.com", "tess@example.com", "nobody@example.com"],
          externalIds: ["8"],
        });
        const brief = known.people.map(({ name, mine, cohorts }) => [name, mine, cohorts]);
        expect(brief.toSorted()).toEqual([
          ["lin", true, ["north"]],
          ["mei", false, []],
          ["tess", false, ["north"]],
        ]);
        expect(known.invitations).toMatchObject([{ email: "new@example.com", mine: true, cohortId: "north" }]);
        const others = await repos.peopleImport.lookUp(ledBy("tom"), { emails: ["new@example.com"], externalIds: [] });
        expect(others.invitations).toMatchObject([{ mine: false }]);
      });

      test("a slice is done wholly: what it names changes, what it leaves empty stays", async () => {
        await repos.invitations.insert({ ...invitation("old"), email: "old@example.com", name: "Old" }, "h");
        const south = { ...north, id: cohort("south"), name: "South" };
        const done = await repos.peopleImport.apply(
          {
            cohorts: [{ cohort: south, trainer: id("tom") }],
            starts: [{ cohort: north.id, startsOn: "2026-03-01" }],
            invite: [invite("i", "new@example.com")],
            people: [{ id: id("lin"), name: null, externalId: "7", joins: south.id }],
            invitations: [
              { id: invitationId("old"), name: null, externalId: "9", role: null, locale: "en", cohortId: south.id },
            ],
          },
          9,
        );
        expect(done).toBe(true);
        expect(await repos.people.byId(id("lin"))).toEqual({ ...person("lin"), externalId: "7" });
        expect(await repos.cohorts.rows({ kind: "everybody" })).toMatchObject([
          { name: "North", startsOn: "2026-03-01", members: 1 },
          { name: "South", members: 1, trainers: ["tom"] },
        ]);
        expect(await repos.invitations.byTokenHash("h")).toMatchObject({ name: "Old", externalId: "9", locale: "en" });
        expect(await repos.invitations.byTokenHash("hash of i")).toMatchObject({ email: "new@example.com" });
      });

      test.each<[string, Partial<ImportSlice>]>([
        ["an address that is in use by now", { invite: [invite("x", "mei@example.com")] }],
        ["an address that is invited by now", { invite: [invite("x", "asked@example.com")] }],
        ["an external id that is taken", { people: [{ id: id("mei"), name: null, externalId: "7", joins: null }] }],
        ["a person who is gone", { people: [{ id: id("gone"), name: "Gone", externalId: null, joins: null }] }],
        [
          "an invitation that is revoked",
          {
            invitations: [
              { id: invitationId("off"), name: "Off", externalId: null, role: null, locale: null, cohortId: null },
            ],
          },
        ],
      ])("%s undoes the whole slice", async (_, outdated) => {
        await repos.people.rename(id("lin"), { name: "lin", externalId: "7" });
        await repos.peopleImport.apply({ ...NOTHING, invite: [invite("asked", "asked@example.com")] }, 1);
        await repos.invitations.insert({ ...invitation("off"), email: "off@example.com", revokedAt: 1 }, "h");
        const south = { ...north, id: cohort("south"), name: "South" };
        const slice = { ...NOTHING, cohorts: [{ cohort: south, trainer: null }], ...outdated };
        expect(await repos.peopleImport.apply(slice, 2)).toBe(false);
        expect(await repos.cohorts.list()).toEqual([north]);
        expect(await repos.invitations.list({ kind: "everybody" })).toHaveLength(2);
      });
    });
  });
}

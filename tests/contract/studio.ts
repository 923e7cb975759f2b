import { beforeEach, describe, expect, test } from "vitest";
import type { Repos } from "~/domain/ports.ts";
import { fromTemplate } from "~/domain/studio/templates.ts";
import { hash, lin, mei, withPeople } from "./builders.ts";

const draft = (id: string, minutes = 8) => ({ ...fromTemplate("blank", id, "en"), minutes });

/** What any backend must do with drafts, publications and the shelf. `make` gives empty repositories. */
export function studioContract(backend: string, make: () => Repos): void {
  describe(`the studio on ${backend}`, () => {
    let repos: Repos;
    beforeEach(async () => {
      repos = await withPeople(make());
    });

    const insert = (id: string, at = 1, by = lin) => repos.studio.insert({ document: draft(id), by, at });
    const save = (minutes: number, expected: number, at = 2, by = lin) =>
      repos.studio.save({ document: draft("tea", minutes), expected, by, at });
    const publish = (scenarioId: string, text: string, at = 5, by = lin) =>
      repos.studio.publish({ scenarioId, hash: hash(text), source: `# ${text}`, note: `a “${text}”`, by, at });
    const touch = (tab: string, at: number, person = lin, since = at - 10) =>
      repos.studio.touch({ scenarioId: "tea", tab, person, at, since });

    test("a draft comes back as it was, with who saved it last and when", async () => {
      expect(await insert("tea")).toBe(true);
      expect(await repos.studio.draft("tea")).toEqual({
        ...{ document: draft("tea"), revision: 1, savedAt: 1, savedBy: "lin" },
      });
      expect(await save(9, 1, 7, mei)).toBe(true);
      expect(await repos.studio.draft("tea")).toEqual({
        ...{ document: draft("tea", 9), revision: 2, savedAt: 7, savedBy: "mei" },
      });
      expect(await repos.studio.draft("coffee")).toBeNull();
    });

    test("of many drafts begun under one name, one is, and the others change nothing", async () => {
      const begun = await Promise.all([lin, mei, lin].map((by) => insert("tea", 1, by)));
      expect(begun.filter(Boolean)).toHaveLength(1);
      expect(await repos.studio.draft("tea")).toMatchObject({ revision: 1 });
    });

    test("of many saves from one revision, one is kept; one from elsewhere changes nothing", async () => {
      await insert("tea");
      const saved = await Promise.all([3, 4, 5].map((minutes) => save(minutes, 1)));
      expect(saved.filter(Boolean)).toHaveLength(1);
      const kept = await repos.studio.draft("tea");
      expect(kept).toMatchObject({ revision: 2, document: { minutes: [3, 4, 5][saved.indexOf(true)] } });
      for (const expected of [0, 1, 3]) expect(await save(9, expected)).toBe(false);
      expect(await repos.studio.draft("tea")).toEqual(kept);
    });

    test("drafts are listed with the latest saved first", async () => {
      await insert("tea", 1);
      await insert("coffee", 2);
      await insert("milk", 2);
      await save(9, 1, 3);
      const listed = async () => (await repos.studio.drafts()).map(({ document }) => document.id);
      expect(await listed()).toEqual(["tea", "coffee", "milk"]);
    });

    test("versions are numbered from 1 in each scenario, and come back newest first", async () => {
      const numbers = await Promise.all([publish("tea", "one"), publish("tea", "two"), publish("coffee", "other")]);
      expect(numbers.sort()).toEqual([1, 1, 2]);
      expect(await publish("tea", "three", 9, mei)).toBe(3);
      const published = await repos.studio.publications("tea");
      expect(published.map(({ number }) => number)).toEqual([3, 2, 1]);
      expect(published[0]).toEqual({
        ...{ scenarioId: "tea", number: 3, hash: "three", source: "# three", note: "a “three”" },
        ...{ publishedBy: "mei", publishedAt: 9 },
      });
      expect(await repos.studio.publications("unknown")).toEqual([]);
      const latest = await repos.studio.latest();
      expect(latest.map(({ scenarioId, number }) => [scenarioId, number])).toEqual([
        ["coffee", 1],
        ["tea", 3],
      ]);
    });

    test("archiving twice is archiving once, and putting back what is not archived is nothing", async () => {
      await repos.studio.setArchived("tea", 5);
      await repos.studio.setArchived("tea", 6);
      await repos.studio.setArchived("coffee", null);
      expect(await repos.studio.archived()).toEqual(["tea"]);
      await repos.studio.setArchived("tea", null);
      expect(await repos.studio.archived()).toEqual([]);
    });

    test("a tab is told of the others that have the draft open, until they leave or are not heard of", async () => {
      expect(await touch("a", 100)).toEqual([]);
      expect(await touch("b", 101, mei)).toEqual([{ tab: "a", person: lin, name: "lin" }]);
      expect(await touch("a", 102)).toEqual([{ tab: "b", person: mei, name: "mei" }]);
      expect(await repos.studio.touch({ scenarioId: "coffee", tab: "c", person: lin, at: 102, since: 0 })).toEqual([]);
      await repos.studio.leave("tea", "b");
      expect(await touch("a", 103)).toEqual([]);
      await touch("b", 104, mei);
      expect(await touch("a", 114)).toEqual([{ tab: "b", person: mei, name: "mei" }]);
      expect(await touch("a", 115)).toEqual([]);
      // Forgotten, not only left out.
      expect(await touch("a", 115, lin, 0)).toEqual([]);
    });
  });
}

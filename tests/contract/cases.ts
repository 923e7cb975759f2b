import { beforeEach, describe, expect, test } from "vitest";
import { type CaseContent, emptyCase } from "~/domain/cases/case.ts";
import { caseId } from "~/domain/ids.ts";
import type { Repos } from "~/domain/ports.ts";
import { id, lin, mei, person, withPeople } from "./builders.ts";

/** What any backend must do with cases. `make` gives empty repositories. */
export function caseContract(backend: string, make: () => Repos): void {
  describe(`cases on ${backend}`, () => {
    let repos: Repos;
    const one = caseId("one");
    const content: CaseContent = { ...emptyCase("en"), title: "One", stage: "close", skills: ["analysis", "empathy"] };
    beforeEach(async () => {
      repos = await withPeople(make());
      await repos.people.insert({ ...person("tess"), role: "trainer" }, "hash");
    });
    async function publish(name: string, more: Partial<CaseContent> = {}, at = 10) {
      await repos.cases.insert(caseId(name), lin, { ...content, ...more }, 1);
      await repos.cases.move(caseId(name), 1, "submitted", at);
      await repos.cases.move(caseId(name), 2, "published", at);
    }

    test("a case is kept once by its id, with its dialogue in order and its skills", async () => {
      expect(await repos.cases.insert(one, lin, content, 5)).toBe(true);
      expect(await repos.cases.insert(one, mei, { ...content, title: "Hers" }, 6)).toBe(false);
      expect(await repos.cases.byId(one)).toMatchObject({
        author: "lin",
        found: { ...content, id: one, authorId: lin, state: "draft", revision: 1, masked: false, createdAt: 5 },
      });
      expect(await repos.cases.byId(caseId("none"))).toBeNull();
    });

    test("of many saves at one revision exactly one is kept", async () => {
      await repos.cases.insert(one, lin, content, 5);
      const titles = ["a", "b", "c"];
      const saved = await Promise.all(
        titles.map((title) => repos.cases.save(one, 1, { ...content, title, skills: ["listening"] }, "draft", 6)),
      );
      expect(saved.filter(Boolean)).toHaveLength(1);
      const kept = (await repos.cases.byId(one))?.found;
      expect(kept).toMatchObject({ title: titles[saved.indexOf(true)], revision: 2, skills: ["listening"] });
    });

    test("a case moves on at its revision only, and what decided it is kept", async () => {
      await repos.cases.insert(one, lin, content, 5);
      expect(await repos.cases.move(one, 1, "submitted", 6)).toBe(true);
      const review = { id: "r", author: id("tess"), decision: "changes", text: "More" } as const;
      expect(await repos.cases.move(one, 1, "changes-requested", 7, review)).toBe(false);
      expect(await repos.cases.reviews(one)).toEqual([]);
      expect(await repos.cases.move(one, 2, "changes-requested", 7, review)).toBe(true);
      expect(await repos.cases.reviews(one)).toEqual([
        { id: "r", author: "tess", decision: "changes", text: "More", at: 7 },
      ]);
      expect((await repos.cases.byId(one))?.found).toMatchObject({ submittedAt: 6, masked: true, revision: 3 });
    });

    test("what is published is found by words as they stand, stage and skill; those put forward come first", async () => {
      await publish("one", { title: "A 100% discount", situation: "Tea\nhouse" }, 10);
      await publish("two", { title: "别的", stage: null, skills: [] }, 20);
      await repos.cases.insert(caseId("draft"), lin, content, 5);
      const ids = async (filter: Parameters<typeof repos.cases.published>[0]) =>
        (await repos.cases.published(filter)).map((found) => found.id);
      expect(await ids({})).toEqual(["two", "one"]);
      expect(await ids({ words: ["DISCOUNT", "tea"] })).toEqual(["one"]);
      expect(await ids({ words: ["%"] })).toEqual(["one"]);
      expect(await ids({ words: ["_"] })).toEqual([]);
      expect(await ids({ words: ["别"] })).toEqual(["two"]);
      expect(await ids({ stage: "close", skill: "empathy" })).toEqual(["one"]);
      await repos.cases.propose(one, 30);
      await repos.cases.propose(caseId("draft"), 30);
      expect(await ids({})).toEqual(["one", "two"]);
      expect(await ids({ proposed: true })).toEqual(["one"]);
      expect(await ids({ limit: 1, offset: 1 })).toEqual(["two"]);
    });

    test("reviewers are given what was submitted by their people, the longest waiting first", async () => {
      for (const [name, author, at] of [
        ["late", lin, 9],
        ["early", lin, 7],
        ["hers", mei, 5],
      ] as const) {
        await repos.cases.insert(caseId(name), author, content, 1);
        await repos.cases.move(caseId(name), 1, "submitted", at);
      }
      const waiting = async (scope: Parameters<typeof repos.cases.toReview>[0]) =>
        (await repos.cases.toReview(scope, 10)).map(({ found }) => found.id);
      expect(await waiting({ kind: "everybody" })).toEqual(["hers", "early", "late"]);
      expect(await waiting({ kind: "led-by", trainer: id("tess") })).toEqual([]);
      expect((await repos.cases.ofAuthor(lin)).map((found) => found.id)).toEqual(["late", "early"]);
    });
  });
}

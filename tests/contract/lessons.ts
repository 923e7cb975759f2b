import { beforeEach, describe, expect, test } from "vitest";
import type { Repos } from "~/domain/ports.ts";
import { id, person } from "./builders.ts";

/** What any backend must do with what people do in lessons. `make` gives empty repositories. */
export function lessonContract(backend: string, make: () => Repos): void {
  describe(`lessons on ${backend}`, () => {
    let repos: Repos;
    beforeEach(() => {
      repos = make();
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

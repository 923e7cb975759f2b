import { expect, test } from "vitest";
import { updateBeat } from "~/domain/studio/edits.ts";
import { fixture, studioApplication } from "../../../tests/support/studio.ts";

const withTitle = <Draft extends { title: object }>(draft: Draft, en: string) => ({
  ...draft,
  title: { "zh-CN": "", en },
});

test("of two who save from the same draft one wins, and the other is given what was saved", async () => {
  const { studio, author, imported } = await studioApplication();
  const id = await imported();
  const { document, revision } = await studio.drafts.open(author, id);
  const save = (en: string, from = revision) => studio.drafts.save(author, id, withTitle(document, en), from, en);
  expect(await save("Mine")).toMatchObject({ ok: true, revision: 2 });
  expect(await save("Theirs")).toEqual({
    ...{ ok: false, revision: 2, savedBy: "Ada" },
    savedAt: expect.any(Number),
    document: withTitle(document, "Mine"),
  });
  expect(await save("Theirs", 2)).toMatchObject({ ok: true, revision: 3 });
  expect((await studio.drafts.open(author, id)).document.title.en).toBe("Theirs");
});

test("the same draft sent twice is saved once", async () => {
  const { studio, author, imported } = await studioApplication();
  const id = await imported();
  const { document, revision } = await studio.drafts.open(author, id);
  const save = () => studio.drafts.save(author, id, withTitle(document, "Once"), revision, "tab");
  const saved = await save();
  expect(saved).toMatchObject({ ok: true, revision: 2 });
  expect(await save()).toEqual(saved);
  expect((await studio.drafts.open(author, id)).revision).toBe(2);
});

test("what ships becomes a draft with the first save; of two first saves one wins", async () => {
  const { studio, author } = await studioApplication();
  const id = "small-talk-train";
  const { document, revision, savedAt } = await studio.drafts.open(author, id);
  expect([revision, savedAt]).toEqual([0, null]);
  const results = await Promise.all(
    ["One", "Two"].map((en) => studio.drafts.save(author, id, withTitle(document, en), 0, en)),
  );
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
  const opened = await studio.drafts.open(author, id);
  expect(opened).toMatchObject({ revision: 1, published: { number: 0 } });
});

test("tabs that have the draft open are named to each other until they leave or are not heard of", async () => {
  const { studio, author, imported, clock } = await studioApplication();
  const id = await imported();
  expect(await studio.drafts.touch(author, id, "one")).toEqual([]);
  expect(await studio.drafts.touch(author, id, "two")).toEqual([{ name: "Ada", self: true }]);
  await studio.drafts.leave(author, id, "one");
  expect(await studio.drafts.touch(author, id, "two")).toEqual([]);
  clock.at += 60_000;
  expect(await studio.drafts.touch(author, id, "three")).toEqual([]);
});

test("what is no draft, or another scenario's, is refused and nothing changes", async () => {
  const { studio, author, imported } = await studioApplication();
  const id = await imported();
  const { document } = await studio.drafts.open(author, id);
  let deep: object = { knows: "decider" };
  for (let level = 0; level < 100_000; level++) deep = { not: deep };
  const nested = updateBeat(document, "needs.open", (beat) => ({ ...beat, says: [...beat.says] }));
  const bad: readonly unknown[] = [
    ...[null, 1, "draft", [], {}],
    { ...document, id: "another" },
    { ...document, more: 1 },
    { ...document, title: "A title" },
    { ...document, minutes: 0.5 },
    { ...nested, rules: [{ when: deep, to: "ends.later" }] },
  ];
  for (const given of bad) {
    const saving = studio.drafts.save(author, id, given, 1, "tab");
    await expect(saving).rejects.toMatchObject({ code: "bad-input" });
  }
  expect(await studio.drafts.open(author, id)).toMatchObject({ revision: 1, document });
  await expect(studio.drafts.save(author, "sound-9", { ...document, id: "sound-9" }, 0, "tab")).rejects.toMatchObject({
    code: "not-found",
  });
});

test("the draft is checked as it stands in the editor, off the server's thread, and the check can be ended", async () => {
  const { studio, author, imported } = await studioApplication();
  const { document } = await studio.drafts.open(author, await imported(fixture("dead-end")));
  expect(studio.drafts.read(author, document.id, document)).toEqual(document);
  expect(() => studio.drafts.read(author, "another", document)).toThrow("another scenario's");
  const { report } = await studio.drafts.check(document);
  expect(report.errors.map(({ code }) => code)).toContain("dead-end");
  const { document: endless } = await studio.drafts.open(author, await imported(fixture("too-large")));
  const gone = new AbortController();
  const large = studio.drafts.check(endless, { signal: gone.signal });
  gone.abort();
  await expect(large).rejects.toMatchObject({ name: "AnalysisCancelled" });
  expect((await studio.drafts.check(document)).report).toEqual(report);
});

import { describe, expect, test } from "vitest";
import { beatAt } from "~/domain/studio/document.ts";
import { addBeat } from "~/domain/studio/edits.ts";
import { TEMPLATES } from "~/domain/studio/templates.ts";
import { fixture, studioApplication } from "../../../tests/support/studio.ts";

const titled = (title: string) => ({ from: "blank", title, locale: "en" }) as const;
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("creating", () => {
  test.each(TEMPLATES)("%s: a draft that can be opened, and that nobody can play yet", async (from) => {
    const { studio, author, services, learner } = await studioApplication();
    const id = await studio.shelf.create(author, { from, title: "  A grumpy baker ", locale: "en" });
    expect(id).toBe("a-grumpy-baker");
    const opened = await studio.drafts.open(author, id);
    expect(opened).toMatchObject({ revision: 1, savedBy: "Ada", published: null, archived: false });
    expect(opened.document.title).toEqual({ "zh-CN": "", en: "A grumpy baker" });
    expect(opened.document.beats).toHaveLength(from === "blank" ? 1 : 7);
    const offered = await services.rolePlays.list(learner, "en");
    expect(offered.map((card) => card.id)).not.toContain(id);
    await expect(services.rolePlays.start(learner, id, "practice")).rejects.toMatchObject({ code: "not-found" });
  });

  test("a copy has everything but the title, and is a scenario of its own", async () => {
    const { studio, author, edit } = await studioApplication();
    const of = "first-visit-restaurant";
    const id = await studio.shelf.create(author, { from: "copy", of, title: "另一家餐馆", locale: "zh-CN" });
    expect(id).toBe("scenario");
    const [original, copy] = [await studio.drafts.open(author, of), await studio.drafts.open(author, id)];
    const title = { "zh-CN": "另一家餐馆", en: "" };
    expect(copy.document).toEqual({ ...original.document, id, title });
    await edit(id, (document) => addBeat(document, "needs").document);
    expect((await studio.drafts.open(author, of)).document).toEqual(original.document);
  });

  test("a name that is taken, by a draft or by what ships, is given a number", async () => {
    const { studio, author } = await studioApplication();
    const made = [titled("Tea"), titled("Tea"), titled("Tea"), titled("Broken promise")];
    const ids: string[] = [];
    for (const beginning of made) ids.push(await studio.shelf.create(author, beginning));
    expect(ids).toEqual(["tea", "tea-2", "tea-3", "broken-promise-2"]);
    const atOnce = await Promise.all([1, 2, 3].map(() => studio.shelf.create(author, titled("At once"))));
    expect(new Set(atOnce).size).toBe(3);
  });

  test("without a title, with an endless one, or as a copy of nothing, nothing is begun", async () => {
    const { studio, author } = await studioApplication();
    const refused = (beginning: Parameters<typeof studio.shelf.create>[1]) =>
      expect(studio.shelf.create(author, beginning)).rejects;
    await refused(titled("   ")).toMatchObject({ code: "bad-input", fields: { title: "required" } });
    await refused(titled("x".repeat(121))).toMatchObject({ code: "bad-input", fields: { title: "too-long" } });
    await refused({ ...titled("Copy"), from: "copy", of: "nothing" }).toMatchObject({ code: "not-found" });
    expect((await studio.shelf.list(author, "en")).every(({ draft }) => draft === null)).toBe(true);
  });
});

describe("files", () => {
  test("what is exported comes back as it was, under another name where its own is taken", async () => {
    const { studio, author, imported } = await studioApplication();
    const id = await imported();
    expect(id).toBe("sound");
    const file = await studio.shelf.exportFile(author, id);
    const again = await studio.shelf.importFile(author, file);
    expect(again).toEqual({ ok: true, id: "sound-2", renamed: true });
    const [first, second] = [await studio.drafts.open(author, id), await studio.drafts.open(author, "sound-2")];
    expect(second.document).toEqual({ ...first.document, id: "sound-2" });
  });

  test("a long name that is free stays as it is", async () => {
    const { studio, author } = await studioApplication();
    const name = "a-scenario-with-a-name-that-is-sixty-characters-long-in-all1";
    const source = fixture("sound").toString().replace("id: sound", `id: ${name}`);
    expect(name).toHaveLength(60);
    expect(await studio.shelf.importFile(author, source)).toEqual({ ok: true, id: name, renamed: false });
    const other = await studio.shelf.importFile(author, source);
    expect(other).toEqual({ ok: true, id: name.slice(0, 55), renamed: true });
  });

  test("a file with wrong references and unsound conversations is taken in: it can be mended here", async () => {
    const { imported, studio, author } = await studioApplication();
    for (const name of ["unknown-target", "endless", "robot-passes.random"]) {
      const id = await imported(fixture(name));
      expect((await studio.drafts.open(author, id)).revision).toBe(1);
    }
  });

  const sound = fixture("sound").toString();
  test.each([
    ["nothing", bytesOf(""), 1],
    ["blank lines", bytesOf("\n\n"), 1],
    ["no YAML", fixture("syntax"), null],
    ["another shape", fixture("shape"), null],
    ["a picture", new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]), 1],
    ["a NUL on line 4", bytesOf(sound.replace("locale: en", "locale: en\0")), 4],
    ["GBK on line 5", Buffer.from(sound.replace("title: A", "title: \u00d6\u00d0\u00ce\u00c4"), "latin1"), 5],
    ["UTF-16", Buffer.from(`\uFEFF${sound}`, "utf16le"), 1],
    ["a list", bytesOf("- 1\n- 2\n"), 1],
    ["more than a megabyte", bytesOf(`${sound}# ${"x".repeat(1_000_000)}`), 1],
    ["a text no draft can hold", bytesOf(sound.replace("Blunt.", "x".repeat(20_001))), 56],
  ] as const)("%s is refused with its line, in both languages, and nothing is kept", async (_name, bytes, line) => {
    const { studio, author } = await studioApplication();
    const result = await studio.shelf.importFile(author, bytes);
    if (result.ok) throw new Error("it was taken");
    expect(result.problems.length).toBeGreaterThan(0);
    for (const { message } of result.problems) {
      expect(message.en).not.toBe("");
      expect(message["zh-CN"]).toMatch(/\p{Script=Han}/u);
    }
    if (line !== null) expect(result.problems[0]?.line).toBe(line);
    expect((await studio.shelf.list(author, "en")).every(({ draft }) => draft === null)).toBe(true);
  });
});

describe("the shelf", () => {
  test("tells of each scenario whence it comes, what reps play of it, and what is being written", async () => {
    const { studio, author, imported, publish, edit, clock, converse, learner } = await studioApplication();
    const rowOf = async (id: string) => (await studio.shelf.list(author, "en")).find((row) => row.id === id);
    const shipped = "first-visit-restaurant";
    expect(await rowOf(shipped)).toMatchObject({ origin: "shipped", version: 0, draft: null, archived: false });
    const { document } = await studio.drafts.open(author, shipped);
    expect(document.title.en).toBe((await rowOf(shipped))?.title);

    clock.at += 1000;
    await edit(shipped, (draft) => draft);
    const draft = { savedAt: clock.at, savedBy: "Ada", pending: false };
    expect(await rowOf(shipped)).toMatchObject({ origin: "shipped", version: 0, draft });
    await edit(shipped, (old) => ({ ...old, minutes: 3 }));
    expect(await rowOf(shipped)).toMatchObject({ version: 0, draft: { pending: true } });
    await publish(shipped);
    expect(await rowOf(shipped)).toMatchObject({ origin: "changed", version: 1, draft: { pending: false } });

    const own = await imported();
    expect(await rowOf(own)).toMatchObject({ origin: "own", version: null, draft: { pending: true }, attempts: 0 });
    await publish(own);
    await converse(learner, own, ["b"]);
    expect(await rowOf(own)).toMatchObject({ origin: "own", version: 1, draft: { pending: false }, attempts: 1 });
  });

  test("what was saved last stands first, and a row speaks the viewer's language where it can", async () => {
    const { studio, author, clock } = await studioApplication();
    await studio.shelf.create(author, titled("First"));
    clock.at += 1000;
    await studio.shelf.create(author, { ...titled("第二"), locale: "zh-CN" });
    const titles = (await studio.shelf.list(author, "en")).map(({ title }) => title);
    expect(titles.slice(0, 2)).toEqual(["第二", "First"]);
  });

  test("an archived scenario can't be begun or found, goes on where it was begun, and can be put back", async () => {
    const { studio, author, services, learner, converse, say } = await studioApplication({ published: true });
    const open = await converse(learner, "sound", ["b"]);
    const found = async () => (await services.search.find("grocer", "en")).hits.map(({ to }) => to);
    const offered = async () => (await services.rolePlays.list(learner, "en")).map(({ id }) => id);
    expect(await found()).toContain("/role-plays/sound");

    await studio.shelf.setArchived(author, "sound", true);
    await studio.shelf.setArchived(author, "sound", true);
    expect(await offered()).not.toContain("sound");
    expect(await found()).not.toContain("/role-plays/sound");
    await expect(services.rolePlays.start(learner, "sound", "practice")).rejects.toMatchObject({ code: "not-found" });
    expect((await studio.drafts.open(author, "sound")).archived).toBe(true);
    let view = open;
    for (const choice of ["c", "c"]) view = await say(learner, view, choice);
    expect(view.present.kind).toBe("end");

    await studio.shelf.setArchived(author, "sound", false);
    expect(await offered()).toContain("sound");
    expect(await found()).toContain("/role-plays/sound");
    await expect(studio.shelf.setArchived(author, "nothing", true)).rejects.toMatchObject({ code: "not-found" });
  });
});

test("a rep is refused everything in the studio", async () => {
  const { studio, rep } = await studioApplication({ published: true });
  const { shelf, drafts, versions } = studio;
  const acts: readonly (() => unknown)[] = [
    () => shelf.list(rep, "en"),
    () => shelf.create(rep, titled("Mine")),
    () => shelf.importFile(rep, fixture("sound")),
    () => shelf.exportFile(rep, "sound"),
    () => shelf.setArchived(rep, "sound", true),
    () => drafts.open(rep, "sound"),
    () => drafts.save(rep, "sound", {}, 1, "tab"),
    () => drafts.touch(rep, "sound", "tab"),
    () => drafts.leave(rep, "sound", "tab"),
    () => drafts.read(rep, "sound", {}),
    () => versions.preview(rep, "sound", "en"),
    () => versions.publish(rep, "sound", 1, ""),
    () => versions.history(rep, "sound"),
    () => versions.compare(rep, "sound", { from: 1, to: null, locale: "en" }),
    () => versions.restore(rep, "sound", 1, 1),
    () => versions.statistics(rep, "sound"),
  ];
  for (const act of acts) {
    const refused = Promise.resolve().then(act);
    await expect(refused, String(act)).rejects.toMatchObject({ code: "forbidden" });
  }
});

test("every scenario that ships can be opened, saved as it is, and still is what reps play", async () => {
  const { studio, author, edit } = await studioApplication();
  const rows = await studio.shelf.list(author, "en");
  expect(rows.length).toBeGreaterThan(11);
  for (const { id } of rows) {
    await edit(id, (document) => document);
    const { document } = await studio.drafts.open(author, id);
    expect(beatAt(document, document.start), id).not.toBeNull();
  }
  for (const row of await studio.shelf.list(author, "en")) expect(row.draft?.pending, row.id).toBe(false);
});

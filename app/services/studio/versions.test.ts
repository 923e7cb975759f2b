import { describe, expect, test } from "vitest";
import { attemptId } from "~/domain/ids.ts";
import { summarise } from "~/domain/scenario/effect.ts";
import { deleteChoice, renameChoice } from "~/domain/studio/edits.ts";
import { creditOf, fixture, studioApplication } from "../../../tests/support/studio.ts";

describe("publishing", () => {
  test("what has errors is refused with them, and nothing is published", async () => {
    const { studio, author, imported, services, learner } = await studioApplication();
    const id = await imported(fixture("endless"));
    const result = await studio.versions.publish(author, id, 1, "");
    expect(result.ok ? [] : result.errors.map(({ code }) => code)).toContain("endless");
    const preview = await studio.versions.preview(author, id, "en");
    expect(preview).toMatchObject({ present: null, next: 1, pending: true, changes: [], effects: [] });
    expect(preview.errors.map(({ code }) => code)).toContain("endless");
    expect(await studio.versions.history(author, id)).toEqual([]);
    await expect(services.rolePlays.start(learner, id, "practice")).rejects.toMatchObject({ code: "not-found" });
  });

  test("new attempts begin with the new version; one under way finishes on its own", async () => {
    const app = await studioApplication({ published: true });
    const { studio, author, services, learner, edit, publish, converse, say } = app;
    const open = await converse(learner, "sound", ["b"]);
    await edit("sound", (draft) => ({ ...draft, title: { "zh-CN": "", en: "A better scenario" } }));
    await edit("sound", creditOf("c", { listening: 4, questioning: 4 }));
    const titles = async () => (await services.rolePlays.list(learner, "en")).map(({ title }) => title);
    expect(await titles()).toContain("A sound scenario");
    expect(await publish("sound", " Asking is worth more. ")).toBe(2);
    expect(await titles()).toContain("A better scenario");
    expect(await titles()).not.toContain("A sound scenario");

    let view = open;
    expect((await services.play.open(learner, attemptId(open.id), "en")).scenario.title).toBe("A sound scenario");
    for (const choice of ["c", "c"]) view = await say(learner, view, choice);
    expect(view.present.kind).toBe("end");
    const fresh = await converse(learner, "sound", []);
    expect(fresh.scenario.title).toBe("A better scenario");

    expect(await studio.versions.history(author, "sound")).toMatchObject([
      { number: 2, note: "Asking is worth more.", publishedBy: "Ada", current: true, attempts: 1 },
      { number: 1, note: "", current: false, attempts: 1 },
    ]);
  });

  test("a draft that was saved in between is not published, nor a note too long to be kept", async () => {
    const { studio, author, imported, edit } = await studioApplication();
    const id = await imported();
    await edit(id, (draft) => ({ ...draft, minutes: 6 }));
    await expect(studio.versions.publish(author, id, 1, "")).rejects.toMatchObject({ code: "draft-changed" });
    await expect(studio.versions.publish(author, id, 2, "x".repeat(501))).rejects.toMatchObject({
      ...{ code: "bad-input", fields: { note: "too-long" } },
    });
    // A line break of a form is two characters; of the note it is one.
    const lines = `${"x".repeat(249)}\r\n${"x".repeat(250)}`;
    expect(await studio.versions.publish(author, id, 2, lines)).toEqual({ ok: true, number: 1 });
    expect((await studio.versions.history(author, id))[0]?.note).toHaveLength(500);
  });

  test("what reps play already is no new version, however often it is sent", async () => {
    const { studio, author, imported } = await studioApplication();
    const id = await imported();
    const sent = await Promise.all([1, 2, 3].map(() => studio.versions.publish(author, id, 1, "Once")));
    expect(sent).toEqual([1, 2, 3].map(() => ({ ok: true, number: 1 })));
    expect(await studio.versions.publish(author, id, 1, "Again")).toEqual({ ok: true, number: 1 });
    expect(await studio.versions.history(author, id)).toHaveLength(1);
    expect(await studio.versions.preview(author, id, "en")).toMatchObject({ pending: false, present: 1, changes: [] });
    expect(await studio.versions.publish(author, "small-talk-train", 0, "")).toEqual({ ok: true, number: 0 });
  });
});

describe("the effect beforehand", () => {
  test("stored attempts are replayed: who moves, who stays, what can't be said any more; nobody's practice is named", async () => {
    const app = await studioApplication({ published: true });
    const { studio, author, services, learner, edit, converse } = app;
    const visitor = { kind: "visitor", id: (await services.accounts.welcomeVisitor()).visitor } as const;
    await converse(learner, "sound", ["b", "b", "b"]);
    await converse(visitor, "sound", ["b", "c", "c"]);
    await converse(learner, "sound", ["b"]);
    app.clock.at += 60_000;
    const assessed = await services.rolePlays.start(learner, "sound", "assessed");
    for (const [seq, choice] of ["c", "c", "d"].entries()) {
      await services.play.answer(learner, assessed, seq, choice, "en");
    }
    const before = await studio.versions.preview(author, "sound", "en");
    expect(before).toMatchObject({ pending: false, effects: [] });

    await edit("sound", creditOf("b", { listening: 3, questioning: 3 }));
    const { effects, changes, errors } = await studio.versions.preview(author, "sound", "en");
    expect(errors).toEqual([]);
    const at = "stages.needs.beats.open.choices.b.credit";
    expect(changes).toEqual([
      { kind: "changed", at, what: "credit", before: "listening 2, questioning 1", after: "3" },
    ]);
    expect(effects.map(({ who, effect }) => [who, effect.valid, effect.direction])).toEqual([
      [{ kind: "private" }, true, "up"],
      [{ kind: "visitor" }, true, "unchanged"],
      [{ kind: "private" }, true, null],
      [{ kind: "named", name: "Ada" }, true, "unchanged"],
    ]);
    expect(summarise(effects.map(({ effect }) => effect))).toMatchObject({ attempts: 4, open: 1, up: 1, unchanged: 2 });
    expect(JSON.stringify(effects.filter(({ mode }) => mode === "practice"))).not.toContain("Ada");

    await edit("sound", (draft) => renameChoice(draft, "close.ask", "d", "e"));
    const renamed = await studio.versions.preview(author, "sound", "zh-CN");
    expect(renamed.effects.map(({ effect }) => effect.why)).toEqual([null, null, null, "not-offered"]);
  });

  test("it can be ended by whoever asked", async () => {
    const { studio, author, imported } = await studioApplication();
    const id = await imported(fixture("too-large"));
    const gone = new AbortController();
    const preview = studio.versions.preview(author, id, "en", { signal: gone.signal });
    gone.abort();
    await expect(preview).rejects.toMatchObject({ name: "AnalysisCancelled" });
  });
});

describe("versions", () => {
  test("any two, and the draft, can be compared, in both languages", async () => {
    const { studio, author, edit, publish } = await studioApplication({ published: true });
    const asked = { when: { knows: "decider" }, to: "ends.later" } as const;
    await edit("sound", (draft) => ({ ...draft, minutes: 9 }));
    await publish("sound");
    await edit("sound", (draft) => ({ ...draft, rules: [...draft.rules, asked] }));
    const compare = (from: number, to: number | null, locale: "en" | "zh-CN" = "en") =>
      studio.versions.compare(author, "sound", { from, to, locale });
    expect(await compare(1, 2)).toMatchObject([{ at: "minutes", before: "5", after: "9" }]);
    expect(await compare(2, 1)).toMatchObject([{ at: "minutes", before: "9", after: "5" }]);
    expect(await compare(2, 2)).toEqual([]);
    expect(await compare(2, null)).toMatchObject([{ at: "rules.1", after: "knows decider → ends.later" }]);
    expect(await compare(2, null, "zh-CN")).toMatchObject([{ at: "rules.1", after: "已经问出 decider → ends.later" }]);
    await expect(compare(0, 1)).rejects.toMatchObject({ code: "not-found" });
    await expect(compare(1, 7)).rejects.toMatchObject({ code: "not-found" });
    await edit("sound", (draft) => ({ ...draft, start: "nowhere.at-all" }));
    expect(await compare(1, null)).toBeNull();
  });

  test("an earlier one becomes the draft again, which publishes nothing; what ships can be gone back to", async () => {
    const { studio, author, edit, publish, services, learner } = await studioApplication();
    const id = "small-talk-train";
    const shipped = await studio.drafts.open(author, id);
    await edit(id, (draft) => ({ ...draft, minutes: 3 }));
    expect(await publish(id)).toBe(1);
    const place = shipped.document.start;
    await edit(id, (draft) => ({ ...draft, minutes: 4, positions: { [place]: { x: 1, y: 2 } } }));
    await expect(studio.versions.restore(author, id, 0, 1)).rejects.toMatchObject({ code: "draft-changed" });
    await expect(studio.versions.restore(author, id, 5, 2)).rejects.toMatchObject({ code: "not-found" });
    expect(await studio.versions.restore(author, id, 0, 2)).toBe(3);
    const { document, revision } = await studio.drafts.open(author, id);
    expect(revision).toBe(3);
    expect(document).toEqual({ ...shipped.document, positions: { [place]: { x: 1, y: 2 } } });
    const minutes = async () => (await services.rolePlays.list(learner, "en")).find((card) => card.id === id)?.minutes;
    expect(await minutes()).toBe(3);
    expect(await publish(id, "Back to what ships")).toBe(2);
    expect(await minutes()).toBe(shipped.document.minutes);
    expect((await studio.versions.history(author, id)).map(({ number, current }) => [number, current])).toEqual([
      [2, true],
      [1, false],
      [0, false],
    ]);
  });

  test("statistics are of the finished attempts on what reps play now", async () => {
    const { studio, author, learner, converse, edit, publish } = await studioApplication({ published: true });
    for (let index = 0; index < 30; index++) {
      await converse(learner, "sound", ["b", index % 3 === 0 ? "b" : "c", index % 2 === 0 ? "b" : "d"]);
    }
    await converse(learner, "sound", ["b"]);
    const statistics = await studio.versions.statistics(author, "sound");
    expect(statistics?.conversations).toBe(30);
    const replies = statistics?.turns.find(({ place }) => place === "needs.open")?.replies ?? [];
    expect(replies.map(({ choice, chosen }) => [choice, chosen])).toEqual([
      ["a", 0],
      ["b", 10],
      ["c", 20],
      ["d", 0],
    ]);
    await edit("sound", (draft) => deleteChoice(draft, "close.ask", "d"));
    await publish("sound");
    expect((await studio.versions.statistics(author, "sound"))?.conversations).toBe(0);
    const unknown = await studio.versions.statistics(author, "nothing");
    expect(unknown).toBeNull();
  });
});

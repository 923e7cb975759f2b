import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { SaveResult } from "~/domain/studio/shelf.ts";
import { fromTemplate } from "~/domain/studio/templates.ts";
import { createSaver } from "./saver.ts";
import { forgetUnsaved, keepUnsaved, readUnsaved } from "./unsaved.ts";
import { saveDraft } from "./wire.ts";

const first = fromTemplate("blank", "tea", "en");
const titled = (en: string) => ({ ...first, title: { "zh-CN": "", en } });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A saver, what it says, and answers that are given by hand. */
function saving() {
  const states: string[] = [];
  const sent: { title: string; revision: number; answer: (result: SaveResult | null | Error) => Promise<void> }[] = [];
  let forgotten = 0;
  const saver = createSaver(
    { document: first, revision: 1 },
    {
      send: ({ document, revision }) =>
        new Promise((resolve, reject) => {
          const answer = async (result: SaveResult | null | Error) => {
            if (result instanceof Error) reject(result);
            else resolve(result);
            await vi.advanceTimersByTimeAsync(0);
          };
          sent.push({ title: document.title.en, revision, answer });
        }),
      onState: (state) => states.push(state),
      onSaved: () => undefined,
      onConflict: () => undefined,
      forget: () => forgotten++,
    },
  );
  function type(en: string) {
    const document = titled(en);
    saver.write(document);
    saver.soon();
    return document;
  }
  return { saver, states, sent, type, forgotten: () => forgotten };
}

const done = (revision: number): SaveResult => ({ ok: true, revision, savedAt: 0, others: [] });

test("what is typed while a save is under way is saved upon it", async () => {
  const { saver, sent, type, states } = saving();
  type("One");
  await vi.advanceTimersByTimeAsync(700);
  type("Two");
  const flushed = saver.save();
  await sent[0]?.answer(done(2));
  await sent[1]?.answer(done(3));
  expect(await flushed).toBe(true);
  expect(sent.map(({ title, revision }) => [title, revision])).toEqual([
    ["One", 1],
    ["Two", 2],
  ]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent).toHaveLength(2);
  expect(states.at(-1)).toBe("saved");
});

test("what is typed and taken back is saved already", async () => {
  const { saver, sent, type, states, forgotten } = saving();
  type("One");
  saver.write(first);
  await vi.advanceTimersByTimeAsync(700);
  expect([sent.length, states.at(-1), forgotten()]).toEqual([0, "saved", 1]);
});

test("in a conflict nothing is sent; theirs, once taken, is saved already", async () => {
  const { saver, sent, type, states } = saving();
  type("Mine");
  await vi.advanceTimersByTimeAsync(700);
  const theirs = { document: titled("Theirs"), revision: 5, savedBy: "Ada", savedAt: 0 };
  await sent[0]?.answer({ ok: false, ...theirs });
  saver.write(first);
  saver.soon();
  await vi.advanceTimersByTimeAsync(10_000);
  expect([await saver.save(), sent.length, states.at(-1)]).toEqual([false, 1, "conflict"]);
  saver.settle(theirs);
  saver.write(theirs.document);
  saver.soon();
  await vi.advanceTimersByTimeAsync(700);
  expect([sent.length, states.at(-1)]).toEqual([1, "saved"]);
});

test("a server that can't be reached is tried again, by a page that is still there only", async () => {
  const { saver, sent, type } = saving();
  type("One");
  await vi.advanceTimersByTimeAsync(700);
  await sent[0]?.answer(new Error("offline"));
  await vi.advanceTimersByTimeAsync(4000);
  expect(sent).toHaveLength(2);
  saver.close();
  await sent[1]?.answer(new Error("offline"));
  // The last attempt is the one made while it closes.
  await sent[2]?.answer(new Error("offline"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(3);
});

test("a tab forgets what it kept, and nothing of another's", () => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
  keepUnsaved("tea", { revision: 1, document: first, at: 5, tab: "here" });
  forgetUnsaved("tea", "there");
  expect(readUnsaved("tea")).toEqual({ revision: 1, document: first, at: 5, tab: "here" });
  forgetUnsaved("tea", "here");
  expect(readUnsaved("tea")).toBeNull();
});

test("a save that was led to the sign-in page is refused; a server in haste is asked again", async () => {
  const answer = (response: object) => vi.stubGlobal("fetch", async () => response);
  const save = () => saveDraft("tea", { document: first, revision: 1, tab: "here" });
  answer({ status: 200, redirected: true });
  expect(await save()).toBeNull();
  answer({ status: 429, redirected: false });
  await expect(save()).rejects.toThrow("429");
  answer({ status: 403, redirected: false });
  expect(await save()).toBeNull();
});

import { expect, test } from "vitest";
import { goalId } from "~/domain/ids.ts";
import type { Person } from "~/domain/people.ts";
import { testClass } from "../../../tests/support/class.ts";

const WORDS = { text: "Ask before I offer", skill: "questioning", dueOn: "2026-03-01" };

async function setUp() {
  const made = await testClass();
  const { goals } = made.services.coaching;
  const id = goalId("g");
  const propose = (by: Person, person = made.lin, words = {}) =>
    goals.propose(by, { ...WORDS, id, person: person.id, attemptId: null, turn: null, ...words });
  return { ...made, goals, id, propose };
}

test("a goal takes two: whoever wrote it can't agree to it, the other can", async () => {
  const { goals, id, propose, lin, tess } = await setUp();
  await propose(tess);
  await propose(tess);
  const { seen, acts } = await goals.open(tess, id);
  expect(acts).toEqual({ agree: false, change: true, finish: false, drop: true });
  await expect(goals.settle(tess, id, "agreed", seen)).rejects.toMatchObject({ code: "draft-changed" });
  expect(await goals.agreed(lin.id)).toEqual([]);
  await goals.settle(lin, id, "agreed", seen);
  await goals.settle(lin, id, "agreed", seen);
  expect(await goals.agreed(lin.id)).toMatchObject([{ ...WORDS, state: "agreed" }]);
});

test("a change asks the other again, even after both had agreed", async () => {
  const { goals, id, propose, lin, tess } = await setUp();
  await propose(lin);
  await goals.settle(tess, id, "agreed", (await goals.open(tess, id)).seen);
  const before = await goals.open(lin, id);
  await goals.change(tess, id, { ...WORDS, text: "Ask twice" }, before.seen);
  const after = await goals.open(lin, id);
  expect(after).toMatchObject({ text: "Ask twice", state: "proposed", own: false, acts: { agree: true } });
  expect((await goals.open(tess, id)).acts.agree).toBe(false);
  // What was seen before the change is not agreed to.
  await expect(goals.settle(lin, id, "agreed", before.seen)).rejects.toMatchObject({ code: "draft-changed" });
  await goals.settle(lin, id, "agreed", after.seen);
});

test("an agreed goal is done once, an open one can be dropped, and neither is changed after", async () => {
  const { goals, id, propose, lin, tess } = await setUp();
  await propose(tess);
  const proposed = await goals.open(lin, id);
  await expect(goals.settle(lin, id, "done", proposed.seen)).rejects.toMatchObject({ code: "draft-changed" });
  await goals.settle(lin, id, "agreed", proposed.seen);
  await goals.settle(tess, id, "done", (await goals.open(tess, id)).seen);
  const done = await goals.open(lin, id);
  expect(done).toMatchObject({ state: "done", acts: { agree: false, change: false, finish: false, drop: false } });
  await expect(goals.change(lin, id, WORDS, done.seen)).rejects.toMatchObject({ code: "draft-changed" });
  await expect(goals.settle(lin, id, "dropped", done.seen)).rejects.toMatchObject({ code: "draft-changed" });
  expect(await goals.agreed(lin.id)).toEqual([]);
});

test("goals are seen by the rep and their trainers only", async () => {
  const { goals, id, propose, mei, sam, tess, wang, admin, play } = await setUp();
  await propose(tess);
  for (const person of [mei, sam, wang]) {
    await expect(goals.open(person, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(propose(person, undefined, { id: goalId("other") })).rejects.toMatchObject({ code: "not-found" });
  }
  expect((await goals.open(admin, id)).person.name).toBe("Lin");
  // An attempt of somebody else is none to set a goal from.
  const attemptId = await play(mei, "assessed");
  await expect(propose(tess, undefined, { attemptId, turn: 0 })).rejects.toMatchObject({ code: "not-found" });
});

test("what is wrong with a goal is said at its fields", async () => {
  const { propose, tess } = await setUp();
  const wrong = { text: " ", skill: "magic", dueOn: "2026-02-30" };
  await expect(propose(tess, undefined, wrong)).rejects.toMatchObject({
    fields: { text: "required", skill: "choice", dueOn: "day" },
  });
});

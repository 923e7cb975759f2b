import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { attemptId } from "~/domain/ids.ts";
import type { Learner } from "~/domain/people.ts";
import type { AttemptView } from "~/domain/scenario/attempt-view.ts";
import { testApplication } from "../../tests/support/application.ts";
import type { Services } from "./index.server.ts";

const SCENARIO = "first-visit-restaurant";

function idsOf(view: AttemptView): string[] {
  return view.present.kind === "turn" ? view.present.replies.map(({ id }) => id) : [];
}

function firstOf(view: AttemptView): string {
  const [first] = idsOf(view);
  if (first === undefined) throw new Error("the conversation is over");
  return first;
}

async function begin(services: Services, learner: Learner, mode: "practice" | "assessed" = "practice") {
  const id = await services.rolePlays.start(learner, SCENARIO, mode);
  return services.play.open(learner, id, "en");
}

/** Plays to the end, choosing by `pick`, and returns the last view. */
async function finish(services: Services, learner: Learner, from: AttemptView, pick: (ids: string[]) => string) {
  let view = from;
  while (view.present.kind === "turn") {
    ({ view } = await services.play.answer(learner, attemptId(view.id), view.seq, pick(idsOf(view)), "en"));
  }
  return view;
}

/** Every `why` of the scenario's file, in the language the tests play in. */
function authoredWhys(): string[] {
  const file = join(import.meta.dirname, "../../content/scenarios/first-visit-restaurant.yaml");
  const definition: unknown = parse(readFileSync(file, "utf8"));
  const whys: string[] = [];
  JSON.stringify(definition, (key, value: unknown) => {
    if (key === "why" && typeof value === "object" && value !== null && "en" in value) whys.push(String(value.en));
    return value;
  });
  return whys;
}

test("the same answer sent twice counts once", async () => {
  const { services, visitor } = testApplication();
  const me = await visitor();
  const start = await begin(services, me);
  const choice = firstOf(start);
  const id = attemptId(start.id);
  const [one, two] = await Promise.all([
    services.play.answer(me, id, 0, choice, "en"),
    services.play.answer(me, id, 0, choice, "en"),
  ]);
  expect([one.refused, two.refused]).toEqual([null, null]);
  expect(two.view).toEqual(one.view);
  expect(one.view.turns).toHaveLength(1);
});

test("a later, other answer to a played turn is refused, and the present state comes back", async () => {
  const { services, visitor } = testApplication();
  const me = await visitor();
  const start = await begin(services, me);
  const [first = "", other = ""] = idsOf(start);
  const id = attemptId(start.id);
  const { view } = await services.play.answer(me, id, 0, first, "en");
  const late = await services.play.answer(me, id, 0, other, "en");
  expect(late).toEqual({ view, refused: "stale-turn" });
  expect(await services.play.open(me, id, "en")).toEqual(view);
});

test("replies stand in the same order after reopening, and in both languages", async () => {
  const { services, visitor } = testApplication();
  const me = await visitor();
  const start = await begin(services, me);
  const again = await services.play.open(me, attemptId(start.id), "zh-CN");
  expect(idsOf(again)).toEqual(idsOf(start));
  expect(again.scenario.title).not.toBe(start.scenario.title);
});

test("what is stored of an attempt is what its events lead to, rewinding and hints included", async () => {
  const { services, visitor } = testApplication();
  const me = await visitor();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(7), { maxLength: 25 }), async (acts) => {
      let view = await begin(services, me);
      const id = attemptId(view.id);
      for (const act of acts) {
        if (view.present.kind === "end") break;
        const { seq } = view;
        if (act === 7 && view.turns.length > 0) {
          ({ view } = await services.play.rewind(me, id, seq, view.turns.length - 1, "en"));
        } else if (act === 6 && view.hint.level < 2) {
          ({ view } = await services.play.hint(me, id, seq, view.hint.level === 0 ? 1 : 2, "en"));
        } else {
          const ids = idsOf(view);
          ({ view } = await services.play.answer(me, id, seq, ids[act % ids.length] ?? "", "en"));
        }
      }
      expect(await services.play.open(me, id, "en")).toEqual(view);
    }),
    { numRuns: 25 },
  );
});

test("practice forgives: hints name the skill, then strike out one weak reply; rewinding takes turns back", async () => {
  const { services, visitor } = testApplication();
  const me = await visitor();
  const start = await begin(services, me);
  const id = attemptId(start.id);
  const hinted = await services.play.hint(me, id, 0, 1, "en");
  expect(hinted.view.hint.skills.length).toBeGreaterThan(0);
  const struck = await services.play.hint(me, id, 1, 2, "en");
  const replies = struck.view.present.kind === "turn" ? struck.view.present.replies : [];
  expect(replies.filter((reply) => reply.struck)).toHaveLength(1);
  await expect(services.play.hint(me, id, 2, 2, "en")).rejects.toMatchObject({ code: "no-more-hints" });
  const open = replies.find((reply) => !reply.struck)?.id ?? "";
  const answered = await services.play.answer(me, id, 2, open, "en");
  expect(answered.view.hint).toEqual({ level: 0, skills: [] });
  const back = await services.play.rewind(me, id, 3, 0, "en");
  expect(back.view.turns).toEqual([]);
  expect(idsOf(back.view)).toEqual(idsOf(start));
});

test("assessed forgives nothing: no hint, no rewinding, and starting again leads back to the open attempt", async () => {
  const { services, rep } = testApplication();
  const me = await rep();
  const start = await begin(services, me, "assessed");
  const id = attemptId(start.id);
  await services.play.answer(me, id, 0, firstOf(start), "en");
  await expect(services.play.hint(me, id, 1, 1, "en")).rejects.toMatchObject({ code: "not-in-assessed" });
  await expect(services.play.rewind(me, id, 1, 0, "en")).rejects.toMatchObject({ code: "not-in-assessed" });
  expect(await services.rolePlays.start(me, SCENARIO, "assessed")).toBe(id);
  expect((await services.play.open(me, id, "en")).turns).toHaveLength(1);
});

test("a visitor can't be assessed", async () => {
  const { services, visitor } = testApplication();
  const me = await visitor();
  await expect(services.rolePlays.start(me, SCENARIO, "assessed")).rejects.toMatchObject({ code: "sign-in-required" });
});

test("somebody else's attempt does not exist, whatever one tries with it", async () => {
  const { services, visitor, rep } = testApplication();
  const mine = await begin(services, await visitor());
  const id = attemptId(mine.id);
  for (const other of [await visitor(), await rep()]) {
    const tries = [
      services.play.open(other, id, "en"),
      services.play.answer(other, id, 0, firstOf(mine), "en"),
      services.play.hint(other, id, 0, 1, "en"),
      services.play.rewind(other, id, 0, 0, "en"),
      services.debriefs.open(other, id, "en"),
      services.debriefs.whatIf(other, id, { turn: 0, choice: "a" }, "en"),
      services.rolePlays.retryFrom(other, id, 0),
    ];
    for (const attempt of tries) await expect(attempt).rejects.toMatchObject({ code: "not-found" });
  }
  await expect(services.play.open(null, id, "en")).rejects.toMatchObject({ code: "not-found" });
});

test("a reply that is not offered is refused and changes nothing", async () => {
  const { services, visitor } = testApplication();
  const me = await visitor();
  const start = await begin(services, me);
  const id = attemptId(start.id);
  await expect(services.play.answer(me, id, 0, "nonsense", "en")).rejects.toMatchObject({ code: "not-offered" });
  expect(await services.play.open(me, id, "en")).toEqual(start);
});

test("nothing of the answer key is told before the debrief: no why, no reply not offered, no credit", async () => {
  const { services, visitor } = testApplication();
  const me = await visitor();
  let view = await begin(services, me);
  const whys = authoredWhys();
  while (view.present.kind === "turn") {
    const wire = JSON.stringify(view);
    expect(whys.length).toBeGreaterThan(50);
    for (const why of whys) expect(wire).not.toContain(JSON.stringify(why).slice(1, -1));
    expect(wire).not.toMatch(/"(credit|credits|why|to|effects|points|tests|weight|breach|best|loss)":/);
    await expect(services.debriefs.open(me, attemptId(view.id), "en")).rejects.toMatchObject({ code: "attempt-open" });
    ({ view } = await services.play.answer(me, attemptId(view.id), view.seq, firstOf(view), "en"));
  }
});

test("a finished conversation takes no more answers and its debrief adds up", async () => {
  const { services, visitor } = testApplication();
  const me = await visitor();
  const end = await finish(services, me, await begin(services, me), (ids) => ids.at(-1) ?? "");
  const id = attemptId(end.id);
  await expect(services.play.answer(me, id, end.seq, "a", "en")).rejects.toMatchObject({ code: "attempt-over" });
  const { debrief } = await services.debriefs.open(me, id, "en");
  const lost = debrief.turns.reduce((sum, turn) => sum + Math.round(turn.loss.shown * 100), 0);
  expect(lost).toBe(10_000 - Math.round(debrief.score.shown * 100));
  const brief = await services.rolePlays.brief(me, SCENARIO, "en");
  expect(brief.history).toMatchObject([{ id, score: debrief.score.shown, passed: debrief.score.passed }]);
});

test("practising again from a turn takes over the turns before it, on a new attempt", async () => {
  const { services, visitor } = testApplication();
  const me = await visitor();
  const talk = async () => finish(services, me, await begin(services, me), (ids) => ids[0] ?? "");
  let end = await talk();
  // Which reply stands first is a matter of the attempt's seed, and some customers are soon gone.
  while (end.turns.length < 3) end = await talk();
  const again = await services.rolePlays.retryFrom(me, attemptId(end.id), 2);
  const view = await services.play.open(me, again, "en");
  expect(view.mode).toBe("practice");
  expect(view.turns.map((turn) => turn.choice)).toEqual(end.turns.slice(0, 2).map((turn) => turn.choice));
  await expect(services.rolePlays.retryFrom(me, attemptId(end.id), 99)).rejects.toMatchObject({ code: "bad-input" });
  await expect(services.rolePlays.retryFrom(me, again, 0)).rejects.toMatchObject({ code: "attempt-open" });
});

test("what if: each other reply at each turn tells what would have come of it", async () => {
  const { services, visitor } = testApplication();
  const me = await visitor();
  const end = await finish(services, me, await begin(services, me), (ids) => ids[0] ?? "");
  const id = attemptId(end.id);
  const { debrief } = await services.debriefs.open(me, id, "zh-CN");
  for (const turn of debrief.turns) {
    for (const reply of turn.replies.filter(({ chosen }) => !chosen)) {
      const told = await services.debriefs.whatIf(me, id, { turn: turn.turn, choice: reply.id }, "zh-CN");
      expect(told.turn.said).toBe(reply.text);
      expect(told.loss).toBe(reply.loss);
    }
  }
  await expect(services.debriefs.whatIf(me, id, { turn: 0, choice: "no" }, "en")).rejects.toMatchObject({
    code: "bad-input",
  });
});

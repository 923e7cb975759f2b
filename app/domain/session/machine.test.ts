import { expect, test } from "vitest";
import { pathOf } from "./context.ts";
import { after, beginning, replayed } from "./machine.ts";
import { closingTime, lineRound, openRound, stepOf, votable } from "./step.ts";
import {
  agenda,
  go,
  lived,
  machine,
  PLAY,
  POLL,
  plan,
  REST,
  stamped,
  start,
  TALK,
  TASK,
  votes,
} from "./testing/plans.ts";

test("a session is planned until it starts, and over once it has ended", () => {
  expect(stepOf(beginning(machine))).toBe("planned");
  expect(stepOf(lived())).toBe("lobby");
  const ended = lived({ type: "end" });
  expect(stepOf(ended)).toBe("ended");
  expect(ended.context.endedAt).toBe(2000);
  expect(after(machine, ended, { ...start })).toBeNull();
});

test("each kind of item begins at its own first step", () => {
  expect(agenda.map((_, index) => stepOf(lived(go(index))))).toEqual([
    "talk",
    "scene.brief",
    "poll.open",
    "task.open",
    "rest",
  ]);
});

test("there is no item after the last, and none before the first", () => {
  const state = lived(go(REST));
  expect(after(machine, state, { type: "go", to: 5, how: "next", at: 1, tally: null })).toBeNull();
  expect(after(machine, state, { type: "go", to: -1, how: "back", at: 1, tally: null })).toBeNull();
});

test("a turn goes from the vote over its result and the reasons to the next turn", () => {
  const steps = [
    [go(PLAY), "scene.brief"],
    [{ type: "ask" }, "scene.open"],
    [{ type: "close", reason: "host", ...votes("play.1", { ask: 5, offer: 2 }) }, "scene.closed"],
    [{ type: "reveal" }, "scene.revealed"],
    [{ type: "why" }, "scene.why"],
    [{ type: "play", choice: "ask" }, "scene.open"],
    [{ type: "reveal", ...votes("play.2", { who: 7 }) }, "scene.revealed"],
    [{ type: "play", choice: "who" }, "scene.summary"],
  ] as const;
  const events = steps.map(([event]) => event);
  expect(events.map((_, index) => stepOf(lived(...events.slice(0, index + 1))))).toEqual(steps.map(([, step]) => step));
  const { context } = lived(...events);
  expect(pathOf(context, "play")).toEqual(["ask", "who"]);
  expect(context.closed["play.1"]).toMatchObject({ turn: 0, tally: { counts: { ask: 5, offer: 2 } } });
  expect(context.closed["play.2"]).toMatchObject({ turn: 1 });
});

test("what is not offered can't be played, and nothing can while the vote is open", () => {
  const open = lived(go(PLAY), { type: "ask" });
  expect(after(machine, open, { type: "play", choice: "ask", at: 1, tally: null })).toBeNull();
  const revealed = lived(go(PLAY), { type: "ask" }, { type: "reveal", ...votes("play.1", {}) });
  expect(after(machine, revealed, { type: "play", choice: "who", at: 1, tally: null })).toBeNull();
  expect(after(machine, revealed, { type: "play", choice: "push", at: 1, tally: null })?.value).toEqual({
    live: { scene: "summary" },
  });
});

test("going back from a result opens another vote, under a name of its own", () => {
  const again = lived(go(PLAY), { type: "ask" }, { type: "reveal", ...votes("play.1", { ask: 1 }) }, { type: "back" });
  expect(openRound(again)).toBe("play.2");
  expect(again.context.closed["play.1"]?.tally.counts).toEqual({ ask: 1 });
});

test("going back from the next turn's vote takes the reply back and shows its reasons again", () => {
  const state = lived(
    ...[go(PLAY), { type: "ask" } as const, { type: "reveal", ...votes("play.1", { ask: 1 }) } as const],
    { type: "play", choice: "ask" },
    { type: "back", ...votes("play.2", { who: 3 }) },
  );
  expect(stepOf(state)).toBe("scene.why");
  expect(pathOf(state.context, "play")).toEqual([]);
  expect(state.context.round?.name).toBe("play.1");
  expect(state.context.closed["play.2"]?.tally.counts).toEqual({ who: 3 });
});

test("a branch follows another reply than the one played, and going back leads to where it was opened", () => {
  const revealed = [go(PLAY), { type: "ask" }, { type: "reveal", ...votes("play.1", { ask: 5, offer: 2 }) }] as const;
  const branch = lived(...revealed, { type: "branch", turn: 0, choice: "offer", second: "who" });
  expect(stepOf(branch)).toBe("scene.branch");
  expect(branch.context.scenes.play?.branch).toEqual({ turn: 0, choice: "offer", second: "who" });
  const end = [...revealed, { type: "play", choice: "push" }] as const;
  const late = lived(...end, { type: "branch", turn: 0, choice: "ask", second: "who" }, { type: "back" });
  expect(stepOf(late)).toBe("scene.summary");
  const same = { type: "branch", turn: 0, choice: "push", second: null, at: 1, tally: null } as const;
  expect(after(machine, lived(...end), same)).toBeNull();
  expect(after(machine, lived(...revealed), { ...same, choice: "offer", second: "nonsense" })).toBeNull();
});

test("a pause holds everything but resume and the end, and the clock with it", () => {
  const open = [go(POLL)] as const;
  expect(closingTime(lived(...open))).toBe(32_000);
  const paused = lived(...open, { type: "pause" });
  expect(closingTime(paused)).toBeNull();
  for (const event of stamped([{ type: "reveal" }, { type: "close", reason: "timer" }, go(TALK), { type: "pause" }]))
    expect(after(machine, paused, event)).toBeNull();
  const resumed = lived(...open, { type: "pause" }, { type: "resume", at: 13_000 });
  expect(closingTime(resumed)).toBe(42_000);
  expect(resumed.context.itemSince).toBe(12_000);
  expect(stepOf(resumed)).toBe("poll.open");
  expect(stepOf(lived(...open, { type: "pause" }, { type: "end" }))).toBe("ended");
});

test("a timer can be given, moved and taken away while the vote is open", () => {
  expect(closingTime(lived(go(POLL), { type: "timer", seconds: 90 }))).toBe(93_000);
  expect(closingTime(lived(go(POLL), { type: "timer", seconds: null }))).toBeNull();
  expect(closingTime(lived(go(PLAY), { type: "ask" }))).toBeNull();
});

test("what may be voted for is what is offered, and only while the vote is open", () => {
  expect(votable(plan, lived(go(PLAY), { type: "ask" }))).toEqual(["ask", "offer", "push"]);
  expect(votable(plan, lived(go(POLL)))).toEqual(["1", "2"]);
  expect(votable(plan, lived(go(POLL), { type: "reveal" }))).toEqual([]);
  expect(votable(plan, lived(go(TALK)))).toEqual([]);
});

test("lines are written to talks, open tasks and what a vote has shown", () => {
  expect(lineRound(plan, lived(go(TALK)))).toBe("talk");
  expect(lineRound(plan, lived(go(TASK)))).toBe("task");
  expect(lineRound(plan, lived(go(TASK), { type: "gather" }))).toBeNull();
  expect(lineRound(plan, lived(go(TASK), { type: "gather" }, { type: "back" }))).toBe("task");
  expect(lineRound(plan, lived(go(PLAY), { type: "ask" }))).toBeNull();
  expect(lineRound(plan, lived(go(PLAY), { type: "ask" }, { type: "reveal" }))).toBe("play.1");
});

test("a conversation that was left goes on where it stood", () => {
  const first = [go(PLAY), { type: "ask" }, { type: "reveal" }, { type: "play", choice: "ask" }] as const;
  const back = lived(...first, go(REST), go(PLAY), { type: "ask" });
  expect(pathOf(back.context, "play")).toEqual(["ask"]);
  expect(votable(plan, back)).toEqual(["who", "buy"]);
});

test("events that do not follow from each other are no session", () => {
  expect(() => replayed(machine, stamped([{ type: "ask" }]))).toThrow(RangeError);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import type { SessionEvent } from "./events.ts";
import { backAct, branchAct, itemAfter, nextAct, pauseAct, playAct, revealAct } from "./host-acts.ts";
import { after, type beginning, replayed } from "./machine.ts";
import { roomView } from "./present.ts";
import { openRound, stepOf, votable } from "./step.ts";
import { agenda, explorations, machine, plan, start } from "./testing/plans.ts";

const choice = fc.constantFrom("ask", "offer", "push", "who", "buy");
const at = fc.integer({ min: 0, max: 1_000_000 });

/** Acts of every kind, fitting or not, and the counts of the vote they may close. */
const acts = fc.array(
  fc.oneof(
    fc.record({
      type: fc.constant("go" as const),
      to: fc.integer({ min: -1, max: 6 }),
      how: fc.constant("jump" as const),
    }),
    fc.constantFrom<{ type: "ask" | "reveal" | "why" | "back" | "gather" | "pause" | "resume" }>(
      ...(["ask", "reveal", "why", "back", "gather", "pause", "resume"] as const).map((type) => ({ type })),
    ),
    fc.constant({ type: "close" as const, reason: "host" as const }),
    fc.record({ type: fc.constant("play" as const), choice }),
    fc.record({
      type: fc.constant("branch" as const),
      turn: fc.integer({ min: 0, max: 3 }),
      choice,
      second: fc.option(choice),
    }),
    fc.record({ type: fc.constant("timer" as const), seconds: fc.option(fc.integer({ min: 1, max: 99 })) }),
  ),
  { maxLength: 60 },
);

const shown = { plan, explorations, cases: new Map(), title: "T", locale: "en", seed: 7, now: 0 } as const;

test("whatever is pressed: the stored events give the state they led to, and a closed round is never open again", () => {
  fc.assert(
    fc.property(acts, fc.array(at, { minLength: 60, maxLength: 60 }), fc.nat(30), (pressed, times, people) => {
      const stored: SessionEvent[] = [start];
      let state = replayed(machine, stored);
      const closed = new Set<string>();
      for (const [index, act] of pressed.entries()) {
        const open = openRound(state);
        const counts = Object.fromEntries(
          votable(plan, state)
            .slice(0, 1)
            .map((id) => [id, people]),
        );
        const bare: SessionEvent = { ...act, at: times[index] ?? 0, tally: null };
        const tried = after(machine, state, bare);
        if (tried === null) continue;
        const closes = open !== null && openRound(tried) !== open;
        const event: SessionEvent = { ...bare, tally: closes ? { round: open, counts } : null };
        const next = after(machine, state, event);
        if (next === null) throw new Error("the votes decided whether the act was possible");
        stored.push(event);
        state = next;
        if (closes) closed.add(open);
        expect(closed.has(openRound(state) ?? "")).toBe(false);
        for (const { tally } of Object.values(state.context.closed))
          expect(Object.values(tally.counts).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(people);
      }
      const again = replayed(machine, stored);
      expect(again.value).toEqual(state.value);
      expect(again.context).toEqual(state.context);
      expect([...closed].every((round) => round in state.context.closed)).toBe(true);
    }),
  );
});

test("what everybody sees before a vote is shown tells neither how it falls nor what a reply is worth", () => {
  fc.assert(
    fc.property(acts, (pressed) => {
      let state = replayed(machine, [start]);
      for (const act of pressed) {
        const open = openRound(state);
        state =
          after(machine, state, { ...act, at: 1, tally: open ? { round: open, counts: { ask: 3 } } : null }) ?? state;
        const view = roomView({ ...shown, state, seq: 1 });
        const step = stepOf(state);
        const vote = view.item && "vote" in view.item ? view.item.vote : null;
        if (step.endsWith(".open") || step.endsWith(".closed")) expect(vote?.counts ?? null).toBeNull();
        if (view.item?.kind !== "scenario") continue;
        const laidOpen = step === "scene.why" || step === "scene.branch";
        if (!laidOpen) expect(view.item.why).toBeNull();
        if (step !== "scene.summary" && !laidOpen)
          expect(JSON.stringify(view)).not.toMatch(/"(credit|loss|score|to|effects)"/);
      }
    }),
  );
});

test("one key leads from the lobby to the end, however the votes fall", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 20, maxLength: 20 }), (falls) => {
      let state = replayed(machine, [start]);
      for (let presses = 0; presses < 60; presses++) {
        const pressed = nextAct(roomView({ ...shown, state, seq: 1 }));
        if (pressed?.type === "ask-end") {
          expect(state.context.index).toBe(agenda.length - 1);
          return;
        }
        const act = pressed?.type === "choose" ? { type: "play" as const, choice: firstReply(state) } : pressed;
        if (act === null || act.type === "close") throw new Error("no way on");
        const open = openRound(state);
        const counts = Object.fromEntries(
          votable(plan, state).map((id, index) => [id, falls[(presses % 20) + index] ?? 0]),
        );
        const next = after(machine, state, { ...act, at: presses, tally: open ? { round: open, counts } : null });
        if (next === null) throw new Error(`${act.type} is not possible at ${stepOf(state)}`);
        state = next;
      }
      throw new Error("it does not end");
    }),
  );
});

function firstReply(state: ReturnType<typeof beginning>): string {
  const { item } = roomView({ ...shown, state, seq: 1 });
  return item?.kind === "scenario" ? (item.vote?.options[0]?.id ?? "") : "";
}

test("whatever a key comes to is possible", () => {
  fc.assert(
    fc.property(acts, (pressed) => {
      let state = replayed(machine, [start]);
      for (const act of pressed) {
        const open = openRound(state);
        state =
          after(machine, state, {
            ...act,
            at: 1,
            tally: open ? { round: open, counts: { ask: 3, offer: 1 } } : null,
          }) ?? state;
      }
      const view = roomView({ ...shown, state, seq: 1 });
      if (view.paused) return;
      for (const key of [
        nextAct(view),
        backAct(view),
        itemAfter(view, "skip"),
        revealAct(view),
        pauseAct(view),
        playAct(view),
        branchAct(view),
      ]) {
        if (key === null || key.type === "choose" || key.type === "ask-end" || key.type === "close") continue;
        expect({
          key,
          at: view.step,
          done: after(machine, state, { ...key, at: 2, tally: null }) !== null,
        }).toMatchObject({ done: true });
      }
    }),
  );
});

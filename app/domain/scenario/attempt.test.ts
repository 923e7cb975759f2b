import fc from "fast-check";
import { expect, test } from "vitest";
import { alongPath, applyEvent, attemptStateSchema, beginAttempt, isOver, replay } from "./attempt.ts";
import type { AttemptEvent } from "./attempt-record.ts";
import { offeredChoices } from "./play.ts";
import type { Scenario } from "./scenario.ts";
import { scenarios } from "./testing/arbitrary.ts";

/** Plays by a list of numbers: each answers, hints or rewinds as far as that is possible. */
function playBy(scenario: Scenario, numbers: readonly number[]) {
  let state = beginAttempt(scenario);
  const events: AttemptEvent[] = [];
  for (const number of numbers) {
    if (isOver(scenario, state)) break;
    const offered = offeredChoices(scenario, state.snapshot);
    const choice = offered[number % offered.length]?.id ?? "";
    let event: AttemptEvent = { type: "answered", choice };
    if (number % 5 === 0 && state.hint < 2) event = { type: "hinted", level: state.hint === 0 ? 1 : 2 };
    if (number % 7 === 0 && state.path.length > 0) event = { type: "rewound", to: number % state.path.length };
    events.push(event);
    state = applyEvent(scenario, "practice", state, event);
  }
  return { state, events };
}

const numbers = fc.array(fc.nat(1000), { maxLength: 40 });

test("replaying the events gives the state, also after it went through the store", () => {
  fc.assert(
    fc.property(scenarios, numbers, (scenario, acts) => {
      const { state, events } = playBy(scenario, acts);
      const stored = attemptStateSchema.parse(JSON.parse(JSON.stringify(state)));
      expect(replay(scenario, "practice", JSON.parse(JSON.stringify(events)))).toEqual(stored);
    }),
  );
});

test("rewinding is as if what came after had never been said", () => {
  fc.assert(
    fc.property(scenarios, numbers, fc.nat(), (scenario, acts, number) => {
      const { state } = playBy(scenario, acts);
      if (isOver(scenario, state) || state.path.length === 0) return;
      const to = number % state.path.length;
      const rewound = applyEvent(scenario, "practice", state, { type: "rewound", to });
      expect(rewound).toEqual(alongPath(scenario, state.path.slice(0, to)));
    }),
  );
});

test("an assessed attempt takes answers only", () => {
  fc.assert(
    fc.property(scenarios, (scenario) => {
      const state = beginAttempt(scenario);
      for (const event of [
        { type: "hinted", level: 1 },
        { type: "rewound", to: 0 },
      ] as const) {
        expect(() => applyEvent(scenario, "assessed", state, event)).toThrow(
          expect.objectContaining({ code: "not-in-assessed" }),
        );
      }
    }),
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { configurationsOf, pathTo, ROW } from "./configurations.ts";
import { beatsAskedFor } from "./encoding.ts";
import { behaviourOf, machineConfig, scenarioMachine } from "./machine.ts";
import { answer, offeredChoices, placeOf, replay, type Snapshot, startSnapshot } from "./play.ts";
import type { Scenario } from "./scenario.ts";
import { scenarios } from "./testing/arbitrary.ts";
import { largeScenario } from "./testing/large.ts";
import { processorTime } from "./testing/timing.ts";

/** A snapshot as a configuration: what is not part of one (the order of learning, other visits) left out. */
function configuration(scenario: Scenario, { value, context }: Snapshot) {
  const asked = beatsAskedFor(scenario);
  return JSON.stringify({
    value,
    gauges: Object.entries(context.gauges).sort(),
    facts: [...context.facts].sort(),
    visited: context.visited.filter((place) => asked.has(place)).sort(),
  });
}

describe("the machine and the explorer", () => {
  test("agree on every reply of every reachable configuration, and on where it leads", () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const explored = configurationsOf(scenario);
        const snapshots: (Snapshot | undefined)[] = [startSnapshot(scenario)];
        for (let at = 0; at < explored.count; at++) {
          const snapshot = snapshots[at];
          if (snapshot === undefined) throw new Error(`configuration ${at} was never reached by the machine`);
          expect(explored.placeNames[explored.places[at] ?? -1]).toBe(placeOf(snapshot));
          const offered = new Set(offeredChoices(scenario, snapshot).map(({ id }) => id));
          const choices = scenario.beats.get(placeOf(snapshot))?.choices ?? [];
          for (let index = 0; index < ROW; index++) {
            const after = explored.next[at * ROW + index] ?? -1;
            const choice = choices[index];
            const next = choice ? answer(scenario, snapshot, choice.id) : null;
            expect(after >= 0).toBe(next !== null);
            expect(next !== null).toBe(choice !== undefined && offered.has(choice.id));
            if (next === null) continue;
            expect(explored.find(next)).toBe(after);
            for (const { id } of scenario.facts)
              expect(explored.knows(after, id)).toBe(next.context.facts.includes(id));
            const known = snapshots[after];
            if (known === undefined) snapshots[after] = next;
            else expect(configuration(scenario, next)).toBe(configuration(scenario, known));
          }
        }
        expect(new Set(snapshots.map((snapshot) => snapshot && configuration(scenario, snapshot))).size).toBe(
          explored.count,
        );
      }),
      { numRuns: 60 },
    );
  });

  test("reach each configuration by the shortest path that the explorer names", () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const explored = configurationsOf(scenario);
        for (let at = 0; at < explored.count; at++) {
          const snapshots = replay(scenario, pathTo(explored, at));
          const last = snapshots?.[snapshots.length - 1];
          expect(last && explored.find(last)).toBe(at);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("the machine", () => {
  test("names only guards and actions that there are", () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const config = machineConfig(scenario);
        const text = JSON.stringify(config);
        const guards = [...text.matchAll(/"guard":\{"type":"([^"]+)"/g)].map(([, name]) => name ?? "");
        const actions = [...text.matchAll(/"actions":\{"type":"([^"]+)"/g)].map(([, name]) => name ?? "");
        expect(actions.length).toBeGreaterThan(0);
        const { implementations } = scenarioMachine(scenario);
        for (const guard of guards) expect(Object.keys(implementations.guards)).toContain(guard);
        for (const action of actions) expect(Object.keys(implementations.actions)).toContain(action);
        expect(Object.keys(behaviourOf(scenario).guards).sort()).toEqual(Object.keys(implementations.guards).sort());
      }),
      { numRuns: 20 },
    );
  });

  test("has a configuration that is plain JSON, with no dot in the name of a state", () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const config = machineConfig(scenario);
        expect(JSON.parse(JSON.stringify(config))).toEqual(config);
        for (const [stage, { states }] of Object.entries(config.states)) {
          for (const name of [stage, ...Object.keys(states)]) expect(name).not.toContain(".");
        }
      }),
      { numRuns: 20 },
    );
  });

  test("is compiled once for each scenario", () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const first = scenarioMachine(scenario);
        expect(scenarioMachine(scenario)).toBe(first);
      }),
      { numRuns: 5 },
    );
  });
});

describe("playing", () => {
  test("the same path from the start gives the same snapshots, also through JSON", () => {
    fc.assert(
      fc.property(scenarios, fc.array(fc.nat(), { maxLength: 30 }), (scenario, picks) => {
        const path: string[] = [];
        let snapshot = startSnapshot(scenario);
        for (const pick of picks) {
          const offered = offeredChoices(scenario, snapshot);
          const choice = offered[pick % Math.max(1, offered.length)];
          if (choice === undefined) break;
          const next = answer(scenario, JSON.parse(JSON.stringify(snapshot)), choice.id);
          if (next === null) throw new Error("an offered reply was refused");
          snapshot = next;
          path.push(choice.id);
        }
        expect(replay(scenario, path)?.[path.length]).toEqual(snapshot);
      }),
    );
  });

  test("refuses a reply that is not offered, at a beat and at an end", () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const start = startSnapshot(scenario);
        expect(answer(scenario, start, "no-such-reply")).toBeNull();
        const end = [...scenario.ends.keys()][0] ?? "";
        const [outer, inner] = end.split(".");
        const ended = { value: { [outer ?? ""]: inner ?? "" }, context: start.context };
        for (const letter of ["a", "b", "c", "d"]) expect(answer(scenario, ended, letter)).toBeNull();
      }),
      { numRuns: 20 },
    );
  });

  test("a snapshot that no conversation reaches has no configuration", () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const { context } = startSnapshot(scenario);
        const nowhere = { value: { "no-stage": "no-beat" }, context };
        expect(configurationsOf(scenario).find(nowhere)).toBe(-1);
      }),
      { numRuns: 20 },
    );
  });
});

describe("the explorer", () => {
  test("explores 70,000 configurations in well under two seconds, ten times as fast as the machine takes them", () => {
    const scenario = largeScenario(70_000);
    let explored = configurationsOf(scenario);
    const milliseconds = processorTime(() => {
      explored = configurationsOf(scenario);
    });
    expect(explored.count).toBeGreaterThanOrEqual(70_000);
    expect(milliseconds).toBeLessThan(1000);
    const transitions = explored.next.reduce((sum, after) => (after >= 0 ? sum + 1 : sum), 0);

    const steps = 2_000;
    const machineMilliseconds = processorTime(() => {
      let snapshot = startSnapshot(scenario);
      for (let step = 0; step < steps; step++) {
        const offered = offeredChoices(scenario, snapshot);
        const choice = offered[step % Math.max(1, offered.length)];
        snapshot = (choice && answer(scenario, snapshot, choice.id)) ?? startSnapshot(scenario);
      }
    });
    expect(machineMilliseconds / steps / (milliseconds / transitions)).toBeGreaterThan(10);
  });
});

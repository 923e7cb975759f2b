import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createMachine } from "xstate";
import { conditionText, graphOf } from "./graph.ts";
import { scenarios } from "./testing/arbitrary.ts";

describe("drawing", () => {
  test("Mermaid and Graphviz draw every beat, end, reply and rule, with names that need no escaping", () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const choices = [...scenario.beats.values()].reduce((sum, beat) => sum + beat.choices.length, 0);
        const mermaid = graphOf(scenario, "mermaid");
        expect(mermaid.match(/^ {2}n\d+ -->\|"[^"]*"\| n\d+$/gm)?.length).toBe(choices);
        expect(mermaid.match(/^ {4}n\d+\["[^"]*"\]$/gm)?.length).toBe(scenario.beats.size);
        expect(mermaid.match(/^ {2}n\d+\(\["[^"]*"\]\)$/gm)?.length).toBe(scenario.ends.size);
        expect(mermaid.match(/ -\.-> /g)?.length ?? 0).toBe(scenario.rules.length);
        const dot = graphOf(scenario, "dot");
        expect(dot.match(/^ {2}n\d+ -> n\d+ \[label="[^"]*"\];$/gm)?.length).toBe(choices);
        expect(dot.split("{").length).toBe(dot.split("}").length);
      }),
      { numRuns: 30 },
    );
  });

  test("the XState source is a machine configuration that XState takes", () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const machine = createMachine(JSON.parse(graphOf(scenario, "xstate")));
        const places = [...scenario.beats.keys(), ...scenario.ends.keys()];
        for (const place of places)
          expect(machine.getStateNodeById(`${scenario.id}.${place}`).key).toBe(place.split(".")[1]);
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    [{ gauge: "trust", gte: 5 }, "trust ≥ 5"],
    [{ not: { knows: "decider" } }, "not (knows decider)"],
    [{ all: [{ gauge: "trust", lte: 1 }, { visited: "needs.open" }] }, "(trust ≤ 1) and (visited needs.open)"],
    [{ any: [{ knows: "a" }] }, "knows a"],
  ])("%j reads %s", (condition, text) => {
    expect(conditionText(condition)).toBe(text);
  });
});

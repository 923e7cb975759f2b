import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explore } from "./explore.ts";
import { randomRep } from "./random.ts";
import { toNumber } from "./rational.ts";
import { simulate } from "./simulate.ts";
import { scored } from "./testing/conversations.ts";
import { largeScenario } from "./testing/large.ts";

describe("simulating", () => {
  test("random conversations come to the exact expectation and probability of passing", () => {
    fc.assert(
      fc.property(scored, fc.integer({ min: 0, max: 2 ** 32 - 1 }), ({ exploration }, seed) => {
        const runs = 4_000;
        const { mean, sd, passed, ends } = simulate(exploration, { runs, policy: "random", seed });
        const { score, pass } = randomRep(exploration);
        // Six standard errors: a right implementation strays as far once in half a billion.
        expect(Math.abs(mean - toNumber(score))).toBeLessThanOrEqual((6 * Math.max(sd, 0.5)) / Math.sqrt(runs));
        const p = pass ? toNumber(pass) : 0;
        expect(Math.abs(passed - p)).toBeLessThanOrEqual(6 * Math.sqrt(Math.max(p * (1 - p), 0.005) / runs));
        expect(Object.values(ends).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
      { numRuns: 25, seed: 4711 },
    );
  });

  test("the best policy scores 100 each time, and every run is the same for the same seed", () => {
    fc.assert(
      fc.property(scored, ({ exploration }) => {
        expect(simulate(exploration, { runs: 3, policy: "best", seed: 1 })).toMatchObject({
          mean: 100,
          sd: 0,
          passed: 1,
        });
        const options = { runs: 50, policy: "random", seed: 9 } as const;
        expect(simulate(exploration, options)).toEqual(simulate(exploration, options));
      }),
      { numRuns: 20 },
    );
  });

  test("percentiles are scores that so many runs do not exceed", () => {
    const exploration = explore(largeScenario(5_000));
    const { percentiles, mean, sd } = simulate(exploration, { runs: 5_000, policy: "random", seed: 3 });
    const rising = Object.values(percentiles);
    expect([...rising].sort((a, b) => a - b)).toEqual(rising);
    expect(percentiles["50"]).toBeGreaterThan(mean - sd);
    expect(percentiles["50"]).toBeLessThan(mean + sd);
  });
});

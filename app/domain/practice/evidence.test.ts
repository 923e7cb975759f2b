import fc from "fast-check";
import { expect, test } from "vitest";
import { SKILLS, STAGES } from "../syllabus/syllabus.ts";
import {
  AXES,
  type AxisTotals,
  HALF_LIFE,
  type Observation,
  profileFrom,
  weakest,
  withObservation,
} from "./evidence.ts";

const observation: fc.Arbitrary<Observation> = fc.record({
  key: fc.string(),
  source: fc.constant("drill" as const),
  skill: fc.constantFrom(...SKILLS.slice(0, 3)),
  stage: fc.constantFrom(...STAGES.slice(0, 2)),
  value: fc.double({ min: 0, max: 1, noNaN: true }),
  at: fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }),
});

function totalled(observations: readonly Observation[]): AxisTotals[] {
  const totals = new Map<string, AxisTotals>();
  for (const one of observations) {
    for (const axis of AXES) {
      const name = `${axis}/${one[axis]}`;
      totals.set(name, { axis, id: one[axis], ...withObservation(totals.get(name) ?? null, one) });
    }
  }
  return [...totals.values()];
}

test("the figures equal a plain recomputation from the observations, in whatever order they came", () => {
  fc.assert(
    fc.property(fc.array(observation, { maxLength: 60 }), fc.nat(), (observations, rotate) => {
      const now = 1_900_000_000_000;
      const turned = [...observations.slice(rotate % 60), ...observations.slice(0, rotate % 60)];
      const profile = profileFrom(totalled(turned));
      for (const axis of AXES) {
        for (const { id, count, share } of profile[axis]) {
          const own = observations.filter((one) => one[axis] === id);
          expect(count).toBe(own.length);
          if (own.length < 3) expect(share).toBeNull();
          else {
            // Far back all weights fade to almost nothing; what they are to each other stays.
            const latest = Math.max(...own.map(({ at }) => at));
            const weight = (at: number) => 0.5 ** ((now - at - (now - latest)) / HALF_LIFE);
            const sum = own.reduce((all, { at }) => all + weight(at), 0);
            const weighted = own.reduce((all, { at, value }) => all + weight(at) * value, 0);
            expect(share).toBeCloseTo(weighted / sum, 9);
          }
        }
      }
    }),
  );
});

test("after a half-life an observation weighs half of a new one", () => {
  const first = withObservation(null, { value: 0, at: 0 });
  const { weight, weighted } = withObservation(first, { value: 1, at: HALF_LIFE });
  expect([weight, weighted]).toEqual([1.5, 1]);
});

test("fewer than three observations are no evidence, and no reason to call a skill weak", () => {
  const totals = (id: string, count: number, weighted: number): AxisTotals => {
    return { axis: "skill", id, count, weight: count, weighted, asOf: 0 };
  };
  const { skill } = profileFrom([totals("listening", 2, 0), totals("empathy", 4, 2), totals("analysis", 4, 3)]);
  expect(skill.find(({ id }) => id === "listening")).toEqual({ id: "listening", count: 2, share: null });
  expect(weakest(skill)?.id).toBe("empathy");
  expect(weakest(profileFrom([]).skill)).toBeNull();
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { personId } from "../ids.ts";
import { SKILLS } from "../syllabus/syllabus.ts";
import type { EvidenceWeek } from "./ports.ts";
import { LATELY, LOOK_BACK, personStandings, risers, standings, weekly } from "./standing.ts";

const NOW = 2950;
const [lin, mei] = [personId("lin"), personId("mei")];

const week = (ago: number, count: number, sum: number, id = "empathy"): EvidenceWeek => {
  return { week: NOW - ago, axis: "skill", id, count, sum };
};
const empathy = (weeks: Parameters<typeof standings>[0]) =>
  standings(weeks, "skill", NOW).find(({ id }) => id === "empathy");

describe("how people stand", () => {
  test("is the mean of all observations in the weeks looked back over, and of no others", () => {
    const weeks = new Map([
      [lin, [week(0, 2, 1), week(LOOK_BACK - 1, 1, 1), week(LOOK_BACK, 5, 5), week(-1, 5, 5)]],
      [mei, [week(3, 1, 0)]],
    ]);
    expect(empathy(weeks)).toEqual({ id: "empathy", count: 4, people: 2, share: 0.5, change: null });
  });

  test("is not told of fewer than three observations, and what nobody showed is listed too", () => {
    const told = standings(new Map([[lin, [week(0, 2, 2)]]]), "skill", NOW);
    expect(told.map(({ id }) => id)).toEqual([...SKILLS]);
    expect(told.every(({ share }) => share === null)).toBe(true);
    expect(told.find(({ id }) => id === "empathy")?.count).toBe(2);
  });

  test("changes by the last four weeks against the four before, where both have enough", () => {
    const before = week(LATELY, 4, 1);
    expect(empathy(new Map([[lin, [week(0, 4, 3), before]]]))?.change).toBeCloseTo(0.5);
    expect(empathy(new Map([[lin, [week(0, 2, 2), before]]]))?.change).toBeNull();
    expect(empathy(new Map([[lin, [week(0, 4, 3), week(2 * LATELY, 4, 1)]]]))?.change).toBeNull();
  });

  test("week by week there are always as many weeks, the oldest first", () => {
    const told = weekly(new Map([[lin, [week(0, 4, 3), week(2, 1, 1)]]]), "skill", "empathy", NOW);
    expect(told).toHaveLength(LOOK_BACK);
    expect(told.at(-1)).toEqual({ week: NOW, count: 4, sum: 3, share: 0.75 });
    expect(told.at(-3)).toEqual({ week: NOW - 2, count: 1, sum: 1, share: null });
  });

  test("who rose most comes first, and who fell or has too little evidence not at all", () => {
    const rows = personStandings(
      new Map([
        [lin, [week(0, 4, 3), week(5, 4, 2)]],
        [mei, [week(0, 4, 4), week(5, 4, 1)]],
        [personId("fell"), [week(0, 4, 1), week(5, 4, 2)]],
        [personId("new"), [week(0, 4, 4)]],
      ]),
      "skill",
      NOW,
    );
    expect(risers(rows).map(({ person }) => person)).toEqual([mei, lin]);
  });

  test("the counts of all people are the sum of each one's", () => {
    const weeks = fc.array(
      fc.record({
        week: fc.integer({ min: NOW - 20, max: NOW }),
        axis: fc.constant("skill" as const),
        id: fc.constantFrom(...SKILLS),
        count: fc.integer({ min: 1, max: 9 }),
        sum: fc.constant(1),
      }),
    );
    fc.assert(
      fc.property(weeks, weeks, (one, other) => {
        const both = new Map([
          [lin, one],
          [mei, other],
        ]);
        const together = standings(both, "skill", NOW).map(({ count }) => count);
        const rows = personStandings(both, "skill", NOW);
        expect(together).toEqual(together.map((_, at) => rows.reduce((sum, { by }) => sum + (by[at]?.count ?? 0), 0)));
        expect(rows.map(({ overall }) => overall.count)).toEqual(
          rows.map(({ by }) => by.reduce((sum, { count }) => sum + count, 0)),
        );
      }),
    );
  });
});

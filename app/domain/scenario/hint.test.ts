import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explore, optionsAt } from "./explore.ts";
import { hintSkills, hintStruck } from "./hint.ts";
import { offeredChoices, replay } from "./play.ts";
import { played } from "./testing/conversations.ts";

describe("hints", () => {
  test("the second strikes out the weakest of the replies offered, never one of the best, and null only where none is weak", () => {
    fc.assert(
      fc.property(played, ({ exploration, chosen }) => {
        const { scenario } = exploration;
        for (const snapshot of replay(scenario, chosen.path) ?? []) {
          const struck = hintStruck(scenario, snapshot);
          const offered = offeredChoices(scenario, snapshot).map((choice) => ({
            id: choice.id,
            credit: choice.credits.reduce((sum, { credit }) => sum + credit, 0),
            value:
              optionsAt(explore(scenario), exploration.find(snapshot)).find(({ id }) => id === choice.id)?.value ?? 0,
          }));
          const most = Math.max(...offered.map(({ credit }) => credit));
          const top = Math.max(...offered.map(({ value }) => value));
          const weak = offered.filter(({ credit, value }) => credit < most && value < top);
          if (weak.length === 0) expect(struck).toBeNull();
          else {
            const credits = weak.map(({ credit }) => credit);
            expect(weak.find(({ id }) => id === struck)?.credit).toBe(Math.min(...credits));
          }
          expect(hintStruck(scenario, JSON.parse(JSON.stringify(snapshot)))).toBe(struck);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("the first names the skills of the turn, and none at an end", () => {
    fc.assert(
      fc.property(played, ({ exploration, chosen }) => {
        const { scenario } = exploration;
        const snapshots = replay(scenario, chosen.path) ?? [];
        snapshots.forEach((snapshot, turn) => {
          const skills = hintSkills(scenario, snapshot);
          expect(skills.length > 0).toBe(turn < chosen.path.length);
        });
      }),
      { numRuns: 20 },
    );
  });
});

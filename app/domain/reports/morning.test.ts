import { describe, expect, test } from "vitest";
import { contentHash, personId } from "../ids.ts";
import { choicesOf, costliestTurn, costliestWay, type Way } from "./morning.ts";

const turn = (place: string, people: number, loss: number) => {
  return { scenarioId: "s", hash: contentHash("h"), place, people, times: people, loss };
};
const way = (path: string, configuration: number, loss: number): Way => {
  return { path: [...path], configuration, result: { person: personId("lin"), choice: "a", loss } };
};

describe("the morning drill", () => {
  test("takes the turn that cost most, unless too few people met it", () => {
    expect(costliestTurn([turn("a", 2, 90), turn("b", 3, 12), turn("c", 9, 20)])?.place).toBe("c");
    expect(costliestTurn([turn("a", 2, 90)])).toBeNull();
  });

  test("opens where most was lost in all, by the shortest way somebody took there", () => {
    const ways = [way("abc", 7, 10), way("ac", 7, 5), way("b", 3, 12)];
    expect(costliestWay(ways)?.path).toEqual(["a", "c"]);
    expect(costliestWay([])).toBeNull();
  });

  test("tells what was chosen only of five people and more, each counted once by their last answer", () => {
    const chose = (...pairs: readonly (readonly [string, string])[]) =>
      choicesOf(pairs.map(([person, choice]) => ({ person: personId(person), choice })));
    expect(chose(["1", "a"], ["2", "a"], ["3", "b"], ["4", "b"], ["4", "a"])).toBeNull();
    expect(chose(["1", "a"], ["2", "a"], ["3", "b"], ["4", "b"], ["5", "b"], ["5", "a"])).toEqual(
      new Map([
        ["a", 3],
        ["b", 2],
      ]),
    );
  });
});

import { expect, test } from "vitest";
import { placesOf } from "~/domain/studio/document.ts";
import { nextMatch, placesWith } from "./search.ts";
import { largeDraft } from "./testing/large.ts";

const draft = largeDraft(30);
const find = (query: string) => placesWith(draft, query, placesOf(draft));

test("found by name, by words of either language, by a reply's words, whatever the case", () => {
  expect(find("TURN-17")).toEqual(["close.turn-17"]);
  expect(find("第 4 句")).toEqual(["approach.turn-4"]);
  expect(find("line 4:")).toEqual(["approach.turn-4"]);
  expect(find("mean? (4)")).toEqual(["approach.turn-4"]);
  expect(find("Ｌｉｎｅ 4：")).toEqual(["approach.turn-4"]);
  expect(find("never mind")).toEqual(["ends.walked-out"]);
});

test("nothing is looked for, or found, where there is nothing", () => {
  expect(find("  ")).toEqual([]);
  expect(find("unheard of")).toEqual([]);
});

test("matches come in the order given, one after the other, around the end", () => {
  expect(placesWith(draft, "turn-2", [...placesOf(draft)].reverse())[0]).toBe("after-sales.turn-29");
  const matches = ["a", "b", "c"];
  expect(nextMatch(matches, null)).toBe("a");
  expect(nextMatch(matches, "elsewhere")).toBe("a");
  expect(nextMatch(matches, "b")).toBe("c");
  expect(nextMatch(matches, "c")).toBe("a");
  expect(nextMatch(matches, "a", true)).toBe("c");
  expect(nextMatch(matches, null, true)).toBe("c");
  expect(nextMatch([], "a")).toBeNull();
});

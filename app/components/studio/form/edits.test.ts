import { expect, test } from "vitest";
import { beatAt, type DraftDocument } from "~/domain/studio/document.ts";
import { link } from "~/domain/studio/edits.ts";
import { fromTemplate } from "~/domain/studio/templates.ts";
import {
  addLine,
  addRule,
  beatsIn,
  deleteLine,
  deleteRule,
  duplicateChoice,
  joinCredit,
  moveLine,
  moveRule,
  namesBeside,
  splitCredit,
  toggled,
  updateLine,
  updateRule,
  withEffect,
} from "./edits.ts";

const draft = fromTemplate("seven-stages", "a-draft", "en");
const place = "needs.open";

const says = (document: DraftDocument) =>
  (beatAt(document, place)?.says ?? []).map(({ when, text }) => [when && Object.values(when).join(), text.en]);
const write = (document: DraftDocument, index: number, text: string) =>
  updateLine(document, place, index, (line) => ({ ...line, text: { ...line.text, en: text } }));

const three = () => {
  const lines = addLine(addLine(draft, place, { knows: "a" }), place, { knows: "b" });
  return ["one", "two", "otherwise"].reduce((document, text, index) => write(document, index, text), lines);
};

test("a new line goes before what is said otherwise", () => {
  expect(says(three())).toEqual([
    ["a", "one"],
    ["b", "two"],
    [null, "otherwise"],
  ]);
});

test("lines with a condition change places; the last one stays last", () => {
  const document = three();
  expect(says(moveLine(document, place, 1, -1)).map(([, text]) => text)).toEqual(["two", "one", "otherwise"]);
  for (const [index, by] of [
    [1, 1],
    [2, -1],
    [0, -1],
  ] as const) {
    expect(says(moveLine(document, place, index, by))).toEqual(says(document));
  }
});

test("whatever line is deleted, the last one has no condition, and one is left", () => {
  expect(says(deleteLine(three(), place, 2))).toEqual([
    ["a", "one"],
    [null, "two"],
  ]);
  const one = deleteLine(deleteLine(three(), place, 0), place, 0);
  expect(says(one)).toEqual([[null, "otherwise"]]);
  expect(says(deleteLine(one, place, 0))).toEqual(says(one));
});

test("a copy of a reply stands after it, under a free name, at most four in all", () => {
  const before = link(draft, place, "a", "ends.lost");
  const once = duplicateChoice(before, place, "a");
  expect(beatAt(once, place)?.choices.map(({ id, to }) => [id, to])).toEqual([
    ["a", "ends.lost"],
    ["d", "ends.lost"],
    ["b", "presentation.open"],
    ["c", "presentation.open"],
  ]);
  expect(beatAt(duplicateChoice(once, place, "a"), place)).toEqual(beatAt(once, place));
  expect(duplicateChoice(before, place, "z").beats).toEqual(before.beats);
});

test("an effect of 0 is none; others keep their order", () => {
  const choice = beatAt(draft, place)?.choices[0];
  if (choice === undefined) throw new Error("the template has replies");
  const set = withEffect(withEffect(withEffect(choice, "trust", -1), "patience", 2), "trust", 3);
  expect(set.effects).toEqual([
    { gauge: "trust", by: 3 },
    { gauge: "patience", by: 2 },
  ]);
  expect(withEffect(set, "trust", 0).effects).toEqual([{ gauge: "patience", by: 2 }]);
});

test("a credit for all becomes one for each, and the mean one for all", () => {
  const choice = beatAt(draft, place)?.choices[0];
  if (choice === undefined) throw new Error("the template has replies");
  const split = splitCredit({ ...choice, credit: 3 }, ["empathy", "listening"]);
  expect(split.credit).toEqual({ empathy: 3, listening: 3 });
  expect(splitCredit(split, [])).toBe(split);
  expect(joinCredit({ ...choice, credit: { empathy: 4, listening: 1 } }).credit).toBe(3);
  expect(joinCredit({ ...choice, credit: {} }).credit).toBe(0);
});

test("rules are added at the end, moved, changed and deleted by their place", () => {
  const two = addRule(draft, { knows: "x" });
  const tos = (document: DraftDocument) => document.rules.map(({ to }) => to);
  expect(tos(two)).toEqual(["ends.lost", ""]);
  const led = updateRule(two, 1, (rule) => ({ ...rule, to: "ends.won" }));
  expect(tos(moveRule(led, 1, -1))).toEqual(["ends.won", "ends.lost"]);
  expect(tos(moveRule(led, 1, 1))).toEqual(tos(led));
  expect(tos(deleteRule(led, 0))).toEqual(["ends.won"]);
});

test("what is ticked is put in, what was ticked is taken out", () => {
  expect(toggled(["a"], "b")).toEqual(["a", "b"]);
  expect(toggled(["a", "b"], "a")).toEqual(["b"]);
});

test("beats share names with none in their stage", () => {
  expect(beatsIn(draft, "needs")).toBe(1);
  expect(namesBeside(draft, place)).toEqual([]);
});

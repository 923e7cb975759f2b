import fc from "fast-check";
import { expect, test } from "vitest";
import { type DialogueRow, editRows, MOST_ROWS, splitDialogue, written } from "./dialogue.ts";

test("a pasted Chinese dialogue is split at who speaks, and lines without a speaker go on with the last", () => {
  expect(splitDialogue("客户：太贵了\n我：您说的贵，\n是跟哪家比？\n\n对方: 跟去年比\n销售：明白了")).toEqual([
    { who: "customer", text: "太贵了" },
    { who: "rep", text: "您说的贵，\n是跟哪家比？" },
    { who: "customer", text: "跟去年比" },
    { who: "rep", text: "明白了" },
  ]);
});

test("a pasted English dialogue is split too, whatever the case and the bullet", () => {
  expect(splitDialogue("- Customer: Too dear.\r\n- ME: Compared with what?\r\nclient: Last year")).toEqual([
    { who: "customer", text: "Too dear." },
    { who: "rep", text: "Compared with what?" },
    { who: "customer", text: "Last year" },
  ]);
});

test("a text that names no speaker is not split; a time of day names none", () => {
  expect(splitDialogue("We met at 10:30 and talked.\nNothing came of it.")).toBeNull();
  expect(splitDialogue("")).toBeNull();
});

const row = fc.record({
  who: fc.constantFrom<DialogueRow["who"]>("rep", "customer"),
  text: fc.stringMatching(/^[\p{Script=Han}a-z，。 ]{1,12}$/u).filter((text) => text.trim() !== ""),
});

test("what is written out with its speakers comes back as the same rows", () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
      const pasted = rows.map(({ who, text }) => `${who === "rep" ? "我" : "客户"}：${text}`).join("\n");
      expect(splitDialogue(pasted)).toEqual(written(rows));
    }),
  );
});

test("moving a row up and down again changes nothing; rows are never lost by moving", () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 8 }), fc.nat(9), (rows, at) => {
      const up = editRows(rows, { kind: "up", row: at });
      const sorted = (list: readonly DialogueRow[]) => list.map(({ who, text }) => `${who} ${text}`).sort();
      expect(sorted(up)).toEqual(sorted(rows));
      if (at > 0 && at < rows.length) expect(editRows(up, { kind: "down", row: at - 1 })).toEqual(rows);
      else expect(up).toEqual(rows);
    }),
  );
});

test("a new row is the other one's, and there are no more than may be kept", () => {
  expect(editRows([{ who: "customer", text: "x" }], { kind: "add" }).at(-1)).toEqual({ who: "rep", text: "" });
  const full = Array.from({ length: MOST_ROWS }, () => ({ who: "rep", text: "x" }) as const);
  expect(editRows(full, { kind: "add" })).toHaveLength(MOST_ROWS);
  expect(editRows(full.slice(0, 2), { kind: "remove", row: 5 })).toHaveLength(2);
});

import { expect, test } from "vitest";
import { countLines, lineAt, numbered } from "./lines.ts";

const text = "one\ntwo\n\nfour";

test("lines are counted as an editor counts them", () => {
  expect(["", "one", "one\n", text].map(countLines)).toEqual([1, 1, 2, 4]);
});

test("a line is found by its number, the last where there are not so many", () => {
  const words = [1, 2, 3, 4, 9].map((line) => {
    const { start, end } = lineAt(text, line);
    return text.slice(start, end);
  });
  expect(words).toEqual(["one", "two", "", "four", "four"]);
});

test("numbers come in as few pieces as there are changes of mark", () => {
  expect(numbered(5, new Set([3, 4, 9]))).toEqual([
    { from: 1, text: "1\n2\n", marked: false },
    { from: 3, text: "3\n4\n", marked: true },
    { from: 5, text: "5\n", marked: false },
  ]);
});

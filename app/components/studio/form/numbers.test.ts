import { expect, test } from "vitest";
import { ANY_INTEGER, rangeKind, readInteger, readWithin, signed } from "./numbers.ts";

test.each([
  ["3", 3],
  [" 12 ", 12],
  ["+2", 2],
  ["-2", -2],
  ["\u22122", -2],
  ["１２", 12],
  ["－３", -3],
  ["-0", 0],
])("%j is a number", (typed, value) => {
  expect(readInteger(typed)).toBe(value);
});

test.each(["", " ", "-", "1.5", "1e3", "三", "0x1", "1 2", "9".repeat(16)])("%j is none", (typed) => {
  expect(readInteger(typed)).toBeNull();
});

test("a number out of its range is not taken", () => {
  expect(readWithin("100", { min: 1, max: 100 })).toBe(100);
  expect(readWithin("101", { min: 1, max: 100 })).toBeNull();
  expect(readWithin("0", { min: 1, max: 100 })).toBeNull();
});

test("only ends that there are get told", () => {
  expect(rangeKind(ANY_INTEGER)).toBe("any");
  expect(rangeKind({ ...ANY_INTEGER, min: 0 })).toBe("least");
  expect(rangeKind({ ...ANY_INTEGER, max: 0 })).toBe("most");
  expect(rangeKind({ min: 0, max: 4 })).toBe("between");
});

test("an effect is written with its sign, and read again", () => {
  for (const value of [-12, -1, 0, 1, 7]) expect(readInteger(signed(value))).toBe(value);
  expect(signed(2)).toBe("+2");
});

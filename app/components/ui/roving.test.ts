import { expect, test } from "vitest";
import { rovingTarget, typeaheadTarget } from "./roving.ts";

test.each([
  ["ArrowRight", 0, 1],
  ["ArrowRight", 2, 0],
  ["ArrowLeft", 0, 2],
  ["Home", 2, 0],
  ["End", 0, 2],
  ["ArrowDown", 0, null],
  ["a", 0, null],
])("in a row of three, %s from %d goes to %s", (key, current, target) => {
  expect(rovingTarget(key, current, 3, "horizontal")).toBe(target);
});

test("a menu steps down and up, and enters at its ends where nothing has the focus", () => {
  expect(rovingTarget("ArrowDown", -1, 3, "vertical")).toBe(0);
  expect(rovingTarget("ArrowUp", -1, 3, "vertical")).toBe(2);
  expect(rovingTarget("ArrowRight", 0, 3, "vertical")).toBeNull();
});

test("an empty menu has nowhere to go", () => {
  expect(rovingTarget("End", -1, 0, "vertical")).toBeNull();
});

test("a letter goes to the next item that begins with it, and around", () => {
  const labels = ["Dark", "Light", "中文", "Log out"];
  expect(typeaheadTarget("l", 0, labels)).toBe(1);
  expect(typeaheadTarget("L", 1, labels)).toBe(3);
  expect(typeaheadTarget("l", 3, labels)).toBe(1);
  expect(typeaheadTarget("中", 0, labels)).toBe(2);
  expect(typeaheadTarget("x", 0, labels)).toBeNull();
  expect(typeaheadTarget(" ", 0, labels)).toBeNull();
  expect(typeaheadTarget("Tab", 0, labels)).toBeNull();
});

import { expect, test } from "vitest";
import { localPath } from "./session.ts";

test("a path of this site is kept with its query", () => {
  expect(localPath("/lessons/five-types-of-question?from=debrief#q3")).toBe(
    "/lessons/five-types-of-question?from=debrief#q3",
  );
});

test.each([
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/..//evil.example",
  "/\t/evil.example",
  "javascript:alert(1)",
  "http://",
])("%j leads home, not to another site", (next) => {
  expect(localPath(next)).toBe("/");
});

test("nothing to go to leads home", () => {
  expect(localPath(null)).toBe("/");
});

import { expect, test } from "vitest";
import { pathThrough, roundedPath } from "./edge-path.ts";

test("a line goes out, down between the columns, across between the lanes, and in", () => {
  const path = pathThrough({ x: 240, y: 100 }, { x: 0, y: 400 }, 300, 20);
  expect(path).toBe(
    "M240 100L251 100Q260 100 260 109L260 291Q260 300 251 300L-11 300Q-20 300 -20 309L-20 391Q-20 400 -11 400L0 400",
  );
});

test("corners close to each other are rounded less, and points upon each other do no harm", () => {
  expect(
    roundedPath([
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 4, y: 50 },
    ]),
  ).toBe("M0 0L2 0Q4 0 4 2L4 50");
  expect(pathThrough({ x: 0, y: 0 }, { x: 40, y: 0 }, 0, 20)).not.toContain("NaN");
});

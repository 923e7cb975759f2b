import { expect, test } from "vitest";
import { directionOf, neighbour, stepOf } from "./neighbours.ts";

const box = (x: number, y: number) => ({ x, y, width: 200, height: 100 });
const boxes = new Map([
  ["a", box(0, 0)],
  ["b", box(300, 20)],
  ["c", box(300, 200)],
  ["d", box(0, 200)],
  ["far", box(900, 0)],
]);

test("arrows go to the nearest straight ahead, and stay at the edge", () => {
  expect(neighbour(boxes, "a", "right")).toBe("b");
  expect(neighbour(boxes, "b", "right")).toBe("far");
  expect(neighbour(boxes, "a", "down")).toBe("d");
  expect(neighbour(boxes, "c", "up")).toBe("b");
  expect(neighbour(boxes, "c", "left")).toBe("d");
  expect(neighbour(boxes, "a", "left")).toBeNull();
  expect(neighbour(boxes, "far", "down")).toBeNull();
  expect(neighbour(boxes, "gone", "down")).toBeNull();
});

test("keys and steps", () => {
  expect(directionOf("ArrowLeft")).toBe("left");
  expect(directionOf("a")).toBeNull();
  expect(stepOf("up", 24)).toEqual({ x: 0, y: -24 });
  expect(stepOf("right", 24)).toEqual({ x: 24, y: 0 });
});

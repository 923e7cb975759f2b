import { expect, test } from "vitest";
import { boundsOf, firstViewport, inSight, ZOOM } from "./viewport.ts";

const frame = { width: 1000, height: 600 };
const box = (x: number, y: number) => ({ x, y, width: 240, height: 180 });

test("a small scenario is shown whole, in the middle, never larger than it is", () => {
  const bounds = boundsOf([box(0, 0), box(400, 0)]);
  expect(bounds).toEqual({ x: 0, y: 0, width: 640, height: 180 });
  expect(firstViewport(bounds, box(0, 0), frame)).toEqual({ x: 180, y: 210, zoom: 1 });
});

test("a large one is shown from where it begins, to be read, with that in sight", () => {
  const bounds = { x: 0, y: 0, width: 8000, height: 5000 };
  for (const begin of [box(0, 0), box(4000, 2500)]) {
    const viewport = firstViewport(bounds, begin, frame);
    expect(viewport.zoom).toBe(ZOOM.read);
    expect(inSight(begin, viewport, frame)).toBe(true);
  }
  expect(inSight(box(4000, 0), firstViewport(bounds, box(0, 0), frame), frame)).toBe(false);
});

test("a draft without beats, or whose first one is missing, has a view too", () => {
  const viewport = firstViewport(boundsOf([]), null, frame);
  expect(Object.values(viewport).every(Number.isFinite)).toBe(true);
  expect(firstViewport({ x: 0, y: 0, width: 1e6, height: 10 }, null, frame).zoom).toBe(ZOOM.min);
});

test("too small to be read is out of sight", () => {
  expect(inSight(box(0, 0), { x: 10, y: 10, zoom: 0.1 }, frame)).toBe(false);
});

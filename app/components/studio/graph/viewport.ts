import type { Position } from "~/domain/studio/document.ts";
import { type Box, centreOf } from "./geometry.ts";

export interface Viewport extends Position {
  readonly zoom: number;
}
export interface Frame {
  readonly width: number;
  readonly height: number;
}

export const ZOOM = { min: 0.04, max: 1.6, read: 0.85 };
/** Under this, words cannot be read. */
const LEGIBLE = 0.55;
const EDGE = 44;

export function boundsOf(boxes: Iterable<Box>): Box {
  const all = [...boxes];
  if (all.length === 0) return { x: 0, y: 0, width: 1, height: 1 };
  const x = Math.min(...all.map((box) => box.x));
  const y = Math.min(...all.map((box) => box.y));
  const right = Math.max(...all.map((box) => box.x + box.width));
  const bottom = Math.max(...all.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

export function centredOn(box: Box, frame: Frame, zoom: number): Viewport {
  const { x, y } = centreOf(box);
  return { x: frame.width / 2 - x * zoom, y: frame.height / 2 - y * zoom, zoom };
}

/** Everything, where it can be read so; else the beat to begin with, towards the top left, with what comes after it. */
export function firstViewport(bounds: Box, begin: Box | null, frame: Frame): Viewport {
  const zoom = Math.min(frame.width / (bounds.width + 80), frame.height / (bounds.height + 80), 1);
  if (zoom >= LEGIBLE || begin === null) return centredOn(bounds, frame, Math.max(zoom, ZOOM.min));
  const centred = centredOn(begin, frame, ZOOM.read);
  // Never further than what there is.
  return {
    x: Math.min(centred.x, EDGE - bounds.x * ZOOM.read),
    y: Math.min(centred.y, EDGE * 2 - bounds.y * ZOOM.read),
    zoom: ZOOM.read,
  };
}

/** Whether the whole box is in sight, at a size to be read. */
export function inSight(box: Box, { x, y, zoom }: Viewport, frame: Frame): boolean {
  const left = box.x * zoom + x;
  const top = box.y * zoom + y;
  return (
    zoom >= LEGIBLE / 2 &&
    left >= 0 &&
    top >= 0 &&
    left + box.width * zoom <= frame.width &&
    top + box.height * zoom <= frame.height
  );
}

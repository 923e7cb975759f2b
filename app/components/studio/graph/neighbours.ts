import type { Place } from "~/domain/scenario/scenario.ts";
import { type Box, centreOf } from "./geometry.ts";

export type Direction = "left" | "right" | "up" | "down";

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

export const directionOf = (key: string): Direction | null => DIRECTIONS[key] ?? null;

/** One step of so many pixels. */
export function stepOf(direction: Direction, by: number): { readonly x: number; readonly y: number } {
  if (direction === "left" || direction === "right") return { x: direction === "left" ? -by : by, y: 0 };
  return { x: 0, y: direction === "up" ? -by : by };
}

/** What stands next to a box in a direction: the nearest, straight ahead before aside; null at the edge. */
export function neighbour(boxes: ReadonlyMap<Place, Box>, from: Place, direction: Direction): Place | null {
  const own = boxes.get(from);
  if (own === undefined) return null;
  const here = centreOf(own);
  let best: Place | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [place, box] of boxes) {
    if (place === from) continue;
    const { x, y } = centreOf(box);
    const [ahead, aside] = turned(x - here.x, y - here.y, direction);
    // Twice as far aside as ahead: that lies in another direction.
    if (ahead <= 0 || Math.abs(aside) > ahead * 2) continue;
    const distance = ahead + Math.abs(aside) * 2;
    if (distance < least) [best, least] = [place, distance];
  }
  return best;
}

function turned(x: number, y: number, direction: Direction): readonly [ahead: number, aside: number] {
  if (direction === "left" || direction === "right") return [direction === "right" ? x : -x, y];
  return [direction === "down" ? y : -y, x];
}

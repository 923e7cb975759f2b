import type { Position } from "~/domain/studio/document.ts";

const RADIUS = 9;

/** A line through points, across and up or down in turn, with its corners rounded. */
export function roundedPath([first, ...rest]: readonly [Position, ...Position[]]): string {
  let path = `M${first.x} ${first.y}`;
  let at = first;
  rest.forEach((corner, index) => {
    const next = rest[index + 1];
    if (next === undefined) {
      path += `L${corner.x} ${corner.y}`;
      return;
    }
    const round = Math.min(RADIUS, distance(at, corner) / 2, distance(corner, next) / 2);
    const [begin, end] = [toward(corner, at, round), toward(corner, next, round)];
    path += `L${begin.x} ${begin.y}Q${corner.x} ${corner.y} ${end.x} ${end.y}`;
    at = corner;
  });
  return path;
}

const distance = (a: Position, b: Position): number => Math.hypot(b.x - a.x, b.y - a.y);

function toward(from: Position, to: Position, by: number): Position {
  const whole = distance(from, to);
  if (whole === 0) return from;
  return { x: from.x + ((to.x - from.x) * by) / whole, y: from.y + ((to.y - from.y) * by) / whole };
}

/** From the right of one beat to the left of another, up or down between columns only, and across at a given height. */
export function pathThrough(source: Position, target: Position, through: number, aside: number): string {
  const [out, home] = [source.x + aside, target.x - aside];
  return roundedPath([
    source,
    { x: out, y: source.y },
    { x: out, y: through },
    { x: home, y: through },
    { x: home, y: target.y },
    target,
  ]);
}

import type { Position } from "~/domain/studio/document.ts";

/*
 * The measures of what stands on the graph, in its own pixels. They are fixed, so that lines know where they begin
 * without anything having been drawn; flow.css draws to the same measures.
 */
export const WIDTH = 240;
/** Stage, name, and two lines of what the customer says. */
export const HEAD = 84;
export const ROW = 32;
export const FOOT = 6;
export const HANDLE = 14;
/** How far down lines come in: beside the name. */
export const ENTRY = 36;

export interface Box extends Position {
  readonly width: number;
  readonly height: number;
}

export const heightOf = (replies: number): number => HEAD + replies * ROW + FOOT;

/** How far down the line of a reply leaves. */
export const exitOf = (index: number): number => HEAD + index * ROW + ROW / 2;

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export const centreOf = ({ x, y, width, height }: Box): Position => ({ x: x + width / 2, y: y + height / 2 });

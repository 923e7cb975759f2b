import { layout as arrange, type EdgeLabel, Graph, type GraphLabel, type NodeLabel } from "@dagrejs/dagre";
import type { Place } from "~/domain/scenario/scenario.ts";
import type { DraftDocument, Position } from "~/domain/studio/document.ts";
import { type Box, heightOf, overlap, WIDTH } from "./geometry.ts";
import type { GraphModel } from "./model.ts";

/** All that the layout depends on: no text does. */
export interface Structure {
  readonly stages: readonly {
    readonly id: string;
    readonly beats: readonly { readonly place: Place; readonly replies: readonly Place[] }[];
  }[];
  readonly ends: readonly Place[];
}

/** A stage's ground, from the first of its beats to the last. */
export interface Lane extends Box {
  /** Null for the ends'. */
  readonly stage: string | null;
}

export interface Layout {
  /** In reading order: stage by stage, column by column, ends last. */
  readonly boxes: ReadonlyMap<Place, Box>;
  readonly lanes: readonly Lane[];
}

const GAP = { rank: 76, row: 28, lane: 56 };
/** Room of a lane around its beats, and above them for its name. */
const PAD = { side: 28, top: 64, bottom: 28 };

export const structureOf = ({ stages, ends }: GraphModel): Structure => ({
  stages: stages.map(({ id, beats }) => ({
    id,
    beats: beats.map(({ place, replies }) => ({ place, replies: replies.map(({ to }) => to) })),
  })),
  ends: ends.map(({ place }) => place),
});

/** Equal for structures that are laid out alike. */
export const structureKey = (structure: Structure): string => JSON.stringify(structure);

/**
 * Where everything stands: the stages as lanes from left to right, in each its beats in the order in which they are
 * come to, the ends last. The same structure always gives the same layout.
 */
export function layOut({ stages, ends }: Structure, laneOf: LaneLayout = layOutLane): Layout {
  const boxes = new Map<Place, Box>();
  const spans: { readonly stage: string | null; readonly x: number; readonly width: number }[] = [];
  let x = 0;
  for (const { id, beats } of stages) {
    const own = laneOf(beats);
    const width = Math.max(...own.map(([, box]) => box.x + box.width));
    for (const [place, box] of own) boxes.set(place, { ...box, x: x + box.x });
    spans.push({ stage: id, x, width });
    x += width + PAD.side * 2 + GAP.lane;
  }
  if (ends.length > 0) {
    for (const [place, box] of stack(byOrigin(ends, stages, boxes))) boxes.set(place, { ...box, x });
    spans.push({ stage: null, x, width: WIDTH });
  }
  const all = [...boxes.values()];
  const top = Math.min(0, ...all.map(({ y }) => y));
  const bottom = Math.max(0, ...all.map(({ y, height }) => y + height));
  const lanes = spans.map(
    (span): Lane => ({
      stage: span.stage,
      x: span.x - PAD.side,
      y: top - PAD.top,
      width: span.width + PAD.side * 2,
      height: bottom - top + PAD.top + PAD.bottom,
    }),
  );
  return { boxes, lanes };
}

type Beats = Structure["stages"][number]["beats"];
/** The beats of one stage with their boxes, the leftmost at x = 0, around y = 0, in reading order. */
export type LaneLayout = (beats: Beats) => readonly (readonly [Place, Box])[];

export const layOutLane: LaneLayout = (beats) => {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>();
  graph.setGraph({ rankdir: "LR", nodesep: GAP.row, ranksep: GAP.rank, ranker: "tight-tree" });
  for (const { place, replies } of beats) graph.setNode(place, { width: WIDTH, height: heightOf(replies.length) });
  for (const { place, replies } of beats) {
    for (const to of replies) if (to !== place && graph.hasNode(to)) graph.setEdge(place, to, {});
  }
  arrange(graph);
  const placed = beats.map(({ place, replies }) => {
    const { x = 0, y = 0 } = graph.node(place);
    const height = heightOf(replies.length);
    return [place, { x: Math.round(x - WIDTH / 2), y: Math.round(y - height / 2), width: WIDTH, height }] as const;
  });
  const left = Math.min(...placed.map(([, box]) => box.x));
  const top = Math.min(...placed.map(([, box]) => box.y));
  const bottom = Math.max(...placed.map(([, box]) => box.y + box.height));
  const middle = Math.round((top + bottom) / 2);
  return placed
    .map(([place, box]) => [place, { ...box, x: box.x - left, y: box.y - middle }] as const)
    .sort(([, a], [, b]) => a.x - b.x || a.y - b.y);
};

/** Remembers lanes: a link changes one or two of many, and an undo none that was not laid out before. */
export function rememberingLanes(atMost = 64): LaneLayout {
  const known = new Map<string, ReturnType<LaneLayout>>();
  return (beats) => {
    const key = JSON.stringify(beats);
    const lane = known.get(key) ?? layOutLane(beats);
    known.delete(key);
    known.set(key, lane);
    const [oldest] = known.keys();
    if (known.size > atMost && oldest !== undefined) known.delete(oldest);
    return lane;
  };
}

/** Ends beside those beats that lead to them, as far as may be. */
function byOrigin(ends: readonly Place[], stages: Structure["stages"], boxes: ReadonlyMap<Place, Box>) {
  const heights = new Map<Place, number[]>(ends.map((end) => [end, []]));
  for (const { beats } of stages) {
    for (const { place, replies } of beats) {
      for (const to of replies) heights.get(to)?.push(boxes.get(place)?.y ?? 0);
    }
  }
  const mean = (end: Place): number => {
    const of = heights.get(end) ?? [];
    return of.length === 0 ? Number.MAX_SAFE_INTEGER : of.reduce((sum, y) => sum + y, 0) / of.length;
  };
  return [...ends].sort((a, b) => mean(a) - mean(b));
}

function stack(ends: readonly Place[]): readonly (readonly [Place, Box])[] {
  const height = heightOf(0);
  const top = -Math.round((ends.length * (height + GAP.row) - GAP.row) / 2);
  return ends.map((place, index) => [place, { x: 0, y: top + index * (height + GAP.row), width: WIDTH, height }]);
}

/**
 * The boxes with those put somewhere by hand where they were put. What was laid out makes room for them: it goes down
 * as far as it must, so that nothing is hidden.
 */
export function withPositions({ boxes }: Layout, positions: DraftDocument["positions"]): ReadonlyMap<Place, Box> {
  const byHand = new Map<Place, Box>();
  for (const [place, box] of boxes) {
    const position: Position | undefined = positions[place];
    if (position !== undefined) byHand.set(place, { ...box, ...position });
  }
  if (byHand.size === 0) return boxes;
  const taken = [...byHand.values()];
  const placed = new Map<Place, Box>();
  for (const [place, box] of boxes) {
    const own = byHand.get(place);
    const free = own ?? below(box, taken);
    if (own === undefined) taken.push(free);
    placed.set(place, free);
  }
  return placed;
}

/** The box, or the first free place under it. */
function below(box: Box, taken: readonly Box[]): Box {
  let free = box;
  for (let blocking = taken.find((other) => overlap(free, other)); blocking !== undefined; ) {
    free = { ...free, y: blocking.y + blocking.height + GAP.row };
    blocking = taken.find((other) => overlap(free, other));
  }
  return free;
}

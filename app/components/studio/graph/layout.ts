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

const GAP = { rank: 76, row: 28, lane: 40 };
/** Columns are the same in every lane, so that between them there is a way down through all. */
const COLUMN = WIDTH + GAP.rank;
/** Room of a lane around its beats, and above them for its name. */
const PAD = { side: 32, top: 52, bottom: 24 };
const FEWEST_COLUMNS = 4;
/** How far above the beats of a lane lines pass. */
const CLEAR = 18;

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
 * Where everything stands: the stages as lanes from top to bottom, in each its beats from left to right as they are come
 * to, the ends last. The same structure always gives the same layout.
 */
export function layOut({ stages, ends }: Structure, laneOf: LaneLayout = layOutLane): Layout {
  const boxes = new Map<Place, Box>();
  const spans: { readonly stage: string | null; readonly y: number; readonly height: number }[] = [];
  let y = 0;
  const add = (stage: string | null, own: ReturnType<LaneLayout>) => {
    for (const [place, box] of own) boxes.set(place, { ...box, y: y + box.y });
    const height = Math.max(...own.map(([, box]) => box.y + box.height));
    spans.push({ stage, y, height });
    y += height + PAD.top + PAD.bottom + GAP.lane;
  };
  for (const { id, beats } of stages) add(id, laneOf(beats));
  const columns = Math.max(FEWEST_COLUMNS, ...[...boxes.values()].map(({ x }) => Math.round(x / COLUMN) + 1));
  if (ends.length > 0) add(null, inRows(ends, columns));
  const lanes = spans.map(
    (span): Lane => ({
      stage: span.stage,
      x: -PAD.side,
      y: span.y - PAD.top,
      width: columns * COLUMN - GAP.rank + PAD.side * 2,
      height: span.height + PAD.top + PAD.bottom,
    }),
  );
  return { boxes, lanes };
}

type Beats = Structure["stages"][number]["beats"];
/** The beats of one stage with their boxes, from (0, 0), in reading order. */
export type LaneLayout = (beats: Beats) => readonly (readonly [Place, Box])[];

export const layOutLane: LaneLayout = (beats) => {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>();
  graph.setGraph({ rankdir: "LR", nodesep: GAP.row, ranksep: GAP.rank, ranker: "tight-tree" });
  for (const { place, replies } of beats) graph.setNode(place, { width: WIDTH, height: heightOf(replies.length) });
  for (const { place, replies } of beats) {
    for (const to of replies) if (to !== place && graph.hasNode(to)) graph.setEdge(place, to, {});
  }
  arrange(graph);
  const columns = new Map<number, { readonly place: Place; readonly y: number; readonly height: number }[]>();
  for (const { place, replies } of beats) {
    const { x = 0, y = 0 } = graph.node(place);
    const column = columns.get(x) ?? [];
    columns.set(x, [...column, { place, y, height: heightOf(replies.length) }]);
  }
  return centred([...columns].sort(([a], [b]) => a - b).map(([, column]) => column.sort((a, b) => a.y - b.y)));
};

/**
 * Columns, each as close together as may be and around the lane's middle. The order within them is dagre's; its own
 * heights would leave half of the lane empty.
 */
function centred(
  columns: readonly (readonly { readonly place: Place; readonly height: number }[])[],
): ReturnType<LaneLayout> {
  const heights = columns.map((column) => column.reduce((sum, { height }) => sum + height + GAP.row, -GAP.row));
  const tallest = Math.max(...heights);
  return columns.flatMap((column, index) => {
    let y = Math.round((tallest - (heights[index] ?? 0)) / 2);
    return column.map(({ place, height }) => {
      const box: Box = { x: index * COLUMN, y, width: WIDTH, height };
      y += height + GAP.row;
      return [place, box] as const;
    });
  });
}

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

function inRows(ends: readonly Place[], columns: number): ReturnType<LaneLayout> {
  const height = heightOf(0);
  return ends.map((place, index) => {
    const row = Math.floor(index / columns);
    return [place, { x: (index % columns) * COLUMN, y: row * (height + GAP.row), width: WIDTH, height }] as const;
  });
}

/**
 * At what height a line crosses from one place to another: in the gap above the lane it leads to, or, past a beat that
 * stands between, above those of its own lane. Null where it goes straight: to the next column, and where either was put
 * elsewhere than it was laid out.
 */
export function channels({ boxes: laid, lanes }: Layout, boxes: ReadonlyMap<Place, Box>): Channel {
  const standing = new Map(
    [...laid].flatMap(([place, box]) => {
      const lane = lanes.find(({ y, height }) => box.y >= y && box.y < y + height);
      return lane === undefined || boxes.get(place) !== box ? [] : [[place, { lane, x: box.x }] as const];
    }),
  );
  return (from, to) => {
    const [source, target] = [standing.get(from), standing.get(to)];
    if (source === undefined || target === undefined) return null;
    if (source.lane !== target.lane) return target.lane.y - GAP.lane / 2;
    return target.x - source.x === COLUMN ? null : target.lane.y + PAD.top - CLEAR;
  };
}

export type Channel = (from: Place, to: Place) => number | null;

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

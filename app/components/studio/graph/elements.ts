import type { Edge, Node, NodeHandle } from "@xyflow/react";
import { Position } from "@xyflow/react";
import type { Place } from "~/domain/scenario/scenario.ts";
import { type Box, ENTRY, exitOf, HANDLE, WIDTH } from "./geometry.ts";
import type { Channel } from "./layout.ts";
import type { BeatView, EndView, GraphModel, ReplyView } from "./model.ts";
import { heatKey, type Path } from "./types.ts";

/* What React Flow is given. Whatever has not changed is the same object as before, so that it is not drawn again. */

export type BeatNodeType = Node<{ readonly view: BeatView }, "beat">;
export type EndNodeType = Node<{ readonly view: EndView }, "end">;
export type PlaceNode = BeatNodeType | EndNodeType;

/** `beside` leads from or to the selected beat; `rule` is where a rule took the path, away from what was named. */
export type Look = "plain" | "beside" | "path" | "rule";
export type Line = {
  readonly look: Look;
  readonly share: number | null;
  /** The height at which it crosses to another lane; null where it goes straight. */
  readonly through: number | null;
  /** How far from the beats it goes up and down. */
  readonly aside: number;
};
export type ReplyEdgeType = Edge<Line, "reply">;

const at = (x: number, y: number) => ({ x: x - HANDLE / 2, y: y - HANDLE / 2, width: HANDLE, height: HANDLE });

function handlesOf(view: BeatView | EndView): NodeHandle[] {
  const entry: NodeHandle = { id: null, type: "target", position: Position.Left, ...at(0, ENTRY) };
  if (view.kind === "end") return [entry];
  const exits = view.replies.map(
    ({ id }, index): NodeHandle => ({
      id,
      type: "source",
      position: Position.Right,
      ...at(WIDTH, exitOf(index)),
    }),
  );
  return [entry, ...exits];
}

export interface NodesShown {
  readonly model: GraphModel;
  /** In reading order. */
  readonly boxes: ReadonlyMap<Place, Box>;
  readonly chosen: ReadonlySet<Place>;
  /** What is read out for a beat or an end. */
  readonly label: (view: BeatView | EndView) => string;
  /** What it is, read out after the label. */
  readonly kind: string;
}

export function nodesOf(
  { model, boxes, chosen, label, kind }: NodesShown,
  before: readonly PlaceNode[],
): readonly PlaceNode[] {
  const views = new Map(
    [...model.stages.flatMap(({ beats }) => beats), ...model.ends].map((view) => [view.place, view] as const),
  );
  const old = new Map(before.map((node) => [node.id, node]));
  return [...boxes].flatMap(([place, box]) => {
    const view = views.get(place);
    if (view === undefined) return [];
    const selected = chosen.has(place);
    const ariaLabel = label(view);
    const last = old.get(place);
    const unchanged =
      last?.data.view === view &&
      last.selected === selected &&
      last.ariaLabel === ariaLabel &&
      last.position.x === box.x &&
      last.position.y === box.y;
    if (unchanged) return [last];
    const { width, height } = box;
    const shared = {
      id: place,
      position: { x: box.x, y: box.y },
      ...{ width, height, measured: { width, height }, handles: handlesOf(view) },
      ...{ selected, zIndex: 2, ariaLabel, ariaRole: "button" as const },
      domAttributes: { "aria-pressed": selected, "aria-roledescription": kind },
    };
    return view.kind === "beat"
      ? [{ ...shared, type: "beat" as const, data: { view } }]
      : [{ ...shared, type: "end" as const, data: { view } }];
  });
}

export interface EdgesShown {
  readonly model: GraphModel;
  readonly chosen: ReadonlySet<Place>;
  readonly path: Path | null;
  readonly channel: Channel;
}

export function edgesOf(
  { model, chosen, path, channel }: EdgesShown,
  before: readonly ReplyEdgeType[],
): readonly ReplyEdgeType[] {
  const old = new Map(before.map((edge) => [edge.id, edge]));
  const next = new Map<string, Place>();
  path?.forEach(({ place, choice }, index) => {
    const then = path[index + 1];
    if (choice !== null && then !== undefined) next.set(heatKey(place, choice), then.place);
  });
  let count = 0;
  const edge = (from: Place, { id: reply, share }: ReplyView, to: Place, look: Look): ReplyEdgeType => {
    const middle = channel(from, to);
    // Side by side where many run through the same gap.
    const through = middle === null ? null : middle + ((count++ % 5) - 2) * 5;
    const data: Line = { look, share, through, aside: 20 + (count % 5) * 6 };
    const id = `${heatKey(from, reply)}${look === "rule" ? ">" : ""}`;
    const last = old.get(id);
    if (last?.target === to && last.data !== undefined && sameLine(last.data, data)) return last;
    return {
      ...{ id, source: from, sourceHandle: reply, target: to, type: "reply", data },
      zIndex: look === "plain" ? 0 : 1,
      // Said in full at the beat: a line is nothing to stop at.
      domAttributes: { "aria-hidden": true },
    };
  };
  return model.stages.flatMap(({ beats }) =>
    beats.flatMap(({ place, replies }) =>
      replies.flatMap((reply) => {
        const taken = next.get(heatKey(place, reply.id));
        const beside = chosen.has(place) || chosen.has(reply.to);
        const look = taken === reply.to ? "path" : beside ? "beside" : "plain";
        const own = reply.leads === true ? [edge(place, reply, reply.to, look)] : [];
        const ruled = taken === undefined || taken === reply.to ? [] : [edge(place, reply, taken, "rule")];
        return [...own, ...ruled];
      }),
    ),
  );
}

const sameLine = (a: Line, b: Line): boolean =>
  a.look === b.look && a.share === b.share && a.through === b.through && a.aside === b.aside;

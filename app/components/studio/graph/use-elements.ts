import type { NodeChange } from "@xyflow/react";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Place } from "~/domain/scenario/scenario.ts";
import type { Position } from "~/domain/studio/document.ts";
import { edgesOf, nodesOf, type PlaceNode, type ReplyEdgeType } from "./elements.ts";
import type { Box } from "./geometry.ts";
import type { Channel } from "./layout.ts";
import type { GraphModel } from "./model.ts";
import type { GraphActs, Path } from "./types.ts";
import { useLatest } from "./use-latest.ts";
import { usePlaceLabel } from "./use-place-label.ts";

interface Shown {
  readonly model: GraphModel;
  readonly boxes: ReadonlyMap<Place, Box>;
  readonly selected: Place | null;
  readonly path: Path | null;
  readonly channel: Channel;
  readonly acts: GraphActs;
}

export interface Elements {
  readonly nodes: PlaceNode[];
  readonly edges: ReplyEdgeType[];
  /** Several are chosen, to be moved together. */
  readonly several: boolean;
  readonly change: (changes: readonly NodeChange<PlaceNode>[]) => void;
  readonly drop: (nodes: readonly PlaceNode[]) => void;
}

const NONE: ReadonlySet<Place> = new Set();

/**
 * Nodes and edges. What is being dragged is held here, and nowhere above, until it is dropped; so are several chosen
 * together, since only one can be open in the form beside.
 */
export function useElements({ model, boxes, selected, path, channel, acts }: Shown): Elements {
  const { t } = useTranslation("graph");
  const label = usePlaceLabel();
  const [held, setHeld] = useState<ReadonlyMap<Place, Position> | null>(null);
  const [group, setGroup] = useState(NONE);
  const chosen = useMemo(
    () => (selected === null || group.has(selected) ? group : new Set([selected])),
    [group, selected],
  );
  const latest = useRef(chosen);
  latest.current = chosen;

  const kind = t("map.node");
  const still = useKept<readonly PlaceNode[]>([], (before) => nodesOf({ model, boxes, chosen, label, kind }, before), [
    model,
    boxes,
    chosen,
    label,
    kind,
  ]);
  const edges = useKept<readonly ReplyEdgeType[]>([], (before) => edgesOf({ model, chosen, path, channel }, before), [
    channel,
    model,
    chosen,
    path,
  ]);
  const nodes = useMemo(() => (held === null ? [...still] : still.map((node) => moved(node, held))), [still, held]);

  function choose(now: ReadonlySet<Place>) {
    latest.current = now;
    setGroup(now.size > 1 ? now : NONE);
    if (now.size > 1) return;
    const [only = null] = now;
    if (only !== selected) acts.onSelect(only);
  }

  const change = useLatest((changes: readonly NodeChange<PlaceNode>[]) => {
    const positions = new Map<Place, Position>();
    const now = new Set(latest.current);
    let chose = false;
    for (const one of changes) {
      if (one.type === "position" && one.position !== undefined) positions.set(one.id, one.position);
      if (one.type !== "select") continue;
      chose = true;
      if (one.selected) now.add(one.id);
      else now.delete(one.id);
    }
    if (positions.size > 0) setHeld((before) => new Map([...(before ?? []), ...positions]));
    if (chose) choose(now);
  });

  const drop = useLatest((dropped: readonly PlaceNode[]) => {
    setHeld(null);
    const places = dropped.map(({ id, position }) => ({
      place: id,
      position: { x: Math.round(position.x), y: Math.round(position.y) },
    }));
    if (places.length > 0) acts.onMove(places);
  });

  return { nodes, edges: useMemo(() => [...edges], [edges]), several: group.size > 1, change, drop };
}

function moved(node: PlaceNode, held: ReadonlyMap<Place, Position>): PlaceNode {
  const position = held.get(node.id);
  return position === undefined ? node : { ...node, position };
}

/** A value made from the one before it. */
function useKept<Value>(first: Value, make: (before: Value) => Value, on: readonly unknown[]): Value {
  const kept = useRef<{ readonly on: readonly unknown[]; readonly value: Value }>({ on: [], value: first });
  if (on.length !== kept.current.on.length || on.some((dependency, index) => dependency !== kept.current.on[index])) {
    kept.current = { on, value: make(kept.current.value) };
  }
  return kept.current.value;
}

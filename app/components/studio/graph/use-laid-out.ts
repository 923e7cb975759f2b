import { useMemo, useState } from "react";
import type { Place } from "~/domain/scenario/scenario.ts";
import type { DraftDocument } from "~/domain/studio/document.ts";
import type { Box } from "./geometry.ts";
import {
  type Channel,
  channels,
  type Layout,
  layOut,
  rememberingLanes,
  type Structure,
  structureKey,
  structureOf,
  withPositions,
} from "./layout.ts";
import type { GraphModel } from "./model.ts";

export interface LaidOut {
  readonly layout: Layout;
  readonly boxes: ReadonlyMap<Place, Box>;
  /** Where a line crosses from lane to lane. */
  readonly channel: Channel;
}

/** The layout, made anew only where the structure changed: typing never waits for it. */
export function useLaidOut(model: GraphModel, positions: DraftDocument["positions"]): LaidOut {
  const [lanes] = useState(() => rememberingLanes());
  const structure = useStructure(model);
  const layout = useMemo(() => layOut(structure, lanes), [structure, lanes]);
  const boxes = useMemo(() => withPositions(layout, positions), [layout, positions]);
  const channel = useMemo(() => channels(layout, boxes), [layout, boxes]);
  return { layout, boxes, channel };
}

/** The same object as long as it is laid out alike. */
function useStructure(model: GraphModel): Structure {
  const [held, setHeld] = useState(() => ({ model, ...keyed(model) }));
  if (held.model === model) return held.structure;
  const next = keyed(model);
  const now = next.key === held.key ? { ...held, model } : { model, ...next };
  setHeld(now);
  return now.structure;
}

function keyed(model: GraphModel) {
  const structure = structureOf(model);
  return { structure, key: structureKey(structure) };
}

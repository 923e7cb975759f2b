import { type Connection, type Edge, ReactFlow, ReactFlowProvider, useStore } from "@xyflow/react";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Place } from "~/domain/scenario/scenario.ts";
import type { DraftDocument } from "~/domain/studio/document.ts";
import type { PlaceNode } from "./elements.ts";
import { Lanes } from "./Lanes.tsx";
import type { GraphModel } from "./model.ts";
import { NodeTools } from "./NodeTools.tsx";
import { BeatNode, EndNode } from "./PlaceNodes.tsx";
import { ReplyEdge } from "./ReplyEdge.tsx";
import type { GraphActs, Path } from "./types.ts";
import { useElements } from "./use-elements.ts";
import { useFlowKeys } from "./use-flow-keys.ts";
import { useLaidOut } from "./use-laid-out.ts";
import { useLatest } from "./use-latest.ts";
import { useReveal } from "./use-reveal.ts";
import { boundsOf, type Frame, firstViewport, ZOOM } from "./viewport.ts";
import { ZoomTools } from "./ZoomTools.tsx";

export interface FlowProps {
  readonly model: GraphModel;
  readonly start: Place;
  readonly positions: DraftDocument["positions"];
  readonly selected: Place | null;
  /** What a search came to: to be shown even where it is selected already. A new object each time. */
  readonly found: { readonly place: Place } | null;
  readonly path: Path | null;
  readonly acts: GraphActs;
}

const NODE_TYPES = { beat: BeatNode, end: EndNode };
const EDGE_TYPES = { reply: ReplyEdge };
const LINE = { stroke: "var(--jade)", strokeWidth: 2 };
/** From further away nearly everything is in sight: then it costs more to find out what is, at each step, than it saves. */
const NEAR = 0.3;
const isNear = ({ transform: [, , zoom] }: { readonly transform: readonly [number, number, number] }): boolean =>
  zoom >= NEAR;
const leadsElsewhere = ({ source, target }: Connection | Edge): boolean => source !== target;

export function FlowMap(props: FlowProps & { readonly frame: Frame }) {
  return (
    <ReactFlowProvider>
      <Drawn {...props} />
    </ReactFlowProvider>
  );
}

function Drawn({ model, start, positions, selected, found, path, acts, frame }: FlowProps & { readonly frame: Frame }) {
  const { t } = useTranslation("graph");
  const wrapper = useRef<HTMLDivElement>(null);
  const near = useStore(isNear);
  const { layout, boxes, channel } = useLaidOut(model, positions);
  const elements = useElements({ model, boxes, selected, path, channel, acts });
  const show = useReveal({ boxes, selected, found, wrapper });
  const onKeyDown = useFlowKeys({ boxes, selected, acts, show, wrapper });
  const names = useMemo(() => new Map(model.stages.map(({ id, name }) => [id, name])), [model.stages]);
  const [first] = useState(() =>
    firstViewport(boundsOf(boxes.values()), boxes.get(selected ?? "") ?? boxes.get(start) ?? null, frame),
  );

  /** Marked on the element, not in state: every beat becomes one large target while a line is being drawn. */
  const begin = useLatest(() => wrapper.current?.setAttribute("data-linking", ""));
  const finish = useLatest(() => wrapper.current?.removeAttribute("data-linking"));
  const link = useLatest(({ source, sourceHandle, target }: Connection) => {
    if (sourceHandle !== null) acts.onLink(source, sourceHandle, target);
  });
  const drop = useLatest((_event: unknown, _node: PlaceNode, nodes: readonly PlaceNode[]) => elements.drop(nodes));

  return (
    <ReactFlow
      aria-label={t("map.label")}
      connectionLineStyle={LINE}
      defaultViewport={first}
      deleteKeyCode={null}
      disableKeyboardA11y
      edges={elements.edges}
      edgesFocusable={false}
      edgeTypes={EDGE_TYPES}
      elevateNodesOnSelect={false}
      isValidConnection={leadsElsewhere}
      maxZoom={ZOOM.max}
      minZoom={ZOOM.min}
      nodes={elements.nodes}
      nodeTypes={NODE_TYPES}
      onClickConnectEnd={finish}
      onClickConnectStart={begin}
      onConnect={link}
      onConnectEnd={finish}
      onConnectStart={begin}
      onKeyDown={onKeyDown}
      onlyRenderVisibleElements={near}
      onNodeDragStop={drop}
      onNodesChange={elements.change}
      panActivationKeyCode={null}
      ref={wrapper}
      zoomActivationKeyCode={null}
      zoomOnDoubleClick={false}
    >
      <Lanes lanes={layout.lanes} names={names} />
      {selected !== null && boxes.has(selected) && !elements.several ? (
        <NodeTools acts={acts} place={selected} />
      ) : null}
      <ZoomTools />
    </ReactFlow>
  );
}

import { NodeToolbar, Position } from "@xyflow/react";
import { useTranslation } from "react-i18next";
import type { Place } from "~/domain/scenario/scenario.ts";
import { PlaceTools } from "./PlaceTools.tsx";
import type { GraphActs } from "./types.ts";

/** What can be done to the selected beat, above it. Tab comes here from the beat itself (see use-flow-keys.ts). */
export function NodeTools({ place, acts }: { readonly place: Place; readonly acts: GraphActs }) {
  const { t } = useTranslation("graph");
  return (
    <NodeToolbar
      aria-label={t("place.tools", { id: place })}
      className="graph-tools"
      isVisible
      nodeId={place}
      offset={8}
      position={Position.Top}
      role="toolbar"
    >
      <PlaceTools acts={acts} place={place} tabIndex={-1} />
    </NodeToolbar>
  );
}

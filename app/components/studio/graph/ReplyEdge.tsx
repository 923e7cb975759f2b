import { type EdgeProps, getBezierPath } from "@xyflow/react";
import { memo } from "react";
import { pathThrough } from "./edge-path.ts";
import type { ReplyEdgeType } from "./elements.ts";

/** The line of a reply. Where heat is shown, the thicker the more often it was said. */
export const ReplyEdge = memo(function ReplyEdge({ data, ...ends }: EdgeProps<ReplyEdgeType>) {
  const share = data?.share ?? null;
  const ofPath = data?.look === "path" || data?.look === "rule";
  return (
    <path
      className="graph-edge"
      d={pathOf(ends, data)}
      data-look={data?.look}
      style={share === null ? undefined : { strokeWidth: Math.max(1 + share * 7, ofPath ? 3.5 : 0) }}
    />
  );
});

function pathOf(ends: Omit<EdgeProps<ReplyEdgeType>, "data">, line: ReplyEdgeType["data"]): string {
  const { sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition } = ends;
  if (line !== undefined && line.through !== null) {
    return pathThrough({ x: sourceX, y: sourceY }, { x: targetX, y: targetY }, line.through, line.aside);
  }
  const [path] = getBezierPath({
    ...{ sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition },
    curvature: 0.3,
  });
  return path;
}

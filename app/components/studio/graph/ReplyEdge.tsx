import { type EdgeProps, getBezierPath } from "@xyflow/react";
import { memo } from "react";
import type { ReplyEdgeType } from "./elements.ts";

/** The line of a reply. Where heat is shown, the thicker the more often it was said. */
export const ReplyEdge = memo(function ReplyEdge({ data, ...ends }: EdgeProps<ReplyEdgeType>) {
  const { sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition } = ends;
  const [path] = getBezierPath({
    ...{ sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition },
    curvature: 0.3,
  });
  const share = data?.share ?? null;
  return (
    <path
      className="graph-edge"
      d={path}
      data-look={data?.look}
      style={share === null ? undefined : { strokeWidth: 1 + share * 7 }}
    />
  );
});

import "@xyflow/react/dist/base.css";
import "./flow.css";
import { useLayoutEffect, useRef, useState } from "react";
import { FlowMap, type FlowProps } from "./FlowMap.tsx";
import type { Frame } from "./viewport.ts";

/** The graph itself. Loaded in the browser only, with its styles: everything that draws it is behind this file. */
export default function Flow(props: FlowProps) {
  const ground = useRef<HTMLDivElement>(null);
  const [frame, setFrame] = useState<Frame | null>(null);
  useLayoutEffect(() => {
    if (ground.current === null) return;
    setFrame({ width: ground.current.clientWidth, height: ground.current.clientHeight });
  }, []);
  return (
    <div className="graph" ref={ground}>
      {frame === null ? null : <FlowMap {...props} frame={frame} />}
    </div>
  );
}

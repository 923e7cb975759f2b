import { ViewportPortal } from "@xyflow/react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Lane } from "./layout.ts";

interface LanesProps {
  readonly lanes: readonly Lane[];
  readonly names: ReadonlyMap<string, string>;
}

/** The ground that the beats of a stage stand on, with its name. */
export const Lanes = memo(function Lanes({ lanes, names }: LanesProps) {
  const { t } = useTranslation("graph");
  return (
    <ViewportPortal>
      {lanes.map(({ stage, x, y, width, height }) => (
        <div
          aria-hidden="true"
          className="graph-lane"
          key={stage ?? ""}
          style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
        >
          {stage === null ? t("map.ends") : (names.get(stage) ?? stage)}
        </div>
      ))}
    </ViewportPortal>
  );
});

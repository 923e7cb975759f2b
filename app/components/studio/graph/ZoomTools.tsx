import { Panel, useReactFlow, useStore } from "@xyflow/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/components/ui/Icon.tsx";
import { FitSign, MinusSign } from "./signs.tsx";
import { glide } from "./use-reveal.ts";

export function ZoomTools() {
  const { t } = useTranslation("graph");
  const flow = useReactFlow();
  useDistance();
  const tools = [
    { id: "in", label: t("map.zoomIn"), sign: <Icon name="plus" />, act: () => flow.zoomIn({ duration: glide() }) },
    { id: "out", label: t("map.zoomOut"), sign: <MinusSign />, act: () => flow.zoomOut({ duration: glide() }) },
    { id: "fit", label: t("map.fit"), sign: <FitSign />, act: () => flow.fitView({ duration: glide() }) },
  ];
  return (
    <Panel className="graph-zoom" position="bottom-left">
      {tools.map(({ id, label, sign, act }) => (
        <button aria-label={label} className="btn-icon" key={id} onClick={() => void act()} title={label} type="button">
          {sign}
        </button>
      ))}
    </Panel>
  );
}

/** From afar only names are shown, large: the styles go by an attribute that changes at two distances only. */
function useDistance(): void {
  const distance = useStore(({ transform: [, , zoom] }) => (zoom < 0.3 ? "far" : zoom < 0.55 ? "middle" : "near"));
  const element = useStore(({ domNode }) => domNode);
  useEffect(() => {
    element?.setAttribute("data-distance", distance);
  }, [element, distance]);
}

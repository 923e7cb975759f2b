import { useTranslation } from "react-i18next";
import { Icon } from "~/components/ui/Icon.tsx";
import type { Place } from "~/domain/scenario/scenario.ts";
import type { GraphActs } from "./types.ts";

interface PlaceToolsProps {
  readonly place: Place;
  readonly acts: GraphActs;
  readonly tabIndex?: number;
}

/** Duplicate and delete; an end has no replies worth a copy. */
export function PlaceTools({ place, acts, tabIndex }: PlaceToolsProps) {
  const { t } = useTranslation("graph");
  const tools = [
    { icon: "copy" as const, label: t("place.duplicate", { id: place }), act: acts.onDuplicate },
    { icon: "trash-2" as const, label: t("place.remove", { id: place }), act: acts.onDelete },
  ];
  return tools.slice(place.startsWith("ends.") ? 1 : 0).map(({ icon, label, act }) => (
    <button
      aria-label={label}
      className="btn-icon"
      key={icon}
      onClick={() => act(place)}
      tabIndex={tabIndex}
      title={label}
      type="button"
    >
      <Icon name={icon} size={18} />
    </button>
  ));
}

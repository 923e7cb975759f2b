import { useTranslation } from "react-i18next";
import type { Place } from "~/domain/scenario/scenario.ts";

/** Words of the syllabus for the stages, by id. */
export interface StageNames {
  readonly stages: Readonly<Record<string, string>>;
}

/** A place as a trainer knows it: its stage in words and its own name. */
export function usePlaceName({ stages }: StageNames): (place: Place) => string {
  const { t } = useTranslation("draft");
  return (place) => {
    const [stage = "", id = ""] = place.split(".");
    return `${stage === "ends" ? t("end.kind") : (stages[stage] ?? stage)} · ${id}`;
  };
}

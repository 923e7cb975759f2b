import type { TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { BeatView, EndView } from "./model.ts";

/** What is read out for a beat or an end: all that is to be seen of it. Worded once for each. */
export function usePlaceLabel(): (view: BeatView | EndView) => string {
  const { t } = useTranslation("graph");
  return useMemo(() => {
    const known = new WeakMap<BeatView | EndView, string>();
    return (view) => {
      const label = known.get(view) ?? labelOf(view, t);
      known.set(view, label);
      return label;
    };
  }, [t]);
}

function labelOf(view: BeatView | EndView, t: TFunction<"graph">): string {
  const { id, says, errors, warnings, step } = view;
  const own =
    view.kind === "beat"
      ? [view.stageName, id, ...(view.start ? [t("place.start")] : [])]
      : [id, t(`place.outcome.${view.outcome}`), t("place.points", { count: view.points })];
  return [
    ...own,
    ...(step === null ? [] : [t("place.step", { n: step })]),
    ...(errors === 0 ? [] : [t("place.errors", { count: errors })]),
    ...(warnings === 0 ? [] : [t("place.warnings", { count: warnings })]),
    says === "" ? t("place.unwritten") : says,
    ...(view.kind === "beat" ? [t("place.replies", { count: view.replies.length })] : []),
  ].join(t("place.between"));
}

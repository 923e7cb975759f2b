import { useTranslation } from "react-i18next";
import type { AttemptView } from "~/domain/scenario/attempt-view.ts";

const BAR = {
  done: "bg-jade",
  current: "bg-[linear-gradient(90deg,var(--jade)_55%,var(--line)_55%)]",
  ahead: "bg-line",
} as const;

/** How far the sale has come: a bar a stage, and the present one by name. */
export function StageStrip({ stages, turns }: { readonly stages: AttemptView["stages"]; readonly turns: number }) {
  const { t } = useTranslation("roleplay");
  const at = stages.findIndex((stage) => stage.state === "current");
  const last = stages.findLastIndex((stage) => stage.state === "done");
  const shown = at >= 0 ? at : last;
  return (
    <div>
      <ol aria-label={t("play.stages")} className="mt-2.5 flex gap-1">
        {stages.map((stage) => (
          <li className={`h-1.5 flex-1 rounded-sm ${BAR[stage.state]}`} key={stage.id}>
            <span className="sr-only">
              {stage.name}: {t(`play.stageState.${stage.state}`)}
            </span>
          </li>
        ))}
      </ol>
      <div className="mt-1.5 flex justify-between text-xs text-ink-2">
        <span>
          {t("play.stageOf", { n: shown + 1, total: stages.length })}
          <b className="font-semibold text-ink">{stages[shown]?.name}</b>
        </span>
        <span className="tabular-nums">{t("play.turns", { count: turns })}</span>
      </div>
    </div>
  );
}

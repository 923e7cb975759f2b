import { useTranslation } from "react-i18next";
import { LossChart } from "~/components/charts/LossChart.tsx";
import { useFormats } from "~/components/layout/formats.ts";
import { Notice } from "~/components/ui/Notice.tsx";
import { Section } from "~/components/ui/Section.tsx";
import type { DebriefView } from "~/domain/scenario/debrief-view.ts";

/** Where the score went, turn by turn, and from where on the pass mark was out of reach. */
export function Losses({ view }: { readonly view: DebriefView }) {
  const { t } = useTranslation("debrief");
  const formats = useFormats();
  const { turns, score, costliest, pointOfNoReturn } = view.debrief;
  const most = costliest === null ? undefined : turns[costliest];
  // In hundredths: what is shown must add up as shown.
  const lost = (10_000 - Math.round(score.shown * 100)) / 100;
  const label = most
    ? t("losses.chart", { turns: turns.length, turn: most.turn + 1, loss: formats.score(most.loss.shown) })
    : t("losses.chartNone", { turns: turns.length });
  return (
    <Section
      hint={t("losses.sub", { score: formats.score(score.shown), lost: formats.score(lost) })}
      title={t("losses.title")}
    >
      <LossChart
        columnLabel={({ turn, stage, loss }) =>
          `${t("turn.heading", { n: turn, stage })}: ${loss > 0 ? `−${formats.score(loss)}` : t("turn.noLoss")}`
        }
        columns={turns.map((turn) => ({
          turn: turn.turn + 1,
          stage: view.names[turn.stage] ?? turn.stage,
          loss: turn.loss.shown,
        }))}
        label={label}
        noReturnAfter={pointOfNoReturn === null ? null : pointOfNoReturn + 1}
      />
      {pointOfNoReturn !== null && (
        <div className="mt-3">
          <Notice tone="care">
            <p className="font-semibold">{t("losses.noReturn", { turn: pointOfNoReturn + 1 })}</p>
            <p>{t("losses.noReturnText", { turn: pointOfNoReturn + 1, pass: view.scenario.pass })}</p>
          </Notice>
        </div>
      )}
    </Section>
  );
}

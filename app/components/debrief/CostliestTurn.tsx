import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { Card } from "~/components/ui/Card.tsx";
import type { DebriefView } from "~/domain/scenario/debrief-view.ts";
import { TurnAnalysis } from "./TurnAnalysis.tsx";

/** The one turn that is worth most attention, laid open at once. */
export function CostliestTurn({ view }: { readonly view: DebriefView }) {
  const { t } = useTranslation("debrief");
  const formats = useFormats();
  const { costliest, turns } = view.debrief;
  const turn = costliest === null ? undefined : turns[costliest];
  if (!turn) return null;
  return (
    <Card as="article" className="mt-3.5" edge="brick">
      <h3 className="flex items-baseline gap-2.5 text-base">
        <span>
          {t("turn.heading", { n: turn.turn + 1, stage: view.names[turn.stage] ?? turn.stage })} · {t("turn.costliest")}
        </span>
        <span className="ml-auto whitespace-nowrap text-brick tabular-nums">−{formats.score(turn.loss.shown)}</span>
      </h3>
      <TurnAnalysis turn={turn} view={view} />
    </Card>
  );
}

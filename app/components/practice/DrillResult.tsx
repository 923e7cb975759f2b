import { useTranslation } from "react-i18next";
import { QuestionChart } from "~/components/charts/QuestionChart.tsx";
import type { DrillFeedback, ExplainedOption, PublicDrillItem } from "~/domain/practice/drill-view.ts";
import { Drawing, placeOf } from "./Drawing.tsx";
import { Transcript } from "./Transcript.tsx";

interface DrillResultProps {
  readonly item: PublicDrillItem;
  readonly feedback: DrillFeedback;
}

/** What was chosen and what is best, each with why; the others for who wants to know. */
export function DrillResult({ item, feedback: { chosen, credit, options } }: DrillResultProps) {
  const { t } = useTranslation("practice");
  const own = options.find(({ id }) => id === chosen);
  const best = options.find((option) => option.best);
  // Where figures decide, one reason holds for every reply.
  const others = options.filter((option) => option !== own && option !== best && option.says !== best?.says);
  return (
    <div className="grid gap-3">
      {item.drawing && (
        <Drawing drawing={item.drawing}>
          {item.spots.map((spot, index) => (
            <span className="absolute" key={spot.id} style={placeOf(spot.at)}>
              <span className="spot-mark" data-verdict={verdictOf(spot.id, own, best)} />
              <span aria-hidden="true" className="spot-number">
                {index + 1}
              </span>
            </span>
          ))}
        </Drawing>
      )}
      {item.chart && <QuestionChart chart={item.chart} />}
      {own && <Reply label={t("sitting.yours")} option={own} says={own.best || own.says !== best?.says} />}
      {!own && <p className="text-brick">{t("sitting.late")}</p>}
      {best && !own?.best && <Reply label={t("sitting.best")} option={best} says />}
      {credit < 4 && others.length > 0 && (
        <details className="rounded-xl border border-line px-3.5">
          <summary className="min-h-11 py-2.5 font-medium">{t("sitting.others")}</summary>
          <ul className="grid gap-3 pb-3.5">
            {others.map((option) => (
              <li key={option.id}>
                <p>
                  {option.text}{" "}
                  <span className="text-sm text-ink-2">{t("sitting.credit", { credit: option.credit })}</span>
                </p>
                <p className="text-sm text-ink-2">{option.says}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
      {item.lines && <Transcript lines={item.lines} />}
    </div>
  );
}

function verdictOf(id: string, own: ExplainedOption | undefined, best: ExplainedOption | undefined) {
  if (id === best?.id) return own?.best ? "right" : "missed";
  return id === own?.id ? "wrong" : undefined;
}

const EDGES = [
  "border-brick bg-brick-soft",
  "border-brick bg-brick-soft",
  "border-amber bg-amber-soft",
  "border-amber bg-amber-soft",
];

function Reply({
  option,
  label,
  says,
}: {
  readonly option: ExplainedOption;
  readonly label: string;
  readonly says: boolean;
}) {
  const { t } = useTranslation("practice");
  return (
    <div className={`rounded-xl border px-3.5 py-3 ${EDGES[option.credit] ?? "border-jade bg-jade-soft"}`}>
      <p className="flex flex-wrap justify-between gap-x-3 text-sm text-ink-2">
        <span>{label}</span>
        <span className="tabular-nums">{t("sitting.credit", { credit: option.credit })}</span>
      </p>
      <p>{option.text}</p>
      {says && <p className="mt-1 text-sm text-ink-2">{option.says}</p>}
    </div>
  );
}

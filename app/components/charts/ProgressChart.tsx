import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import type { ProgressChart as MonthProgress } from "~/domain/practice/chart.ts";
import { ChartFigure } from "./ChartFigure.tsx";

/** Revenue and range against plan, with a line where the month stands. */
export function ProgressChart({ chart }: { readonly chart: MonthProgress }) {
  const { t } = useTranslation("practice");
  const formats = useFormats();
  const gone = chart.days.done / chart.days.plan;
  const bars = (["revenue", "range", "days"] as const).map((id) => ({ id, ...chart[id] }));
  const figure = (value: number) => formats.score(value);
  return (
    <ChartFigure
      caption={t("chart.progress")}
      head={[t("chart.head.part"), t("chart.head.done"), t("chart.head.plan")]}
      rows={bars.map(({ id, done, plan }) => [t(`chart.${id}`), figure(done), figure(plan)])}
    >
      <div className="grid gap-4">
        {bars.map(({ id, done, plan }) => (
          <div key={id}>
            <p className="mb-1 flex flex-wrap justify-between gap-x-3 text-sm">
              <span>{t(`chart.${id}`)}</span>
              <span className="text-ink-2 tabular-nums">
                {t("chart.of", { done: figure(done), plan: figure(plan) })}
              </span>
            </p>
            <div aria-hidden="true" className="relative h-5 rounded bg-line">
              <div
                className={`h-full rounded ${id === "days" ? "bg-ink-3" : "bg-jade"}`}
                style={{ width: `${Math.min(1, done / plan) * 100}%` }}
              />
              <span className="absolute -inset-y-1 w-0.5 bg-ink" style={{ left: `${gone * 100}%` }} />
            </div>
          </div>
        ))}
      </div>
    </ChartFigure>
  );
}

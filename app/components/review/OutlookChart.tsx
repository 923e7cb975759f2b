import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { useTranslation } from "react-i18next";
import { ChartFigure } from "~/components/charts/ChartFigure.tsx";
import { useFormats } from "~/components/layout/formats.ts";
import { utcOf } from "~/domain/calendar.ts";
import type { ForecastDay } from "~/domain/practice/review.ts";

/** Narrow, so that on a phone its letters stay legible. */
const WIDTH = 440;
const ROW = { load: { top: 16, bottom: 130 }, recall: { top: 170, bottom: 270 } };
const LEFT = 44;

/** Four weeks: questions a day as bars, the share remembered as a line under them. */
export function OutlookChart({ days }: { readonly days: readonly ForecastDay[] }) {
  const { t } = useTranslation("practice");
  const formats = useFormats();
  const most = Math.max(5, ...days.map(({ load }) => load));
  const step = (WIDTH - LEFT) / days.length;
  const x = (index: number) => LEFT + index * step;
  const load = scaleLinear([0, most], [ROW.load.bottom, ROW.load.top]).nice(4);
  const recall = scaleLinear([0.5, 1], [ROW.recall.bottom, ROW.recall.top]).clamp(true);
  const known = days.flatMap(({ recall: share }, index) => (share === null ? [] : [{ index, share }]));
  const path = line<{ index: number; share: number }>(
    ({ index }) => x(index) + step / 2,
    ({ share }) => recall(share),
  );
  return (
    <ChartFigure
      caption={`${t("outlook.load")} · ${t("outlook.recall")}`}
      head={[t("outlook.day"), t("outlook.loadHead"), t("outlook.recallHead")]}
      rows={days.map((day) => [
        formats.day(utcOf(day.day)),
        day.load,
        day.recall === null ? "–" : formats.percent(day.recall),
      ])}
    >
      <svg aria-hidden="true" className="mx-auto block h-auto w-full max-w-[40rem]" viewBox={`0 0 ${WIDTH} 300`}>
        {load.ticks(4).map((tick) => (
          <g key={tick}>
            <line stroke="var(--line)" x1={LEFT} x2={WIDTH} y1={load(tick)} y2={load(tick)} />
            <text
              dominantBaseline="middle"
              fill="var(--ink-2)"
              fontSize={13}
              textAnchor="end"
              x={LEFT - 8}
              y={load(tick)}
            >
              {tick}
            </text>
          </g>
        ))}
        {days.map((day, index) => (
          <g key={day.day}>
            <rect
              fill="var(--jade)"
              height={Math.max(0, ROW.load.bottom - load(day.load))}
              rx={2}
              width={step * 0.7}
              x={x(index) + step * 0.15}
              y={load(day.load)}
            />
            {index % 7 === 0 && (
              <text fill="var(--ink-2)" fontSize={13} x={x(index)} y={290}>
                {formats.shortDay(utcOf(day.day))}
              </text>
            )}
          </g>
        ))}
        {[0.5, 0.75, 0.9, 1].map((share) => (
          <g key={share}>
            <line
              stroke={share === 0.9 ? "var(--indigo)" : "var(--line)"}
              strokeDasharray={share === 0.9 ? "6 4" : ""}
              x1={LEFT}
              x2={WIDTH}
              y1={recall(share)}
              y2={recall(share)}
            />
            <text
              dominantBaseline="middle"
              fill="var(--ink-2)"
              fontSize={13}
              textAnchor="end"
              x={LEFT - 8}
              y={recall(share)}
            >
              {Math.round(share * 100)}%
            </text>
          </g>
        ))}
        <path d={path(known) ?? ""} fill="none" stroke="var(--indigo)" strokeWidth={2.5} />
      </svg>
    </ChartFigure>
  );
}

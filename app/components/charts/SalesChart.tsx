import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";
import { useTranslation } from "react-i18next";
import type { SalesChart as Sales } from "~/domain/practice/chart.ts";
import { ChartFigure } from "./ChartFigure.tsx";

/** Narrow, so that on a phone its letters stay legible; on a desktop it grows to a reading width. */
const SIZE = { width: 440, height: 260 };
const MARGIN = { top: 12, right: 14, bottom: 26, left: 44 };

/** Each with a colour, a dash and a width of its own: colour alone tells nothing apart. */
const SERIES = [
  { id: "competitorLastYear", stroke: "var(--amber)", dash: "2 4", width: 1.5 },
  { id: "competitor", stroke: "var(--amber)", dash: "", width: 2 },
  { id: "lastYear", stroke: "var(--ink-2)", dash: "2 4", width: 1.5 },
  { id: "plan", stroke: "var(--indigo)", dash: "8 4", width: 1.5 },
  { id: "actual", stroke: "var(--jade)", dash: "", width: 3 },
] as const;

/** Twelve months of sales against plan, last year and the chief competitor. */
export function SalesChart({ chart }: { readonly chart: Sales }) {
  const { t } = useTranslation("practice");
  const months = chart.actual.map((_, index) => String(((chart.firstMonth - 1 + index) % 12) + 1));
  const values = SERIES.flatMap(({ id }) => chart[id]);
  const x = scalePoint(
    months.map((_, index) => index),
    [MARGIN.left, SIZE.width - MARGIN.right],
  );
  const y = scaleLinear(
    [Math.min(...values) * 0.9, Math.max(...values)],
    [SIZE.height - MARGIN.bottom, MARGIN.top],
  ).nice(5);
  const path = line<number>(
    (_, index) => x(index) ?? 0,
    (value) => y(value),
  );
  const last = months.length - 1;
  const named = SERIES.toReversed();
  return (
    <ChartFigure
      caption={`${t("chart.sales")} · ${t("chart.unit")}`}
      head={[t("chart.head.month"), ...named.map(({ id }) => t(`chart.series.${id}`))]}
      rows={months.map((month, index) => [
        t("chart.month", { month }),
        ...named.map(({ id }) => chart[id][index] ?? ""),
      ])}
    >
      <svg
        aria-hidden="true"
        className="mx-auto block h-auto w-full max-w-[40rem]"
        viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      >
        <rect
          fill="var(--sunken)"
          height={SIZE.height - MARGIN.top - MARGIN.bottom}
          width={26}
          x={(x(last) ?? 0) - 13}
          y={MARGIN.top}
        />
        {y.ticks(5).map((tick) => (
          <g key={tick}>
            <line stroke="var(--line)" x1={MARGIN.left} x2={SIZE.width - MARGIN.right} y1={y(tick)} y2={y(tick)} />
            <text
              dominantBaseline="middle"
              fill="var(--ink-2)"
              fontSize={13}
              textAnchor="end"
              x={MARGIN.left - 6}
              y={y(tick)}
            >
              {tick}
            </text>
          </g>
        ))}
        {months.map((month, index) => (
          <text
            fill="var(--ink-2)"
            fontSize={13}
            fontWeight={index === last ? 700 : 400}
            // Months come round once a year, so a month is a key.
            key={month}
            textAnchor="middle"
            x={x(index)}
            y={SIZE.height - 7}
          >
            {month}
          </text>
        ))}
        {SERIES.map(({ id, stroke, dash, width }) => (
          <g key={id}>
            <path d={path(chart[id]) ?? ""} fill="none" stroke={stroke} strokeDasharray={dash} strokeWidth={width} />
            <circle
              cx={x(last)}
              cy={y(chart[id][last] ?? 0)}
              fill={dash ? "var(--surface)" : stroke}
              r={4}
              stroke={stroke}
              strokeWidth={1.5}
            />
          </g>
        ))}
      </svg>
      <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {named.map(({ id, stroke, dash, width }) => (
          <li className="flex items-center gap-2" key={id}>
            <svg aria-hidden="true" height={8} width={28}>
              <line stroke={stroke} strokeDasharray={dash} strokeWidth={width} x1={0} x2={28} y1={4} y2={4} />
            </svg>
            {t(`chart.series.${id}`)} <b className="tabular-nums">{chart[id][last]}</b>
          </li>
        ))}
      </ul>
    </ChartFigure>
  );
}

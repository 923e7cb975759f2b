import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { Section } from "~/components/ui/Section.tsx";
import { Table } from "~/components/ui/Table.tsx";
import type { CohortReport, TrendWeek } from "~/domain/reports/views.ts";

// Its letters are drawn larger on a phone, where the whole is smaller.
const [WIDTH, HEIGHT, LEFT, BOTTOM] = [600, 200, 70, 30];
const LABEL = "fill-ink-2 text-[21px] sm:text-[13px]";

/** One skill or stage over the weeks: drawn, and the same as a table. */
export function Trend({ trend }: { readonly trend: NonNullable<CohortReport["trend"]> }) {
  const { t } = useTranslation("reports");
  const formats = useFormats();
  return (
    <Section hint={t("trend.hint")} title={t("trend.title", { name: trend.name })}>
      <TrendLine weeks={trend.weeks} />
      <details className="mt-3">
        <summary className="min-h-11 cursor-pointer py-2">{t("trend.caption", { name: trend.name })}</summary>
        <Table
          caption={t("trend.caption", { name: trend.name })}
          columns={[
            { key: "week", header: t("trend.week"), cell: ({ at }) => formats.shortDay(at), names: true },
            {
              key: "share",
              header: t("trend.share"),
              cell: ({ share }) => (share === null ? t("trend.few") : formats.percent(share)),
              numeric: true,
            },
            { key: "count", header: t("trend.count"), cell: ({ count }) => count, numeric: true },
          ]}
          rowKey={({ at }) => String(at)}
          rows={trend.weeks}
        />
      </details>
    </Section>
  );
}

/** The table beside it says the same: to assistive technology the drawing says nothing. */
function TrendLine({ weeks }: { readonly weeks: readonly TrendWeek[] }) {
  const formats = useFormats();
  const x = scaleLinear([0, weeks.length - 1], [LEFT, WIDTH - 24]);
  const y = scaleLinear([0, 1], [HEIGHT - BOTTOM, 12]);
  const path = line<TrendWeek>()
    .defined(({ share }) => share !== null)
    .x((_, index) => x(index))
    .y(({ share }) => y(share ?? 0));
  return (
    <svg aria-hidden="true" className="w-full max-w-[46rem]" viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line className="stroke-line" x1={LEFT} x2={WIDTH - 12} y1={y(share)} y2={y(share)} />
          <text className={LABEL} textAnchor="end" x={LEFT - 8} y={y(share) + 4}>
            {formats.percent(share)}
          </text>
        </g>
      ))}
      <path className="fill-none stroke-jade" d={path([...weeks]) ?? ""} strokeWidth={2.5} />
      {weeks.map(({ at, share }, index) => (
        <g key={at}>
          {share !== null && <circle className="fill-jade" cx={x(index)} cy={y(share)} r={4} />}
          {index % 3 === 2 && (
            <text
              className={LABEL}
              textAnchor={index === weeks.length - 1 ? "end" : "middle"}
              x={x(index) + (index === weeks.length - 1 ? 20 : 0)}
              y={HEIGHT - 4}
            >
              {formats.shortDay(at)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

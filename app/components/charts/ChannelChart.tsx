import { scaleSqrt } from "d3-scale";
import { useTranslation } from "react-i18next";
import type { ChannelChart as Channel } from "~/domain/practice/chart.ts";
import { ChartFigure } from "./ChartFigure.tsx";

/** Highest pile of crates, in crates. */
const CRATES = 9;

/** Stock and flow along the channel, link by link: piles of crates and what leaves them a day. */
export function ChannelChart({ chart }: { readonly chart: Channel }) {
  const { t } = useTranslation("practice");
  // A warehouse holds a hundred times what a shop does: by the root both piles can be seen.
  const crates = scaleSqrt([0, Math.max(...chart.links.map(({ stock }) => stock))], [0, CRATES]);
  return (
    <ChartFigure
      caption={t("chart.channel")}
      head={[t("chart.head.link"), t("chart.head.stock"), t("chart.head.flow")]}
      rows={chart.links.map(({ id, stock, flow }) => [t(`chart.links.${id}`), stock, flow])}
    >
      <ol className="grid grid-cols-3 gap-2 text-center text-sm">
        {chart.links.map(({ id, stock, flow }) => (
          <li className="grid grid-rows-[1fr_auto] gap-2" key={id}>
            <svg aria-hidden="true" className="mx-auto h-28 w-20 self-end" viewBox={`0 0 80 ${CRATES * 12}`}>
              {levels(crates(stock)).map((level) => (
                <rect
                  fill="var(--jade-soft)"
                  height={10}
                  key={level}
                  rx={2}
                  stroke="var(--jade)"
                  width={60}
                  x={10}
                  y={(CRATES - level - 1) * 12 + 1}
                />
              ))}
            </svg>
            <div>
              <p className="font-medium">{t(`chart.links.${id}`)}</p>
              <p className="tabular-nums">{t("chart.stock", { stock })}</p>
              <p className="text-ink-2 tabular-nums">{t("chart.flow", { flow })}</p>
            </div>
          </li>
        ))}
      </ol>
    </ChartFigure>
  );
}

/** From the ground up; a little stock is a crate too. */
function levels(crates: number): number[] {
  return Array.from({ length: Math.max(1, Math.round(crates)) }, (_, level) => level);
}

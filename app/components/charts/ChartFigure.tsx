import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface ChartFigureProps {
  /** What is drawn, in a sentence. */
  readonly caption: string;
  readonly children: ReactNode;
  /** The same figures as a table: for who can't read the drawing, or wants to be sure. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A drawing of figures with its caption, and the figures themselves. */
export function ChartFigure({ caption, children, head, rows }: ChartFigureProps) {
  const { t } = useTranslation("practice");
  return (
    <figure className="mb-4 rounded-xl border border-line bg-surface p-3 sm:p-4">
      <figcaption className="mb-2 text-sm text-ink-2">{caption}</figcaption>
      {children}
      <details className="mt-2">
        <summary className="min-h-11 py-2.5 text-sm font-medium">{t("chart.table")}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a phone, so it scrolls and must be reachable */}
        <section aria-label={t("chart.table")} className="overflow-x-auto" tabIndex={0}>
          <table className="w-full text-sm tabular-nums">
            <thead>
              <tr>
                {head.map((cell) => (
                  <th className="px-2 py-1 text-left font-medium whitespace-nowrap text-ink-2" key={cell} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([first, ...rest]) => (
                <tr className="border-t border-line" key={first}>
                  <th className="px-2 py-1 text-left font-normal whitespace-nowrap" scope="row">
                    {first}
                  </th>
                  {rest.map((cell, index) => (
                    <td className="px-2 py-1" key={head[index + 1]}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  );
}

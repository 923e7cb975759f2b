import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import type { Standing } from "~/domain/reports/standing.ts";
import type { CohortReport, PersonRow } from "~/domain/reports/views.ts";

interface PeopleFiguresProps {
  readonly report: Pick<CohortReport, "axis" | "rows" | "skills" | "stages">;
  readonly sort: string;
  /** The page sorted by something else. */
  readonly sorted: (by: string) => string;
  readonly evidence: (id: string, person: string) => string;
}

/** People by skill or stage. A darker cell is a higher share; the figure stands in it all the same. */
export function PeopleFigures({ report, sort, sorted, evidence }: PeopleFiguresProps) {
  const { t } = useTranslation("reports");
  const columns = report.axis === "skill" ? report.skills : report.stages;
  const header = (id: string, name: string) => (
    <th
      aria-sort={sort === id ? "ascending" : undefined}
      className={`px-2 py-2 text-left text-sm font-medium whitespace-nowrap text-ink-2 ${id === "name" ? "sticky left-0 z-10 bg-surface" : ""}`}
      key={id}
      scope="col"
    >
      <Link
        aria-label={id === "name" ? t("table.sortName") : t("table.sort", { name })}
        className="inline-flex min-h-11 items-center gap-1 hover:underline"
        preventScrollReset
        to={sorted(id)}
      >
        {name}
        {sort === id && <span aria-hidden="true">↑</span>}
      </Link>
    </th>
  );
  return (
    <section
      aria-label={t("table.caption")}
      className="overflow-x-auto rounded-xl border border-line bg-surface"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className="w-full border-collapse">
        <caption className="sr-only">{t("table.caption")}</caption>
        <thead>
          <tr className="border-b border-line">
            {header("name", t("table.person"))}
            {header("overall", t("table.overall"))}
            {header("change", t("table.change"))}
            {columns.map(({ id, name }) => header(id, name))}
          </tr>
        </thead>
        <tbody>
          {report.rows.map((row) => (
            <Row columns={columns} evidence={evidence} key={row.person.id} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly row: PersonRow;
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  readonly evidence: PeopleFiguresProps["evidence"];
}

function Row({ row: { person, overall, by }, columns, evidence }: RowProps) {
  const { t } = useTranslation("reports");
  const formats = useFormats();
  const points = overall.change === null ? null : Math.round(overall.change * 100);
  return (
    <tr className="border-b border-line last:border-0">
      <th className="sticky left-0 z-10 bg-surface px-2 py-1 text-left font-medium whitespace-nowrap" scope="row">
        <Link className="inline-flex min-h-11 items-center underline" to={`/reports/people/${person.id}`}>
          {person.name}
        </Link>
      </th>
      <td className="px-2 py-1 tabular-nums">
        {overall.share === null ? t(overall.count === 0 ? "table.none" : "table.few") : formats.percent(overall.share)}
      </td>
      <td className="px-2 py-1 tabular-nums">{points === null ? "–" : `${points > 0 ? "+" : ""}${points}`}</td>
      {columns.map(({ id, name }) => {
        const standing = by.find((one) => one.id === id);
        return (
          <td className="px-1 py-1" key={id}>
            {standing && (
              <Figure
                label={t("figure.openOf", { person: person.name, name })}
                standing={standing}
                to={evidence(id, person.id)}
              />
            )}
          </td>
        );
      })}
    </tr>
  );
}

function Figure({ standing, to, label }: { readonly standing: Standing; readonly to: string; readonly label: string }) {
  const { t } = useTranslation("reports");
  const formats = useFormats();
  const { count, share } = standing;
  if (count === 0) return <span className="block px-2 py-2 text-center text-sm text-ink-3">–</span>;
  const figure = share === null ? t("table.few") : formats.percent(share);
  return (
    <Link
      aria-label={`${label}: ${figure}`}
      className="grid min-h-11 min-w-14 place-content-center rounded-md text-center text-sm tabular-nums hover:outline-2 hover:outline-jade"
      style={
        share === null
          ? undefined
          : { backgroundColor: `color-mix(in srgb, var(--color-jade-soft) ${Math.round(share * 100)}%, transparent)` }
      }
      to={to}
    >
      {figure}
    </Link>
  );
}

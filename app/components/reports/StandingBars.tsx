import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import type { Axis } from "~/domain/practice/evidence.ts";
import type { NamedStanding } from "~/domain/reports/views.ts";
import { Change } from "./Change.tsx";

interface StandingBarsProps {
  readonly axis: Axis;
  readonly standings: readonly NamedStanding[];
  /** Where the evidence of one opens, and its weeks; null where they are not shown. */
  readonly evidence: (id: string) => string;
  readonly trend: ((id: string) => string) | null;
  /** Of one person: how many people is not told. */
  readonly own?: boolean;
}

/** How people stand, drawn: a bar each with its figure, its change, and the way to what it is made of. */
export function StandingBars({ axis, standings, evidence, trend, own = false }: StandingBarsProps) {
  const { t } = useTranslation("reports");
  const formats = useFormats();
  const say = ({ count, people, share }: NamedStanding) => {
    if (count === 0) return t("figure.none");
    if (share === null) return t("figure.few", { count });
    return t(own ? "figure.own" : "figure.share", {
      share: formats.percent(share),
      count,
      people: t("people", { count: people }),
    });
  };
  return (
    <ul className="grid gap-x-8 gap-y-1 lg:grid-cols-2" data-axis={axis}>
      {standings.map((standing) => (
        <li className="grid gap-1 border-b border-line py-2" key={standing.id}>
          <Link
            aria-label={`${t("figure.open", { name: standing.name })}: ${say(standing)}`}
            className="grid min-h-11 grid-cols-[minmax(6.5em,1fr)_minmax(3rem,2fr)] items-center gap-x-3 rounded-lg px-2 hover:bg-sunken"
            to={evidence(standing.id)}
          >
            <span className={standing.share === null ? "text-ink-2" : ""}>{standing.name}</span>
            <span aria-hidden="true" className="h-2 overflow-hidden rounded-full bg-line">
              {standing.share !== null && (
                <span className="block h-full rounded-full bg-jade" style={{ width: `${standing.share * 100}%` }} />
              )}
            </span>
            <span className="col-span-2 text-sm text-ink-2 tabular-nums">{say(standing)}</span>
          </Link>
          <p className="flex flex-wrap items-center justify-between gap-x-4 px-2 text-sm">
            <Change change={standing.change} />
            {trend && standing.count > 0 && (
              <Link className="inline-flex min-h-11 items-center underline" to={trend(standing.id)}>
                {t("trend.link")}
                <span className="sr-only">{standing.name}</span>
              </Link>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Period } from "~/domain/calendar.ts";
import type { RoutinesView } from "~/domain/routines/views.ts";

/** The six periods, each with an address of its own and the number of routines kept in it. */
export function PeriodTabs({
  periods,
  current,
}: {
  readonly periods: RoutinesView["periods"];
  readonly current: Period;
}) {
  const { t } = useTranslation("routines");
  return (
    <nav aria-label={t("periods")} className="-mx-4 mb-5 overflow-x-auto px-4">
      <ul className="flex w-max min-w-full gap-1 border-b border-line">
        {periods.map(({ period, kept }) => (
          <li key={period}>
            <Link
              aria-current={period === current ? "page" : undefined}
              className="row-link -mb-px whitespace-nowrap"
              to={`/routines?period=${period}`}
            >
              {t(`period.${period}`)}
              {kept > 0 && <span className="ml-1.5 text-sm text-ink-2 tabular-nums">{kept}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

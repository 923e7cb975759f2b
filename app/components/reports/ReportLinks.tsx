import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

const VIEWS = [
  { id: "cohort", to: "/reports" },
  { id: "morning", to: "/reports/morning" },
  { id: "items", to: "/reports/items" },
] as const;

/** The ways to look at it, the same cohort kept from one to the next. */
export function ReportLinks({
  here,
  cohort,
}: {
  readonly here: (typeof VIEWS)[number]["id"];
  readonly cohort: string | null;
}) {
  const { t } = useTranslation("reports");
  return (
    <nav aria-label={t("views.label")} className="mb-6 flex gap-1 overflow-x-auto border-b border-line">
      {VIEWS.map(({ id, to }) => (
        <Link
          aria-current={id === here ? "page" : undefined}
          className="row-link -mb-px"
          key={id}
          to={cohort === null ? to : `${to}?cohort=${encodeURIComponent(cohort)}`}
        >
          {t(`views.${id}`)}
        </Link>
      ))}
    </nav>
  );
}

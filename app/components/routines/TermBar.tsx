import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/components/ui/Icon.tsx";
import type { RoutinesView } from "~/domain/routines/views.ts";
import { TermName } from "./TermName.tsx";

/** Which term this is, with the ways to those beside it. */
export function TermBar({ term, place, previous, next }: Pick<RoutinesView, "term" | "place" | "previous" | "next">) {
  const { t } = useTranslation("routines");
  return (
    <div className="mb-4 grid grid-cols-[2.75rem_1fr_2.75rem] items-center gap-2">
      {previous === null ? <span /> : <Beside icon="arrow-left" label={t("term.previous")} term={term} to={previous} />}
      <h2 className="text-center">
        {place === "past" ? (
          <TermName term={term} />
        ) : (
          <>
            {t(`term.${place}.${term.period}`)}
            <TermName className="block text-sm font-normal text-ink-2" term={term} />
          </>
        )}
      </h2>
      {next === null ? <span /> : <Beside icon="arrow-right" label={t("term.next")} term={term} to={next} />}
    </div>
  );
}

interface BesideProps extends Pick<RoutinesView, "term"> {
  readonly icon: "arrow-left" | "arrow-right";
  readonly label: string;
  readonly to: string;
}

function Beside({ icon, label, term, to }: BesideProps) {
  return (
    <Link aria-label={label} className="btn-icon" preventScrollReset to={`/routines?period=${term.period}&term=${to}`}>
      <Icon name={icon} />
    </Link>
  );
}

import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { TermView } from "~/domain/routines/views.ts";

/** A term by its date: a day, the days of a week, a month, or a part of a year. */
export function TermName({ term, className }: { readonly term: TermView; readonly className?: string }) {
  const { t } = useTranslation("routines");
  const dates = useDates();
  const [year = "", number = ""] = term.name.split(/-[QH]?/);
  const name = {
    daily: () => dates.day(term.first),
    weekly: () => dates.range(term.first, term.last),
    monthly: () => dates.month(term.first),
    quarterly: () => t("term.quarterly", { year, number }),
    "half-yearly": () => t(number === "1" ? "term.half.first" : "term.half.second", { year }),
    yearly: () => t("term.yearly", { year }),
  }[term.period]();
  return (
    // Server and browser may know different editions of the language's data: a space may differ.
    <span className={className} suppressHydrationWarning>
      {name}
    </span>
  );
}

/** A day by its date, from midnight UTC. */
export function DayName({ at }: { readonly at: number }) {
  const dates = useDates();
  return <span suppressHydrationWarning>{dates.day(at)}</span>;
}

/** Dates of days, which are the same everywhere: told in UTC, as they are kept. */
export function useDates() {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(i18n.language, { timeZone: "UTC", ...options });
    const day = format({ dateStyle: "full" });
    const range = format({ year: "numeric", month: "long", day: "numeric" });
    const month = format({ year: "numeric", month: "long" });
    const dayOfMonth = format({ month: "long", day: "numeric" });
    return {
      /** Midnights UTC, as are those of the others. */
      day: (at: number) => day.format(at),
      range: (first: number, last: number) => range.formatRange(first, last),
      month: (at: number) => month.format(at),
      dayOfMonth: (at: number) => dayOfMonth.format(at),
    };
  }, [i18n.language]);
}

import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/components/ui/Icon.tsx";
import { Section } from "~/components/ui/Section.tsx";
import type { MonthDay, MonthView } from "~/domain/routines/month.ts";
import { useDates } from "./TermName.tsx";

const WEEKDAYS = ["0", "1", "2", "3", "4", "5", "6"] as const;

interface MonthCalendarProps {
  readonly month: MonthView;
  /** Name of the day whose page this is. */
  readonly day: string;
}

/** A month, Monday first: each day with how many were done of how many, and the way to it. */
export function MonthCalendar({ month, day }: MonthCalendarProps) {
  const { t } = useTranslation("routines");
  const dates = useDates();
  const to = (name: string) => `/routines?period=daily&term=${day}&month=${name}`;
  const cells = [...Array.from({ length: month.offset }, () => null), ...month.days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    WEEKDAYS.map((weekday) => ({ weekday, shown: cells[week * 7 + Number(weekday)] ?? null })),
  );
  return (
    <Section hint={t("month.hint")} title={t("month.title")}>
      <div className="mb-2 grid grid-cols-[2.75rem_1fr_2.75rem] items-center gap-2">
        {month.previous === null ? (
          <span />
        ) : (
          <Link aria-label={t("month.previous")} className="btn-icon" preventScrollReset to={to(month.previous)}>
            <Icon name="arrow-left" />
          </Link>
        )}
        <h3 className="text-center" suppressHydrationWarning>
          {dates.month(month.at)}
        </h3>
        {month.next === null ? (
          <span />
        ) : (
          <Link aria-label={t("month.next")} className="btn-icon" preventScrollReset to={to(month.next)}>
            <Icon name="arrow-right" />
          </Link>
        )}
      </div>
      <table className="w-full table-fixed border-separate border-spacing-1">
        <caption className="sr-only" suppressHydrationWarning>
          {t("month.caption", { month: dates.month(month.at) })}
        </caption>
        <thead>
          <tr>
            {WEEKDAYS.map((weekday) => (
              <th className="pb-1 text-center text-sm font-normal text-ink-2" key={weekday} scope="col">
                <span aria-hidden="true">{t(`weekday.short.${weekday}`)}</span>
                <span className="sr-only">{t(`weekday.long.${weekday}`)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find(({ shown }) => shown)?.shown?.name}>
              {week.map(({ weekday, shown }) => (
                <td className="p-0" key={weekday}>
                  {shown && <DayCell current={shown.name === day} day={shown} month={month.name} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

interface DayCellProps {
  readonly day: MonthDay;
  readonly current: boolean;
  readonly month: string;
}

function DayCell({ day: { name, date, at, place, done, due }, current, month }: DayCellProps) {
  const { t } = useTranslation("routines");
  const dates = useDates();
  const said = due > 0 ? "month.day" : place === "ahead" ? "month.ahead" : "month.nothing";
  const content = (
    <>
      <span className="sr-only" suppressHydrationWarning>
        {t(said, { date: dates.dayOfMonth(at), done, due })}
        {place === "today" && ` (${t("month.today")})`}
      </span>
      <span aria-hidden="true" className={place === "today" ? "font-bold" : ""}>
        {date}
      </span>
      <span aria-hidden="true" className="text-xs leading-4 tabular-nums">
        {due > 0 ? `${done}/${due}` : "\u00a0"}
      </span>
      {due > 0 && (
        <span aria-hidden="true" className="mt-0.5 h-1 w-full overflow-hidden rounded-full bg-line">
          <span className="block h-full rounded-full bg-jade" style={{ width: `${(done / due) * 100}%` }} />
        </span>
      )}
    </>
  );
  const shape = "grid min-h-14 content-start justify-items-center rounded-lg border px-1 py-1 text-sm";
  // A day on which nothing was due has no page worth opening.
  if (due === 0 && place !== "today") return <div className={`${shape} border-transparent text-ink-3`}>{content}</div>;
  return (
    <Link
      aria-current={current ? "date" : undefined}
      className={`${shape} hover:bg-sunken ${current ? "border-2 border-jade bg-jade-soft" : "border-line bg-surface"}`}
      preventScrollReset
      to={`/routines?period=daily&term=${name}&month=${month}`}
    >
      {content}
    </Link>
  );
}

import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useRootData } from "./viewer.ts";

/** Dates and numbers as the page's language writes them, in the person's time zone. */
export function useFormats() {
  const { i18n } = useTranslation();
  const timeZone = useRootData()?.timeZone;
  return useMemo(() => {
    const zone = timeZone === undefined ? {} : { timeZone };
    const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: "medium", ...zone });
    const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: "medium", timeStyle: "short", ...zone });
    const clock = new Intl.DateTimeFormat(i18n.language, {
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      ...zone,
    });
    const utc = { timeZone: "UTC" } as const;
    const calendarDay = new Intl.DateTimeFormat(i18n.language, {
      month: "long",
      day: "numeric",
      weekday: "short",
      ...utc,
    });
    const shortDay = new Intl.DateTimeFormat(i18n.language, { month: "numeric", day: "numeric", ...utc });
    const decimal = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 });
    const percent = new Intl.NumberFormat(i18n.language, { style: "percent", maximumFractionDigits: 0 });
    return {
      /** Milliseconds since the epoch, as are those of `dateTime`. */
      date: (at: number) => day.format(at),
      dateTime: (at: number) => when.format(at),
      /** Of the day: 18:00. */
      time: (at: number) => clock.format(at),
      /** A day on the calendar, by its midnight in UTC, whatever the zone: with its weekday, and short. */
      day: (midnight: number) => calendarDay.format(midnight),
      shortDay: (midnight: number) => shortDay.format(midnight),
      /** 0 to 100, at most two decimals. */
      score: (score: number) => decimal.format(score),
      /** 0 to 1. */
      percent: (share: number) => percent.format(share),
    };
  }, [i18n.language, timeZone]);
}

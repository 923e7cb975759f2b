import { useTranslation } from "react-i18next";
import type { Period } from "~/domain/calendar.ts";
import type { Streak } from "~/domain/routines/streak.ts";

/** How long it has gone on, and of days whether this week's free one is left. */
export function StreakLine({ streak, period }: { readonly streak: Streak; readonly period: Period }) {
  const { t } = useTranslation("routines");
  return (
    <div className="mb-4 rounded-lg bg-sunken px-4 py-3">
      <p>
        {streak.terms === 0 ? (
          t("streak.none")
        ) : (
          <>
            <strong className="font-semibold text-jade-ink">{t(`streak.${period}`, { count: streak.terms })}</strong>
            {streak.freeDay && <span> · {t(`streak.freeDay.${streak.freeDay}`)}</span>}
          </>
        )}
      </p>
      {period === "daily" && <p className="mt-1 text-sm text-ink-2">{t("streak.rule")}</p>}
    </div>
  );
}

import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import type { ShownBest } from "~/domain/assignments/standing.ts";

/** The figures of a standing in words. */
export function useFigures() {
  const { t } = useTranslation("assignments");
  const formats = useFormats();
  return {
    /** Milliseconds: "14 minutes". */
    spent(milliseconds: number): string {
      const minutes = Math.round(milliseconds / 60_000);
      if (milliseconds <= 0) return t("spent.none");
      if (minutes < 1) return t("spent.short");
      if (minutes < 60) return t("spent.minutes", { count: minutes });
      return t("spent.hours", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
    },
    best(best: ShownBest): string {
      if (best === null) return t("best.none");
      return best === "practice" ? t("best.private") : formats.score(best);
    },
    /** "2 of 3" where only so many count. */
    used(used: number, allowed: number | null): string {
      return allowed === null ? t("used.plain", { used }) : t("used.of", { used, allowed });
    },
    moment: (at: number | null) => (at === null ? t("best.none") : formats.dateTime(at)),
  };
}

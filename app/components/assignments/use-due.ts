import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import type { Due } from "~/domain/assignments/deadline.ts";

/** A deadline in words: "due today 18:00". */
export function useDue(): (due: Due | null) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  return (due) => {
    if (due === null) return t("due.none");
    const { at, days, past } = due;
    const words = { time: formats.time(at), day: formats.date(at) };
    if (past) return t(days === 0 ? "due.past.today" : days === -1 ? "due.past.yesterday" : "due.past.earlier", words);
    return t(days === 0 ? "due.today" : days === 1 ? "due.tomorrow" : "due.later", words);
  };
}

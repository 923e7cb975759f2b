import { useTranslation } from "react-i18next";

/** A change of share in words, with its direction; of less than half a point there is none. */
export function Change({ change }: { readonly change: number | null }) {
  const { t } = useTranslation("reports");
  if (change === null) return <span className="text-ink-3">{t("change.unknown")}</span>;
  const points = Math.abs(Math.round(change * 100));
  if (points === 0) return <span>{t("change.same")}</span>;
  const up = change > 0;
  return (
    <span className={up ? "text-jade-ink" : ""}>
      <span aria-hidden="true">{up ? "↑ " : "↓ "}</span>
      {t(up ? "change.up" : "change.down", { count: points })}
    </span>
  );
}

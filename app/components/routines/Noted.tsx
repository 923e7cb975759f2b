import { useTranslation } from "react-i18next";

interface NotedProps {
  readonly row: { readonly gap: string | null; readonly measure: string | null };
}

/** The gap and the measure as they were written. */
export function Noted({ row }: NotedProps) {
  const { t } = useTranslation("routines");
  if (row.gap === null && row.measure === null) return null;
  return (
    <dl className="grid gap-1 text-sm">
      {row.gap !== null && (
        <div>
          <dt className="inline font-medium">{t("summary.gap")} </dt>
          <dd className="inline whitespace-pre-line">{row.gap}</dd>
        </div>
      )}
      {row.measure !== null && (
        <div>
          <dt className="inline font-medium">{t("summary.measure")} </dt>
          <dd className="inline whitespace-pre-line">{row.measure}</dd>
        </div>
      )}
    </dl>
  );
}

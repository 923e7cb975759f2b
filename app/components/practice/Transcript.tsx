import { useTranslation } from "react-i18next";
import type { PlayedLine } from "~/domain/practice/view.ts";

/** What was said, to read again: after answering, and where no script plays it. */
export function Transcript({ lines }: { readonly lines: readonly PlayedLine[] }) {
  const { t } = useTranslation("lesson");
  return (
    <details className="mt-3 rounded-xl border border-line px-3.5">
      <summary className="min-h-11 py-2.5 font-medium">{t("listen.transcript")}</summary>
      <dl className="grid gap-2 pb-3.5">
        {lines.map((line) => (
          <div key={line.says}>
            <dt className="text-xs text-ink-2">{line.who}</dt>
            <dd>{line.says}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

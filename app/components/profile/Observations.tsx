import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { Badge } from "~/components/ui/Badge.tsx";
import type { Source } from "~/domain/practice/evidence.ts";

interface ObservationsProps {
  readonly observations: readonly {
    readonly key: string;
    readonly source: Source;
    readonly title: string | null;
    readonly to: string | null;
    readonly value: number;
    readonly at: number;
  }[];
}

/** What a figure is made of: where it was seen, when, and how it went. */
export function Observations({ observations }: ObservationsProps) {
  const { t } = useTranslation("profile");
  const formats = useFormats();
  return (
    <ol aria-label={t("details.list")} className="grid gap-2">
      {observations.map(({ key, source, title, to, value, at }) => (
        <li
          className="grid grid-cols-[auto_1fr_auto] items-center gap-x-3 gap-y-1 rounded-xl border border-line bg-surface px-4 py-2.5 sm:grid-cols-[auto_1fr_auto_auto]"
          key={key}
        >
          <Badge>{t(`details.source.${source}`)}</Badge>
          <span className="min-w-0">
            {title && to ? (
              <Link className="underline" to={to}>
                {title}
              </Link>
            ) : (
              <span className="text-ink-2">{title ?? t("details.gone")}</span>
            )}
          </span>
          <span className="text-sm tabular-nums">{t("details.value", { share: formats.percent(value) })}</span>
          <span className="text-sm text-ink-2 tabular-nums max-sm:col-span-3">{formats.dateTime(at)}</span>
        </li>
      ))}
    </ol>
  );
}

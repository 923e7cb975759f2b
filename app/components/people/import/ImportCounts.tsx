import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { RowKind } from "~/domain/people-import/planned.ts";

interface ImportCountsProps {
  readonly counts: Readonly<Record<RowKind, number>>;
  readonly show: RowKind | "all";
  readonly done: boolean;
}

/** How many rows do what; each count leads to its rows. */
export function ImportCounts({ counts, show, done }: ImportCountsProps) {
  const { t } = useTranslation("people");
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const kinds = (["all", "error", "invite", "update", "same", "repeat"] as const).filter(
    (kind) => kind === "all" || kind === "error" || counts[kind] > 0,
  );
  return (
    <nav aria-label={t("import.counts")} className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-6">
      {kinds.map((kind) => (
        <Link
          aria-current={kind === show ? "true" : undefined}
          className="rounded-xl border border-line bg-surface px-4 py-3 no-underline aria-[current]:border-jade"
          key={kind}
          preventScrollReset
          to={`?show=${kind}`}
        >
          <span className="block text-2xl tabular-nums">{kind === "all" ? all : counts[kind]}</span>
          <span className="block text-sm text-ink-2">{t(`import.${done ? "did" : "kind"}.${kind}`)}</span>
        </Link>
      ))}
    </nav>
  );
}

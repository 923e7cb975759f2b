import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { Table } from "~/components/ui/Table.tsx";
import type { PastAttempt } from "~/domain/scenario/role-play-card.ts";

/** A learner's conversations in one scenario, newest first. */
export function PastAttempts({ history }: { readonly history: readonly PastAttempt[] }) {
  const { t } = useTranslation("roleplay");
  const formats = useFormats();
  return (
    <Table
      caption={t("brief.history")}
      columns={[
        { key: "date", header: t("brief.date"), names: true, cell: (attempt) => formats.dateTime(attempt.startedAt) },
        { key: "mode", header: t("brief.mode"), cell: (attempt) => t(`mode.${attempt.mode}`) },
        {
          key: "score",
          header: t("brief.score"),
          numeric: true,
          cell: (attempt) => (attempt.score === null ? t("brief.unfinished") : formats.score(attempt.score)),
        },
        {
          key: "go",
          header: <span className="sr-only">{t("brief.debrief")}</span>,
          cell: (attempt) => (
            <Link
              className="inline-flex min-h-8 items-center text-jade-ink underline underline-offset-4 touch:min-h-11"
              to={attempt.score === null ? `/attempts/${attempt.id}` : `/attempts/${attempt.id}/debrief`}
            >
              {t(attempt.score === null ? "brief.continue" : "brief.debrief")}
            </Link>
          ),
        },
      ]}
      rowKey={(attempt) => attempt.id}
      rows={history}
    />
  );
}

import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import { Table } from "~/components/ui/Table.tsx";
import type { CohortRow } from "~/domain/ports.ts";

export function CohortTable({ rows }: { readonly rows: readonly CohortRow[] }) {
  const { t } = useTranslation("people");
  if (rows.length === 0) {
    return (
      <EmptyState icon="users" title={t("cohort.none")}>
        {t("cohort.noneHint")}
      </EmptyState>
    );
  }
  const none = <span className="text-ink-3">{t("person.none")}</span>;
  return (
    <Table<CohortRow>
      caption={t("cohorts")}
      columns={[
        {
          key: "name",
          names: true,
          header: t("cohort.name"),
          cell: ({ id, name }) => (
            <Link
              className="inline-flex min-h-8 items-center underline underline-offset-4 touch:min-h-11"
              to={`/cohorts/${id}`}
            >
              {name}
            </Link>
          ),
        },
        { key: "starts", header: t("cohort.startsOn"), cell: ({ startsOn }) => startsOn ?? none },
        { key: "members", header: t("cohort.members"), numeric: true, cell: ({ members }) => members },
        {
          key: "trainers",
          header: t("cohort.trainers"),
          cell: ({ trainers }) => (trainers.length > 0 ? trainers.join(", ") : none),
        },
      ]}
      rowKey={({ id }) => id}
      rows={rows}
    />
  );
}

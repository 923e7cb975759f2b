import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Badge } from "~/components/ui/Badge.tsx";
import { Moment } from "~/components/ui/Moment.tsx";
import { Table } from "~/components/ui/Table.tsx";
import type { PersonRow } from "~/domain/ports.ts";

export function PeopleTable({ rows }: { readonly rows: readonly PersonRow[] }) {
  const { t } = useTranslation(["people", "common"]);
  const none = (text: string) => <span className="text-ink-3">{text}</span>;
  return (
    <Table<PersonRow>
      caption={t("table.caption")}
      columns={[
        {
          key: "name",
          names: true,
          header: t("table.name"),
          cell: ({ person }) => (
            <>
              <Link
                className="inline-flex min-h-8 items-center underline underline-offset-4 touch:min-h-11"
                to={`/people/${person.id}`}
              >
                {person.name}
              </Link>
              {person.deactivatedAt === null ? null : (
                <Badge className="ml-2" tone="amber">
                  {t("person.deactivated")}
                </Badge>
              )}
              <span className="block text-sm font-normal break-all text-ink-2">{person.email}</span>
            </>
          ),
        },
        { key: "role", header: t("table.role"), cell: ({ person }) => t(`common:role.${person.role}`) },
        {
          key: "cohorts",
          header: t("table.cohorts"),
          cell: ({ cohorts }) => (cohorts.length > 0 ? cohorts.join(", ") : none(t("table.noCohort"))),
        },
        { key: "attempts", header: t("table.attempts"), numeric: true, cell: ({ attempts }) => attempts },
        {
          key: "lastActive",
          header: t("table.lastActive"),
          cell: ({ lastActive }) =>
            lastActive === null ? none(t("table.never")) : <Moment at={lastActive} style="dateTime" />,
        },
      ]}
      rowKey={({ person }) => person.id}
      rows={rows}
    />
  );
}

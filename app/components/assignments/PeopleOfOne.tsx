import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Table } from "~/components/ui/Table.tsx";
import type { AssignmentFacts, PersonRowOfOne } from "~/domain/assignments/views.ts";
import { Status } from "./Status.tsx";
import { useFigures } from "./use-figures.ts";

interface PeopleOfOneProps {
  readonly of: AssignmentFacts;
  readonly rows: readonly PersonRowOfOne[];
}

/** Everybody who has an assignment, with how they stand. */
export function PeopleOfOne({ of, rows }: PeopleOfOneProps) {
  const { t } = useTranslation("assignments");
  const figures = useFigures();
  const { id, items, attemptsAllowed } = of;
  return (
    <Table<PersonRowOfOne>
      caption={t("page.caption")}
      columns={[
        {
          key: "person",
          names: true,
          header: t("page.person"),
          cell: ({ person }) => (
            <Link
              className="inline-flex min-h-11 items-center text-jade-ink underline underline-offset-4"
              to={`/assignments/${id}/people/${person.id}`}
            >
              {person.name}
            </Link>
          ),
        },
        {
          key: "status",
          header: t("page.status"),
          cell: ({ whole, items: own }) => (
            <span className="inline-grid gap-1">
              <Status reopened={whole.reopened} status={whole.status} />
              {items.length > 1 ? (
                <span className="text-sm text-ink-2">
                  {t("page.passed", { done: own.filter((one) => one.finishedAt !== null).length, of: items.length })}
                </span>
              ) : null}
            </span>
          ),
        },
        { key: "best", header: t("page.best"), numeric: true, cell: ({ whole }) => figures.best(whole.best) },
        {
          key: "used",
          header: t("page.used"),
          numeric: true,
          cell: ({ whole }) => figures.used(whole.used, items.length === 1 ? attemptsAllowed : null),
        },
        { key: "spent", header: t("page.spent"), numeric: true, cell: ({ whole }) => figures.spent(whole.spent) },
        { key: "finished", header: t("page.finished"), cell: ({ whole }) => figures.moment(whole.finishedAt) },
      ]}
      rowKey={({ person }) => person.id}
      rows={rows}
    />
  );
}

import { useTranslation } from "react-i18next";
import { Table } from "~/components/ui/Table.tsx";
import type { AssignmentFacts, PersonRowOfOne, ShownItem, ShownStanding } from "~/domain/assignments/views.ts";
import { Status } from "./Status.tsx";
import { useFigures } from "./use-figures.ts";

interface ItemRow {
  readonly item: ShownItem;
  readonly standing: ShownStanding;
}

/** One person's part of an assignment, item by item. */
export function ItemsOfOne({ of, row }: { readonly of: AssignmentFacts; readonly row: PersonRowOfOne }) {
  const { t } = useTranslation("assignments");
  const figures = useFigures();
  const rows = of.items.flatMap((item, place): ItemRow[] => {
    const standing = row.items[place];
    return standing ? [{ item, standing }] : [];
  });
  const allowed = ({ item }: ItemRow) => (item.kind === "lesson" ? null : of.attemptsAllowed);
  return (
    <Table<ItemRow>
      caption={t("person.items")}
      columns={[
        {
          key: "item",
          names: true,
          header: t("person.item"),
          cell: ({ item }) => (
            <>
              {item.title}
              <span className="block text-sm font-normal text-ink-2">{t(`kind.${item.kind}`)}</span>
            </>
          ),
        },
        { key: "status", header: t("page.status"), cell: ({ standing }) => <Status status={standing.status} /> },
        { key: "best", header: t("page.best"), numeric: true, cell: ({ standing }) => figures.best(standing.best) },
        {
          key: "used",
          header: t("page.used"),
          numeric: true,
          cell: (one) => figures.used(one.standing.used, allowed(one)),
        },
        { key: "spent", header: t("page.spent"), numeric: true, cell: ({ standing }) => figures.spent(standing.spent) },
        { key: "finished", header: t("page.finished"), cell: ({ standing }) => figures.moment(standing.finishedAt) },
      ]}
      rowKey={({ item }) => `${item.kind} ${item.ref}`}
      rows={rows}
    />
  );
}

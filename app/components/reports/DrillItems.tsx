import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { Badge } from "~/components/ui/Badge.tsx";
import { Table } from "~/components/ui/Table.tsx";
import type { DrillItemRow } from "~/domain/reports/views.ts";

interface DrillItemsProps {
  readonly name: string;
  readonly items: readonly DrillItemRow[];
}

/** Question by question, what classical item analysis says of it. */
export function DrillItems({ name, items }: DrillItemsProps) {
  const { t } = useTranslation("reports");
  const formats = useFormats();
  type Figure = DrillItemRow["statistics"]["facility"];
  // Of too few answers nothing is told: the figure would be chance.
  const figure = ({ flags }: DrillItemRow["statistics"], value: Figure) =>
    flags.includes("too-few") || !value.ok ? t("items.unknown") : formats.score(value.value);
  return (
    <Table
      caption={t("items.caption", { name })}
      columns={[
        { key: "stem", header: t("items.stem"), cell: ({ stem }) => stem, names: true },
        { key: "n", header: t("items.n"), cell: ({ statistics }) => statistics.n, numeric: true },
        {
          key: "facility",
          header: t("items.facility"),
          cell: ({ statistics }) => figure(statistics, statistics.facility),
          numeric: true,
        },
        {
          key: "discrimination",
          header: t("items.discrimination"),
          cell: ({ statistics }) => figure(statistics, statistics.discrimination),
          numeric: true,
        },
        {
          key: "efficiency",
          header: t("items.efficiency"),
          cell: ({ statistics }) => figure(statistics, statistics.efficiency),
          numeric: true,
        },
        {
          key: "marks",
          header: t("items.marks"),
          cell: ({ statistics: { flags } }) => (
            <span className="flex flex-wrap gap-1">
              {flags.map((flag) => (
                <Badge key={flag} tone={flag === "too-few" ? "neutral" : "amber"}>
                  {t(`items.flags.${flag}`)}
                </Badge>
              ))}
            </span>
          ),
        },
      ]}
      rowKey={({ id }) => id}
      rows={items}
    />
  );
}

import { useTranslation } from "react-i18next";
import { Badge, type BadgeTone } from "~/components/ui/Badge.tsx";
import { CopyField } from "~/components/ui/CopyField.tsx";
import { Table } from "~/components/ui/Table.tsx";
import type { RowKind } from "~/domain/people-import/planned.ts";
import type { ImportRow } from "~/domain/people-import/view.ts";
import { rowWords } from "~/i18n/import-words.ts";

const TONES: Readonly<Record<RowKind, BadgeTone>> = {
  invite: "jade",
  update: "indigo",
  same: "neutral",
  repeat: "neutral",
  error: "brick",
};

export function ImportRows({ rows, done }: { readonly rows: readonly ImportRow[]; readonly done: boolean }) {
  const { t } = useTranslation(["people", "common"]);
  return (
    <Table<ImportRow>
      caption={t("import.rows")}
      columns={[
        {
          key: "row",
          names: true,
          header: t("import.row"),
          cell: ({ row, name, email }) => (
            <>
              <span className="tabular-nums">{t("import.rowNumber", { row })}</span>
              <span className="block break-all">{name}</span>
              <span className="block text-sm font-normal break-all text-ink-2">{email}</span>
            </>
          ),
        },
        { key: "id", header: t("import.column.externalId"), cell: ({ externalId }) => externalId || "—" },
        { key: "cohort", header: t("import.column.cohort"), cell: ({ cohort }) => cohort || "—" },
        {
          key: "kind",
          header: t(done ? "import.happened" : "import.what"),
          cell: ({ kind }) => <Badge tone={TONES[kind]}>{t(`import.${done ? "did" : "kind"}.${kind}`)}</Badge>,
        },
        {
          key: "why",
          header: t("import.why"),
          cell: (row) => (
            <>
              {rowWords(t, row).map((words) => (
                <span className="block" key={words}>
                  {words}
                </span>
              ))}
              {row.link !== null && <CopyField label={t("import.linkFor", { for: row.email })} text={row.link} />}
            </>
          ),
        },
      ]}
      rowKey={({ key }) => key}
      rows={rows}
    />
  );
}

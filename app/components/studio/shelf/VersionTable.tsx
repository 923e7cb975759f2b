import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Badge } from "~/components/ui/Badge.tsx";
import { Moment } from "~/components/ui/Moment.tsx";
import { Table } from "~/components/ui/Table.tsx";
import type { VersionRow } from "~/domain/studio/shelf.ts";
import { useVersionName } from "./version-name.ts";

interface VersionTableProps {
  /** Newest first. */
  readonly versions: readonly VersionRow[];
  readonly onRestore: (number: number) => void;
}

const LINK = "inline-flex min-h-8 items-center text-jade-ink underline underline-offset-4 touch:min-h-11";

/** Every version there has been: when, by whom, what for, and what can be done with it. */
export function VersionTable({ versions, onRestore }: VersionTableProps) {
  const { t } = useTranslation("shelf");
  const nameOf = useVersionName();
  const quiet = (text: string) => <span className="text-ink-2">{text}</span>;
  return (
    <Table<VersionRow>
      caption={t("versions.caption")}
      columns={[
        {
          key: "version",
          names: true,
          header: t("versions.version"),
          cell: ({ number, current }) => (
            <span className="inline-flex flex-wrap items-center gap-2">
              {nameOf(number)}
              {current && <Badge tone="jade">{t("versions.current")}</Badge>}
            </span>
          ),
        },
        {
          key: "when",
          header: t("versions.when"),
          cell: ({ publishedAt }) =>
            publishedAt === null ? quiet(t("versions.byProduct")) : <Moment at={publishedAt} style="dateTime" />,
        },
        {
          key: "who",
          header: t("versions.who"),
          cell: ({ publishedBy, publishedAt }) =>
            publishedBy ?? (publishedAt === null ? quiet("–") : quiet(t("versions.someone"))),
        },
        {
          key: "note",
          header: t("versions.note"),
          cell: ({ note }) =>
            note === "" ? (
              quiet(t("versions.noNote"))
            ) : (
              <span className="inline-block max-w-80 text-left break-words whitespace-pre-line">{note}</span>
            ),
        },
        { key: "attempts", header: t("versions.attempts"), numeric: true, cell: ({ attempts }) => attempts },
        {
          key: "actions",
          header: t("versions.actions"),
          cell: (version) => (
            <span className="inline-flex flex-col items-end gap-x-4 md:items-start">
              <ChangesLink version={version} versions={versions} />
              <button
                aria-label={t("versions.restoreOf", { version: nameOf(version.number) })}
                className={LINK}
                onClick={() => onRestore(version.number)}
                type="button"
              >
                {t("versions.restore")}
              </button>
            </span>
          ),
        },
      ]}
      rowKey={({ number }) => String(number)}
      rows={versions}
    />
  );
}

/** What a version changed against the one before it; the first has none before it. */
function ChangesLink({ version, versions }: { readonly version: VersionRow } & Pick<VersionTableProps, "versions">) {
  const { t } = useTranslation("shelf");
  const nameOf = useVersionName();
  const before = versions[versions.indexOf(version) + 1];
  if (before === undefined) return null;
  return (
    <Link
      aria-label={t("versions.changesOf", { version: nameOf(version.number) })}
      className={LINK}
      preventScrollReset
      to={`?from=${before.number}&to=${version.number}#compare`}
    >
      {t("versions.changes")}
    </Link>
  );
}

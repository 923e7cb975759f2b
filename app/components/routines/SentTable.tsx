import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Moment } from "~/components/ui/Moment.tsx";
import { Table } from "~/components/ui/Table.tsx";
import type { SentCard } from "~/domain/routines/views.ts";
import { TermName } from "./TermName.tsx";

/** Summaries that were sent, the latest first. */
export function SentTable({ sent }: { readonly sent: readonly SentCard[] }) {
  const { t } = useTranslation("routines");
  return (
    <Table<SentCard>
      caption={t("sent.caption")}
      columns={[
        {
          key: "person",
          names: true,
          header: t("sent.person"),
          cell: ({ person, term }) => (
            <Link
              className="inline-flex min-h-11 items-center text-jade-ink underline underline-offset-4"
              to={`/routines/sent/${person.id}/${term.name}`}
            >
              <span>
                {person.name}
                <span className="sr-only">
                  {" "}
                  (<TermName term={term} />)
                </span>
              </span>
            </Link>
          ),
        },
        { key: "term", header: t("sent.term"), cell: ({ term }) => <TermName term={term} /> },
        { key: "done", header: t("sent.done"), numeric: true, cell: ({ done, due }) => `${done} / ${due}` },
        { key: "sentAt", header: t("sent.sentAt"), cell: ({ sentAt }) => <Moment at={sentAt} style="dateTime" /> },
      ]}
      rowKey={({ person, term }) => `${person.id} ${term.name}`}
      rows={sent}
    />
  );
}

import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { Badge } from "~/components/ui/Badge.tsx";
import { Table } from "~/components/ui/Table.tsx";
import type { RecordedVote } from "~/domain/session/record.ts";

/** Each vote with how it fell. */
export function RecordedVotes({ votes }: { readonly votes: readonly RecordedVote[] }) {
  const { t } = useTranslation("live");
  const formats = useFormats();
  return (
    <div className="grid gap-5">
      <h3>{t("record.votes")}</h3>
      {votes.map(({ turn, question, options, loss }) => (
        <div className="break-inside-avoid" key={turn ?? 0}>
          <p className="mb-2">
            {turn === null ? null : <strong className="mr-2">{t("record.turn", { n: turn + 1 })}</strong>}
            {question}
          </p>
          <Table
            caption={turn === null ? question : t("record.turn", { n: turn + 1 })}
            columns={[
              {
                ...{ key: "option", header: t("record.option"), names: true },
                cell: ({ text, played }) => (
                  <>
                    {text} {played ? <Badge tone="jade">{t("record.played")}</Badge> : null}
                    {played && loss ? (
                      <Badge tone="brick">{t("record.replyLoss", { loss: formats.score(loss) })}</Badge>
                    ) : null}
                  </>
                ),
              },
              {
                ...{ key: "votes", header: t("record.votes"), numeric: true },
                cell: ({ votes: count }) => t("vote.votes", { count }),
              },
            ]}
            rowKey={({ text }) => text}
            rows={options}
          />
        </div>
      ))}
    </div>
  );
}

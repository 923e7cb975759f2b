import { Form, Link, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { Badge } from "~/components/ui/Badge.tsx";
import { Button } from "~/components/ui/Button.tsx";
import { Moment } from "~/components/ui/Moment.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { Section } from "~/components/ui/Section.tsx";
import { Table } from "~/components/ui/Table.tsx";
import type { Attendance, RecordedItem, SessionRecord } from "~/domain/session/record.ts";
import { RecordedVotes } from "./RecordedVotes.tsx";
import { Summary } from "./Summary.tsx";

interface RecordProps {
  readonly record: SessionRecord;
  /** Titles of the lessons that a follow-up would give; null for whoever may not give one. */
  readonly followUp: readonly string[] | null;
  readonly followed: "followDone" | "followNone" | null;
  /** The follow-up just made. */
  readonly assignment: string | null;
}

/** What was done in a session, what was voted and written, and who was there. */
export function Record({ record, followUp, followed, assignment }: RecordProps) {
  const { t } = useTranslation("live");
  const busy = useNavigation().formMethod === "POST";
  return (
    <>
      <Section className="!mt-0" title={t("record.agenda")}>
        <AgendaTable items={record.items} />
      </Section>
      {record.items.map((item) => (
        <ItemRecord item={item} key={item.id} />
      ))}
      {record.attendance ? (
        <Section title={t("record.attendance")}>
          <AttendanceTable attendance={record.attendance} />
        </Section>
      ) : null}
      {followUp ? (
        <Section className="print:hidden" hint={t("record.followHint")} title={t("record.follow")}>
          {followed ? (
            <div className="mb-4">
              <Notice tone={followed === "followDone" ? "done" : "care"}>
                <p role="status">{t(`record.${followed}`)}</p>
                {assignment ? <Link to={`/assignments/${assignment}`}>{t("record.followOpen")}</Link> : null}
              </Notice>
            </div>
          ) : null}
          {followed === "followDone" ? null : followUp.length > 0 ? (
            <Form className="grid justify-items-start gap-4" method="post">
              <ul className="list-disc pl-5">
                {followUp.map((title) => (
                  <li key={title}>{title}</li>
                ))}
              </ul>
              <Button pending={busy && t("record.followDoing")} type="submit" variant="primary">
                {t("record.followDo")}
              </Button>
            </Form>
          ) : (
            <p className="text-ink-2">{t("record.followNone")}</p>
          )}
        </Section>
      ) : null}
    </>
  );
}

const minutesOf = (ms: number): number => Math.round(ms / 60_000);

function AgendaTable({ items }: { readonly items: readonly RecordedItem[] }) {
  const { t } = useTranslation("live");
  return (
    <Table
      caption={t("record.agenda")}
      columns={[
        {
          ...{ key: "item", header: t("record.item"), names: true },
          cell: ({ kind, title, presenter }) => (
            <>
              {title || t(`kind.${kind}`)}
              <span className="block text-sm font-normal text-ink-2">
                {presenter ? t("host.presenter", { name: presenter }) : title ? t(`kind.${kind}`) : ""}
              </span>
            </>
          ),
        },
        {
          ...{ key: "planned", header: t("record.planned"), numeric: true },
          cell: ({ minutes }) => t("record.minutes", { n: minutes }),
        },
        {
          ...{ key: "used", header: t("record.used"), numeric: true },
          cell: ({ used }) => (used === null ? t("record.notReached") : t("record.minutes", { n: minutesOf(used) })),
        },
      ]}
      rowKey={({ id }) => id}
      rows={items}
    />
  );
}

function ItemRecord({ item: { kind, title, votes, summary, lines } }: { readonly item: RecordedItem }) {
  const { t } = useTranslation("live");
  if (votes.length === 0 && lines.length === 0) return null;
  return (
    <Section hint={t(`kind.${kind}`)} title={title || t(`kind.${kind}`)}>
      <div className="grid gap-6">
        {summary ? <Summary summary={summary} /> : null}
        {votes.length > 0 ? <RecordedVotes votes={votes} /> : null}
        {lines.length > 0 ? (
          <div>
            <h3 className="mb-2">{t("record.lines")}</h3>
            <ul className="grid gap-2">
              {lines.map(({ name, text }) => (
                <li className="border-l-4 border-line-strong pl-3" key={`${name}|${text}`}>
                  {text} <span className="text-sm text-ink-2">{name}</span>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    </Section>
  );
}

function AttendanceTable({ attendance }: { readonly attendance: readonly Attendance[] }) {
  const { t } = useTranslation("live");
  const formats = useFormats();
  if (attendance.length === 0) return <p className="text-ink-2">{t("record.nobody")}</p>;
  return (
    <Table
      caption={t("record.attendance")}
      columns={[
        {
          ...{ key: "name", header: t("record.name"), names: true },
          cell: ({ name, guest }) => (
            <>
              {name} {guest ? <Badge>{t("record.guest")}</Badge> : null}
            </>
          ),
        },
        {
          ...{ key: "joined", header: t("record.joined") },
          cell: ({ joinedAt }) => <Moment at={joinedAt} style="dateTime" />,
        },
        {
          ...{ key: "stayed", header: t("record.stayed"), numeric: true },
          cell: ({ stayed }) => t("record.minutes", { n: minutesOf(stayed) }),
        },
        { ...{ key: "votes", header: t("record.voted"), numeric: true }, cell: ({ votes }) => formats.score(votes) },
      ]}
      rowKey={({ name }) => name}
      rows={attendance}
    />
  );
}

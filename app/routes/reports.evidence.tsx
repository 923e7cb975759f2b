import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { RoomLinks } from "~/components/room/RoomLinks.tsx";
import { LinkButton } from "~/components/ui/Button.tsx";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import { Table } from "~/components/ui/Table.tsx";
import { requireAbility } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";
import { axisIn } from "~/http/reports.ts";

export const handle = { i18n: ["reports", "room"], title: (t) => t("reports:title") } satisfies PageHandle;

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const viewer = requireAbility(asked, "see-reports");
  const query = new URL(asked.request.url).searchParams;
  const [at, key] = [Number(query.get("at")), query.get("key")];
  return asked.context.services.reports.evidence.open(viewer, {
    cohort: query.get("cohort") || null,
    person: query.get("person") || null,
    axis: axisIn(query),
    id: query.get("id") ?? "",
    before: Number.isSafeInteger(at) && key ? { at, key } : null,
    locale: asked.context.locale,
  });
});

export default function ReportEvidence() {
  const { cohort, person, name, rows, next } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reports");
  const formats = useFormats();
  const [query] = useSearchParams();
  const whose = person?.name ?? cohort?.name ?? t("everybody");
  const back = query.get("cohort") ? `/reports?cohort=${query.get("cohort")}` : "/reports";
  return (
    <>
      <RoomLinks here="reports" />
      <Page
        actions={
          <LinkButton to={back} variant="quiet">
            {t("evidence.back")}
          </LinkButton>
        }
        lead={t("evidence.of", { name: whose })}
        title={t("evidence.title", { name })}
        width="wide"
      >
        {rows.length === 0 ? (
          <EmptyState icon="search" title={t("evidence.empty")} />
        ) : (
          <Table
            caption={t("evidence.caption")}
            columns={[
              { key: "when", header: t("evidence.when"), cell: ({ at }) => formats.dateTime(at), names: true },
              {
                key: "person",
                header: t("evidence.person"),
                cell: (row) => (
                  <Link
                    className="inline-flex min-h-8 items-center underline touch:min-h-11"
                    to={`/reports/people/${row.person.id}`}
                  >
                    {row.person.name}
                  </Link>
                ),
              },
              { key: "source", header: t("evidence.source"), cell: ({ source }) => t(`evidence.sources.${source}`) },
              {
                key: "what",
                header: t("evidence.what"),
                cell: ({ title, to, skill, stage }) => (
                  <span>
                    {title !== null && to !== null ? (
                      <Link className="inline-flex min-h-8 items-center underline touch:min-h-11" to={to}>
                        {title}
                      </Link>
                    ) : (
                      (title ?? t("evidence.gone"))
                    )}
                    <span className="block text-sm text-ink-2">
                      {skill} · {stage}
                    </span>
                  </span>
                ),
              },
              { key: "value", header: t("evidence.value"), cell: ({ value }) => formats.percent(value), numeric: true },
            ]}
            rowKey={(row) => `${row.person.id} ${row.key}`}
            rows={rows}
          />
        )}
        {next && (
          <LinkButton
            className="mt-5"
            to={`?${new URLSearchParams({ ...Object.fromEntries(query), at: String(next.at), key: next.key })}`}
          >
            {t("evidence.more")}
          </LinkButton>
        )}
      </Page>
    </>
  );
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { StandingBars } from "~/components/reports/StandingBars.tsx";
import { RoomLinks } from "~/components/room/RoomLinks.tsx";
import { LinkButton } from "~/components/ui/Button.tsx";
import { Section } from "~/components/ui/Section.tsx";
import { Table } from "~/components/ui/Table.tsx";
import { AXES, type Axis } from "~/domain/practice/evidence.ts";
import { requireAbility } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";

export const handle = { i18n: ["reports", "room"], title: (t) => t("reports:title") } satisfies PageHandle;

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const viewer = requireAbility(asked, "see-reports");
  return asked.context.services.reports.person(viewer, asked.params.id ?? "", asked.context.locale);
});

export default function PersonReportPage() {
  const { person, skills, stages, attempts } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reports");
  const formats = useFormats();
  const evidence = (axis: Axis) => (id: string) =>
    `/reports/evidence?${new URLSearchParams({ axis, id, person: person.id })}`;
  return (
    <>
      <RoomLinks here="reports" />
      <Page
        actions={
          <span className="flex flex-wrap gap-2">
            <LinkButton to={`/assignments/table?q=${encodeURIComponent(person.name)}`}>
              {t("person.assignments")}
            </LinkButton>
            <LinkButton to="/reports" variant="quiet">
              {t("person.back")}
            </LinkButton>
          </span>
        }
        lead={t("lead")}
        title={person.name}
        width="wide"
      >
        {AXES.map((axis) => (
          <Section hint={t("change.hint")} key={axis} title={t(axis === "skill" ? "skills" : "stages")}>
            <StandingBars
              axis={axis}
              evidence={evidence(axis)}
              own
              standings={axis === "skill" ? skills : stages}
              trend={null}
            />
          </Section>
        ))}
        <Section title={t("person.attempts")}>
          {attempts.length === 0 ? (
            <p className="text-ink-2">{t("person.none")}</p>
          ) : (
            <Table
              caption={t("person.caption")}
              columns={[
                {
                  key: "scenario",
                  header: t("person.scenario"),
                  cell: ({ id, title }) => (
                    <Link
                      className="inline-flex min-h-8 items-center underline touch:min-h-11"
                      to={`/attempts/${id}/debrief`}
                    >
                      {title}
                    </Link>
                  ),
                  names: true,
                },
                {
                  key: "score",
                  header: t("person.score"),
                  cell: ({ score }) => (score === null ? "–" : formats.score(score)),
                  numeric: true,
                },
                {
                  key: "result",
                  header: t("person.result"),
                  cell: ({ passed }) => t(passed ? "person.passed" : "person.failed"),
                },
                {
                  key: "finished",
                  header: t("person.finished"),
                  cell: ({ finishedAt }) => formats.dateTime(finishedAt),
                },
              ]}
              rowKey={({ id }) => id}
              rows={attempts}
            />
          )}
        </Section>
      </Page>
    </>
  );
}

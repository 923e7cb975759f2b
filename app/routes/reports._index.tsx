import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { PageLinks } from "~/components/people/PageLinks.tsx";
import { CohortForm } from "~/components/reports/CohortForm.tsx";
import { Findings } from "~/components/reports/Findings.tsx";
import { PeopleFigures } from "~/components/reports/PeopleFigures.tsx";
import { ReportLinks } from "~/components/reports/ReportLinks.tsx";
import { StandingBars } from "~/components/reports/StandingBars.tsx";
import { Trend } from "~/components/reports/Trend.tsx";
import { RoomLinks } from "~/components/room/RoomLinks.tsx";
import { LinkButton } from "~/components/ui/Button.tsx";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import { Section } from "~/components/ui/Section.tsx";
import { AXES, type Axis } from "~/domain/practice/evidence.ts";
import { requireAbility } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";
import { pageIn, reportAsked } from "~/http/reports.ts";

export const handle = { i18n: ["reports", "room", "people"], title: (t) => t("reports:title") } satisfies PageHandle;

/** Each has a figure for every skill: more of them make a page that takes long to open on a phone. */
const PEOPLE_ON_A_PAGE = 25;

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const viewer = requireAbility(asked, "see-reports");
  const query = reportAsked(asked);
  const report = await asked.context.services.reports.cohort.open(viewer, query);
  const pages = Math.max(1, Math.ceil(report.rows.length / PEOPLE_ON_A_PAGE));
  const page = Math.min(pages, pageIn(asked.request));
  const rows = report.rows.slice((page - 1) * PEOPLE_ON_A_PAGE, page * PEOPLE_ON_A_PAGE);
  return { sort: query.sort, page, pages, report: { ...report, rows } };
});

export default function Reports() {
  const { report, sort, page, pages } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reports");
  const [query] = useSearchParams();
  const cohort = query.get("cohort") ? (report.cohort?.id ?? null) : null;
  /** This page with something else asked of it. */
  const asking = (changes: Readonly<Record<string, string>>) =>
    `?${new URLSearchParams({ ...Object.fromEntries(query), ...changes })}`;
  const evidence = (axis: Axis) => (id: string, person?: string) =>
    `/reports/evidence?${new URLSearchParams({ ...(cohort ? { cohort } : {}), axis, id, ...(person ? { person } : {}) })}`;
  const seen = report.skills.some(({ count }) => count > 0);
  return (
    <>
      <RoomLinks here="reports" />
      <Page lead={t("lead")} title={t("title")} width="wide">
        <ReportLinks cohort={cohort} here="cohort" />
        <CohortForm cohort={cohort === null ? null : report.cohort} cohorts={report.cohorts} />
        {report.people === 0 ? (
          <EmptyState
            action={<LinkButton to="/people?view=invitations">{t("noPeople.go")}</LinkButton>}
            icon="users"
            title={t("noPeople.title")}
          >
            {t("noPeople.hint")}
          </EmptyState>
        ) : seen ? (
          <>
            <Findings
              evidence={evidence("skill")}
              morning={cohort ? `/reports/morning?cohort=${cohort}` : "/reports/morning"}
              report={report}
            />
            {AXES.map((axis) => (
              <Section hint={t("change.hint")} key={axis} title={t(axis === "skill" ? "skills" : "stages")}>
                <StandingBars
                  axis={axis}
                  evidence={evidence(axis)}
                  standings={axis === "skill" ? report.skills : report.stages}
                  trend={(id) => `${asking({ axis, trend: id })}#trend`}
                />
              </Section>
            ))}
            <div className="scroll-mt-16" id="trend">
              {report.trend && <Trend trend={report.trend} />}
            </div>
            <Section
              actions={
                <span className="flex flex-wrap gap-2">
                  {(["csv", "xlsx"] as const).map((format) => (
                    <LinkButton
                      key={format}
                      reloadDocument
                      to={`/reports/table.${format}${asking({})}`}
                      variant="quiet"
                    >
                      {t(`table.${format}`)}
                    </LinkButton>
                  ))}
                </span>
              }
              title={t("table.title")}
            >
              <nav aria-label={t("table.title")} className="mb-3 flex gap-1">
                {AXES.map((axis) => (
                  <Link
                    aria-current={axis === report.axis ? "page" : undefined}
                    className="row-link"
                    key={axis}
                    preventScrollReset
                    to={asking({ axis, sort: "name", trend: "" })}
                  >
                    {t(`axis.${axis}`)}
                  </Link>
                ))}
              </nav>
              <PeopleFigures
                evidence={evidence(report.axis)}
                report={report}
                sort={sort}
                sorted={(by) => asking({ sort: by, page: "1" })}
              />
              <PageLinks page={page} pages={pages} />
            </Section>
          </>
        ) : (
          <EmptyState
            action={<LinkButton to="/assignments/new">{t("noEvidence.go")}</LinkButton>}
            icon="target"
            title={t("noEvidence.title")}
          >
            {t("noEvidence.hint")}
          </EmptyState>
        )}
      </Page>
    </>
  );
}

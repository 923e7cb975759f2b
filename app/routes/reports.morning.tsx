import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { CohortForm } from "~/components/reports/CohortForm.tsx";
import { MorningTurn } from "~/components/reports/MorningTurn.tsx";
import { ReportLinks } from "~/components/reports/ReportLinks.tsx";
import { RoomLinks } from "~/components/room/RoomLinks.tsx";
import { LinkButton } from "~/components/ui/Button.tsx";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import { requireAbility } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";

export const handle = { i18n: ["reports", "room"], title: (t) => t("reports:morning.title") } satisfies PageHandle;

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const viewer = requireAbility(asked, "see-reports");
  const { services, locale } = asked.context;
  const cohort = new URL(asked.request.url).searchParams.get("cohort") || null;
  const [drill, cohorts] = await Promise.all([
    services.reports.morning.open(viewer, cohort, locale),
    services.reports.cohorts(viewer),
  ]);
  return { drill, cohorts, cohort: cohorts.find(({ id }) => id === cohort) ?? null };
});

export default function Morning() {
  const { drill, cohorts, cohort } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reports");
  const [query] = useSearchParams();
  return (
    <>
      <RoomLinks here="reports" />
      <Page {...(drill === null && { lead: t("morning.lead") })} title={t("morning.title")} width="wide">
        <ReportLinks cohort={query.get("cohort") || null} here="morning" />
        {drill ? (
          <MorningTurn cohort={cohort?.id ?? null} drill={drill} key={`${drill.hash} ${drill.path.join(" ")}`} />
        ) : (
          <EmptyState
            action={<LinkButton to="/assignments/new">{t("noEvidence.go")}</LinkButton>}
            icon="sun"
            title={t("morning.empty")}
          >
            {t("morning.emptyHint")}
          </EmptyState>
        )}
        <div className="mt-8">
          <CohortForm cohort={cohort} cohorts={cohorts} />
        </div>
      </Page>
    </>
  );
}

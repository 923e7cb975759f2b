import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { useRootData } from "~/components/layout/viewer.ts";
import { keepRoutines } from "~/components/routines/keep-routines.ts";
import printStyles from "~/components/routines/print.css?url";
import { ALL_WELL, type RoutineResult } from "~/components/routines/routine-result.ts";
import { SendToTrainer } from "~/components/routines/SendToTrainer.tsx";
import { PrintButton, SummarySheet } from "~/components/routines/SummarySheet.tsx";
import { TermName } from "~/components/routines/TermName.tsx";
import { LinkButton } from "~/components/ui/Button.tsx";
import { requirePerson } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";
import { requireKeeper } from "~/http/keeper.ts";

export const handle = { i18n: "routines", title: (t) => t("routines:summary.title") } satisfies PageHandle;

export const links: LinksFunction = () => [{ rel: "stylesheet", href: printStyles }];

export const loader = answering((asked: LoaderFunctionArgs) =>
  asked.context.services.routineSummaries.open(requireKeeper(asked), asked.params.term ?? ""),
);

/** The one act of this page: sending it to the trainers. */
export const action = answering(async (asked: ActionFunctionArgs) => {
  await asked.context.services.routineSummaries.send(requirePerson(asked).id, asked.params.term ?? "");
  return data(ALL_WELL);
});

export const clientAction = keepRoutines;

export default function ClosedTerm() {
  const { t } = useTranslation("routines");
  const summary = useLoaderData<typeof loader>();
  const result = useActionData<RoutineResult>();
  const viewer = useRootData()?.viewer;
  return (
    <Page
      actions={
        <div className="flex flex-wrap gap-3 print:hidden">
          <LinkButton to={`/routines?period=${summary.term.period}`}>{t("summary.back")}</LinkButton>
          <PrintButton />
        </div>
      }
      eyebrow={
        <>
          {t(`period.${summary.term.period}`)}
          {viewer?.kind === "person" && ` · ${viewer.name}`}
        </>
      }
      title={
        <>
          {t("summary.title")} <TermName className="block text-lg font-normal" term={summary.term} />
        </>
      }
    >
      <SummarySheet summary={summary} />
      <SendToTrainer result={result} summary={summary} />
    </Page>
  );
}

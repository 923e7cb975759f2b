import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import printStyles from "~/components/routines/print.css?url";
import { PrintButton, SummarySheet } from "~/components/routines/SummarySheet.tsx";
import { TermName } from "~/components/routines/TermName.tsx";
import { LinkButton } from "~/components/ui/Button.tsx";
import { personId } from "~/domain/ids.ts";
import { requireAbility } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";

export const handle = { i18n: "routines", title: (t) => t("routines:summary.title") } satisfies PageHandle;

export const links: LinksFunction = () => [{ rel: "stylesheet", href: printStyles }];

export const loader = answering((asked: LoaderFunctionArgs) => {
  const { params, context } = asked;
  return context.services.routineSummaries.openSent(requireAbility(asked, "see-people"), {
    person: personId(params.person ?? ""),
    term: params.term ?? "",
    locale: context.locale,
  });
});

export default function SentSummary() {
  const { t } = useTranslation("routines");
  const { name, summary } = useLoaderData<typeof loader>();
  return (
    <Page
      actions={
        <div className="flex flex-wrap gap-3 print:hidden">
          <LinkButton to="/routines/sent">{t("sent.back")}</LinkButton>
          <PrintButton />
        </div>
      }
      eyebrow={t(`period.${summary.term.period}`)}
      title={
        <>
          {t("summary.of", { name })} <TermName className="block text-lg font-normal" term={summary.term} />
        </>
      }
    >
      <SummarySheet summary={summary} />
    </Page>
  );
}

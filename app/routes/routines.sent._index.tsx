import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { SentTable } from "~/components/routines/SentTable.tsx";
import { LinkButton } from "~/components/ui/Button.tsx";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import { AppError } from "~/domain/errors.ts";
import { personId } from "~/domain/ids.ts";
import { requireAbility } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";

export const handle = { i18n: "routines", title: (t) => t("routines:sent.title") } satisfies PageHandle;

const cursor = z.object({
  at: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
  person: z.string().min(1).max(80).transform(personId),
  term: z.string().min(1).max(20),
});

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const trainer = requireAbility(asked, "see-people");
  const query = new URL(asked.request.url).searchParams;
  const after = query.has("at") ? cursor.safeParse(Object.fromEntries(query)) : null;
  if (after?.success === false) throw new AppError("not-found", "no such page");
  const page = await asked.context.services.routineSummaries.sent(trainer, after?.data);
  return { ...page, first: after === null };
});

export default function SentSummaries() {
  const { t } = useTranslation(["routines", "common"]);
  const { sent, next, first } = useLoaderData<typeof loader>();
  return (
    <Page lead={t("sent.lead")} title={t("sent.title")} width="wide">
      {sent.length === 0 ? (
        <EmptyState icon="mail" title={t("sent.empty")}>
          {t("sent.emptyHint")}
        </EmptyState>
      ) : (
        <SentTable sent={sent} />
      )}
      <div className="mt-4 flex flex-wrap justify-between gap-3">
        {first ? <span /> : <LinkButton to="/routines/sent">{t("common:action.firstPage")}</LinkButton>}
        {next && (
          <LinkButton
            to={`/routines/sent?${new URLSearchParams({ at: String(next.at), person: next.person, term: next.term })}`}
          >
            {t("common:action.next")}
          </LinkButton>
        )}
      </div>
    </Page>
  );
}

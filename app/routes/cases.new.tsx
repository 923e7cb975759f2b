import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CaseEditor } from "~/components/cases/CaseEditor.tsx";
import { keepPlain } from "~/components/forms/keep-plain.ts";
import { keepUnsent } from "~/components/forms/unsent.ts";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { emptyCase } from "~/domain/cases/case.ts";
import type { CasePage } from "~/domain/cases/page.ts";
import { actOnCase } from "~/http/case-page.ts";
import { requirePerson } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";
import { syllabusNames } from "~/http/studio.ts";

export const handle = { i18n: "cases", title: (t) => t("cases:new") } satisfies PageHandle;

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  requirePerson(asked);
  const { services, locale } = asked.context;
  const id = services.cases.newId();
  const empty = { content: emptyCase(locale), pasted: "", undo: [], proposals: [], fields: {} };
  const page: CasePage = { ...empty, id, revision: 0, changed: false, masked: false, stamp: id };
  return { page, ...(await syllabusNames(asked.context)) };
});

export const action = answering((asked: ActionFunctionArgs) => actOnCase(asked));
export const clientAction = keepPlain;
export const shouldRevalidate = keepUnsent;

export default function NewCase() {
  const { page, stages, skills } = useLoaderData<typeof loader>();
  const posted = useActionData<CasePage | { problem: "offline" | "server" }>();
  const { t } = useTranslation("cases");
  return (
    <Page lead={t("edit.lead")} title={t("new")}>
      <CaseEditor page={page} posted={posted} reviews={[]} skills={skills} stages={stages} />
    </Page>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CaseEditor } from "~/components/cases/CaseEditor.tsx";
import { keepPlain } from "~/components/forms/keep-plain.ts";
import { keepUnsent } from "~/components/forms/unsent.ts";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { Notice } from "~/components/ui/Notice.tsx";
import { proposalsIn } from "~/domain/cases/masking.ts";
import type { CasePage } from "~/domain/cases/page.ts";
import { AppError } from "~/domain/errors.ts";
import { caseId } from "~/domain/ids.ts";
import { actOnCase } from "~/http/case-page.ts";
import { requirePerson } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";
import { syllabusNames } from "~/http/studio.ts";

export const handle = { i18n: "cases", title: (t) => t("cases:edit.title") } satisfies PageHandle;

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const author = requirePerson(asked);
  const { cases } = asked.context.services;
  const id = caseId(asked.params.id ?? "");
  const { found, acts, reviews } = await cases.open(author, id);
  if (!acts.edit) throw new AppError("not-found", "not to be edited");
  const proposals = proposalsIn(found, await cases.names());
  const { locale, title, situation, dialogue, outcome, again, differently, stage, skills, revision } = found;
  const content = { locale, title, situation, dialogue, outcome, again, differently, stage, skills };
  const kept = { id, revision, content, proposals, stamp: `${id}-${revision}` };
  const page: CasePage = { ...kept, pasted: "", undo: [], fields: {}, changed: false, masked: false };
  const saved = new URL(asked.request.url).searchParams.has("saved");
  const { stages, skills: named } = await syllabusNames(asked.context);
  return { page, stages, skills: named, saved, reviews };
});

export const action = answering((asked: ActionFunctionArgs) => actOnCase(asked));
export const clientAction = keepPlain;
export const shouldRevalidate = keepUnsent;

export default function EditCase() {
  const { page, stages, skills, saved, reviews } = useLoaderData<typeof loader>();
  const posted = useActionData<CasePage | { problem: "offline" | "server" }>();
  const { t } = useTranslation("cases");
  return (
    <Page lead={t("edit.lead")} title={t("edit.title")}>
      {saved && !posted && (
        <div className="mb-5">
          <Notice tone="done">{t("edit.saved")}</Notice>
        </div>
      )}
      <CaseEditor page={page} posted={posted} reviews={reviews} skills={skills} stages={stages} />
    </Page>
  );
}

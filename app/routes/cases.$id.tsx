import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { type CaseActResult, CaseActs } from "~/components/cases/CaseActs.tsx";
import { CaseBody } from "~/components/cases/CaseBody.tsx";
import { Reviews } from "~/components/cases/Reviews.tsx";
import { keepPlain } from "~/components/forms/keep-plain.ts";
import { isUnsent, type NotSent, UnsentNotice } from "~/components/forms/UnsentNotice.tsx";
import { keepUnsent } from "~/components/forms/unsent.ts";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { RoomLinks } from "~/components/room/RoomLinks.tsx";
import { LinkButton } from "~/components/ui/Button.tsx";
import { CASE_DECISIONS } from "~/domain/cases/ports.ts";
import { AppError, isAppError } from "~/domain/errors.ts";
import { caseId } from "~/domain/ids.ts";
import { may } from "~/domain/people.ts";
import { requirePerson } from "~/http/context.ts";
import { answering, statusOf } from "~/http/errors.ts";
import { readForm } from "~/http/forms.ts";
import { syllabusNames } from "~/http/studio.ts";

export const handle = { i18n: ["cases", "room"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded ? `${loaded.found.title} · Rapport` : "Rapport" },
];

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const viewer = requirePerson(asked);
  const opened = await asked.context.services.cases.open(viewer, caseId(asked.params.id ?? ""));
  // Who wrote it stays with the author and the reviewers: not even an id of theirs goes out with the page.
  const { authorId: _, ...found } = opened.found;
  const names = await syllabusNames(asked.context);
  return { ...opened, found, ...names, staff: may(viewer.role, "review-cases") };
});

const revision = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
const act = z.discriminatedUnion("intent", [
  z.object({ intent: z.enum(CASE_DECISIONS), revision, text: z.string().default("") }),
  z.object({ intent: z.literal("recall"), revision }),
  z.object({ intent: z.enum(["propose", "unpropose", "scenario"]) }),
]);

export const action = answering(async (asked: ActionFunctionArgs) => {
  const viewer = requirePerson(asked);
  const { cases } = asked.context.services;
  const id = caseId(asked.params.id ?? "");
  const parsed = act.safeParse(Object.fromEntries(await readForm(asked.request)));
  if (!parsed.success) throw new AppError("bad-input", parsed.error.message);
  const given = parsed.data;
  try {
    switch (given.intent) {
      case "recall":
        await cases.recall(viewer, id, given.revision);
        return redirect(`/cases/${id}/edit`);
      case "propose":
      case "unpropose":
        await cases.propose(viewer, id, given.intent === "propose");
        return redirect(`/cases/${id}`);
      case "scenario":
        return redirect(`/studio/${await cases.toScenario(viewer, id)}`);
      default:
        await cases.decide(viewer, id, given.revision, { decision: given.intent, text: given.text });
        return redirect(given.intent === "changes" ? "/cases?view=review" : `/cases/${id}`);
    }
  } catch (error) {
    if (!isAppError(error) || (error.code !== "bad-input" && error.code !== "draft-changed")) throw error;
    const refused: CaseActResult = {
      fields: error.fields,
      text: "text" in given ? given.text : "",
      changed: error.code === "draft-changed",
    };
    return data(refused, { status: statusOf(error.code) });
  }
});

export const clientAction = keepPlain;
export const shouldRevalidate = keepUnsent;

export default function CasePage() {
  const { found, author, own, acts, reviews, stages, skills, staff } = useLoaderData<typeof loader>();
  const answer = useActionData<CaseActResult | NotSent>();
  const result = answer && isUnsent(answer) ? undefined : answer;
  const { t } = useTranslation("cases");
  return (
    <>
      {staff && <RoomLinks here="cases" />}
      <Page
        eyebrow={own ? t("by.you") : author !== null ? t("by.named", { name: author }) : t("by.colleague")}
        title={found.title === "" ? t("untitled") : found.title}
      >
        <UnsentNotice result={answer} />
        <CaseBody found={found} skills={skills} stages={stages} />
        <CaseActs acts={acts} found={found} result={result} />
        {reviews.length > 0 && <Reviews reviews={reviews} />}
        <div className="mt-8">
          <LinkButton to="/cases" variant="quiet">
            {t("toLibrary")}
          </LinkButton>
        </div>
      </Page>
    </>
  );
}

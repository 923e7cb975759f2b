import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { keepUnsent, whyUnsent } from "~/components/forms/unsent.ts";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { ReviewDone } from "~/components/review/ReviewDone.tsx";
import { AskedReview, type ReviewProblem, ShownReview, Undo } from "~/components/review/Reviewing.tsx";
import { LinkButton } from "~/components/ui/Button.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { AppError, isAppError } from "~/domain/errors.ts";
import { requirePerson } from "~/http/context.ts";
import { answering, statusOf } from "~/http/errors.ts";
import { readAnswer, readForm } from "~/http/forms.ts";

export const handle = { i18n: ["practice", "lesson"], title: (t) => t("practice:review.title") } satisfies PageHandle;

type Asked = Pick<LoaderFunctionArgs, "request" | "context">;

function reviewingOf({ request, context }: Asked) {
  const { locale, timeZone } = context;
  return { person: requirePerson({ request, context }), locale, timeZone };
}

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const { searchParams } = new URL(asked.request.url);
  const view = await asked.context.services.reviews.open(reviewingOf(asked), searchParams.get("answered"));
  return { view, said: z.enum(["undone", "moved"]).nullable().catch(null).parse(searchParams.get("said")) };
});

const name = z.string().min(1).max(200);
const act = z.object({ intent: z.enum(["answer", "undo"]), key: name });

export const action = answering(async (asked: ActionFunctionArgs) => {
  const reviewing = reviewingOf(asked);
  const { reviews } = asked.context.services;
  const form = await readForm(asked.request);
  const parsed = act.safeParse(Object.fromEntries(form));
  if (!parsed.success) throw new AppError("bad-input", parsed.error.message);
  const { intent, key } = parsed.data;
  if (intent === "undo") {
    return redirect((await reviews.undo(reviewing, key)) ? "/review?said=undone" : "/review?said=moved");
  }
  try {
    const taken = await reviews.answer(reviewing, key, readAnswer(form));
    return redirect(taken ? `/review?answered=${encodeURIComponent(key)}` : "/review?said=moved");
  } catch (error) {
    if (!isAppError(error) || error.code !== "bad-input") throw error;
    return data<ReviewProblem>({ problem: error.fields.answer ?? "unknown-choice" }, { status: statusOf(error.code) });
  }
});

/** What cannot be sent stays on the page, where it can be sent again. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<ReviewProblem>();
  } catch (error) {
    return { problem: whyUnsent(error) };
  }
}

export const shouldRevalidate = keepUnsent;

export default function ReviewPage() {
  const { view, said } = useLoaderData<typeof loader>();
  const posted = useActionData<ReviewProblem>();
  const { t } = useTranslation("practice");
  const { asked, shown, done, left, over, undo } = view;
  return (
    <Page
      actions={
        <LinkButton to="/review/outlook" variant="quiet">
          {t("review.outlook")}
        </LinkButton>
      }
      eyebrow={done + left > 0 && t("review.today", { done, left })}
      lead={shown || done > 0 ? undefined : t("review.lead")}
      title={t("review.title")}
    >
      {said && (
        <div className="mb-5">
          <Notice tone={said === "undone" ? "done" : "care"}>{t(`review.${said}`)}</Notice>
        </div>
      )}
      {shown ? (
        <ShownReview shown={shown} undo={undo} />
      ) : asked ? (
        <>
          <AskedReview asked={asked} key={asked.key} posted={posted ?? null} />
          {undo && (
            <div className="mt-4">
              <Undo grade={undo} />
            </div>
          )}
        </>
      ) : (
        <ReviewDone view={view} />
      )}
      {over > 0 && !shown && <p className="mt-6 text-sm text-ink-2">{t("review.over", { count: over })}</p>}
    </Page>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { FeedbackForm, type FeedbackResult } from "~/components/coaching/FeedbackForm.tsx";
import { useHalfName } from "~/components/coaching/half-name.ts";
import { keepPlain } from "~/components/forms/keep-plain.ts";
import { isUnsent, type NotSent, UnsentNotice } from "~/components/forms/UnsentNotice.tsx";
import { keepUnsent } from "~/components/forms/unsent.ts";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { AppError, isAppError } from "~/domain/errors.ts";
import { personId } from "~/domain/ids.ts";
import { requirePerson } from "~/http/context.ts";
import { answering, statusOf } from "~/http/errors.ts";
import { readForm } from "~/http/forms.ts";

export const handle = { i18n: "coaching", title: (t) => t("coaching:feedback.title") } satisfies PageHandle;

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const person = requirePerson(asked);
  return asked.context.services.coaching.feedback.open(person.id);
});

const rating = z
  .string()
  .regex(/^[1-5]$/)
  .transform(Number)
  .optional();
const given = z.object({
  trainer: z.string().min(1).max(80),
  clear: rating,
  fair: rating,
  useful: rating,
  reachable: rating,
  text: z.string(),
});

export const action = answering(async (asked: ActionFunctionArgs) => {
  const person = requirePerson(asked);
  const parsed = given.safeParse(Object.fromEntries(await readForm(asked.request)));
  if (!parsed.success) throw new AppError("bad-input", parsed.error.message);
  const { trainer, text, ...ratings } = parsed.data;
  try {
    await asked.context.services.coaching.feedback.give(person.id, personId(trainer), { ratings, text });
  } catch (error) {
    if (!isAppError(error) || error.code !== "bad-input") throw error;
    const refused: FeedbackResult = { trainer, fields: error.fields, given: { ...ratings, text } };
    return data(refused, { status: statusOf(error.code) });
  }
  return redirect("/feedback?sent=1");
});

export const clientAction = keepPlain;
export const shouldRevalidate = keepUnsent;

export default function FeedbackPage() {
  const { half, trainers } = useLoaderData<typeof loader>();
  const answer = useActionData<FeedbackResult | NotSent>();
  const result = answer && isUnsent(answer) ? undefined : answer;
  const [query] = useSearchParams();
  const { t } = useTranslation("coaching");
  const nameOfHalf = useHalfName();
  return (
    <Page lead={t("feedback.lead", { half: nameOfHalf(half) })} title={t("feedback.title")}>
      <UnsentNotice result={answer} />
      {query.has("sent") && !result && (
        <div className="mb-5">
          <Notice tone="done">{t("feedback.thanks")}</Notice>
        </div>
      )}
      {trainers.length === 0 ? (
        <EmptyState icon="users" title={t("feedback.none")}>
          {t("feedback.noneHint")}
        </EmptyState>
      ) : (
        <div className="grid gap-5">
          {trainers.map((trainer) => (
            <FeedbackForm
              key={trainer.id}
              result={result?.trainer === trainer.id ? result : undefined}
              trainer={trainer}
            />
          ))}
        </div>
      )}
    </Page>
  );
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { keepForm } from "~/components/forms/keep-form.ts";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { NewSession } from "~/components/live/NewSession.tsx";
import { RoomLinks } from "~/components/room/RoomLinks.tsx";
import { newSessionForm } from "~/domain/forms/live.ts";
import { readMoment } from "~/domain/session/plan-form.ts";
import { requireAbility } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";
import { parseForm, refuse } from "~/http/forms.ts";

export const handle = { i18n: ["live", "room"], title: (t) => t("live:create.title") } satisfies PageHandle;

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const person = requireAbility(asked, "host-sessions");
  const { services, locale } = asked.context;
  const { cohorts } = await services.live.plans.choices(person, null, locale);
  return { locale, cohorts };
});

export const action = answering(async (asked: ActionFunctionArgs) => {
  const person = requireAbility(asked, "host-sessions");
  const { services, timeZone } = asked.context;
  const submission = await parseForm(asked.request, newSessionForm);
  if (submission.status !== "success") return refuse(submission);
  const { title, cohortId = null, locale, plannedFor } = submission.value;
  const plan = { title, cohortId, locale, plannedFor: readMoment(plannedFor, timeZone), agenda: [] };
  try {
    return redirect(`/sessions/${await services.live.plans.create(person, plan)}/plan`);
  } catch (error) {
    return refuse(submission, { error });
  }
});

export const clientAction = keepForm;

export default function NewSessionPage() {
  const { t } = useTranslation("live");
  const { locale, cohorts } = useLoaderData<typeof loader>();
  return (
    <>
      <RoomLinks here="live" />
      <Page title={t("create.title")} width="form">
        <NewSession cohorts={cohorts} locale={locale} refusal={useActionData<typeof action>()} />
      </Page>
    </>
  );
}

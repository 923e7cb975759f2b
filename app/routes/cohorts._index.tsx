import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { keepForm } from "~/components/forms/keep-form.ts";
import { flashing } from "~/components/layout/flash.ts";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { CohortForm } from "~/components/people/CohortForm.tsx";
import { CohortTable } from "~/components/people/CohortTable.tsx";
import { ViewLinks } from "~/components/people/ViewLinks.tsx";
import { RoomLinks } from "~/components/room/RoomLinks.tsx";
import { Card } from "~/components/ui/Card.tsx";
import { Section } from "~/components/ui/Section.tsx";
import { cohortForm } from "~/domain/forms/people.ts";
import { requireAbility } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";
import { parseForm, refuse } from "~/http/forms.ts";

export const handle = { i18n: "room", title: (t) => t("people:cohorts") } satisfies PageHandle;

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const viewer = requireAbility(asked, "see-people");
  return { cohorts: await asked.context.services.cohorts.list(viewer), leads: viewer.role === "trainer" };
});

export const action = answering(async (asked: ActionFunctionArgs) => {
  const viewer = requireAbility(asked, "see-people");
  const submission = await parseForm(asked.request, cohortForm);
  if (submission.status !== "success") return refuse(submission);
  const { name, startsOn = null } = submission.value;
  const id = await asked.context.services.cohorts.create(viewer, { name, startsOn });
  return redirect(`/cohorts/${id}`, { headers: { "Set-Cookie": flashing("cohort-made") } });
});

export const clientAction = keepForm;

export default function CohortsPage() {
  const { t } = useTranslation("people");
  const { cohorts, leads } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <>
      <RoomLinks here="people" />
      <Page title={t("cohorts")} width="wide">
        <ViewLinks view="cohorts" />
        <CohortTable rows={cohorts} />
        <Section hint={t(leads ? "cohort.newHint" : "cohort.newHintAdministrator")} title={t("cohort.new")}>
          <Card>
            <CohortForm pending={t("cohort.making")} refusal={refusal} submit={t("cohort.make")} />
          </Card>
        </Section>
      </Page>
    </>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { keepForm } from "~/components/forms/keep-form.ts";
import { flashing } from "~/components/layout/flash.ts";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { CohortForm } from "~/components/people/CohortForm.tsx";
import { CohortPeopleLists } from "~/components/people/CohortPeopleLists.tsx";
import { RoomLinks } from "~/components/room/RoomLinks.tsx";
import { Card } from "~/components/ui/Card.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { Section } from "~/components/ui/Section.tsx";
import { isAppError } from "~/domain/errors.ts";
import { cohortForm } from "~/domain/forms/people.ts";
import { cohortId, personId } from "~/domain/ids.ts";
import type { Person } from "~/domain/people.ts";
import { requireAbility } from "~/http/context.ts";
import { answering, failWith } from "~/http/errors.ts";
import { parseFields, readForm, refuse } from "~/http/forms.ts";

export const handle = { i18n: "room", title: (t) => t("people:cohorts") } satisfies PageHandle;

const brief = ({ id, name, email, deactivatedAt }: Person) => ({ id, name, email, active: deactivatedAt === null });

/** The list of people has pages for the rest. */
const MOST_SHOWN = 200;

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const viewer = requireAbility(asked, "see-people");
  const found = await asked.context.services.cohorts.open(viewer, cohortId(asked.params.id ?? ""));
  return {
    cohort: found.cohort,
    mayRemoveTrainers: found.mayRemoveTrainers,
    count: found.members.length,
    members: found.members.slice(0, MOST_SHOWN).map(brief),
    trainers: found.trainers.map(brief),
    addable: found.addable?.map(brief) ?? null,
    couldLead: found.couldLead.map(brief),
  };
});

const ACTS = ["addMember", "removeMember", "addTrainer", "removeTrainer"] as const;

export const action = answering(async (asked: ActionFunctionArgs) => {
  const viewer = requireAbility(asked, "see-people");
  const { cohorts } = asked.context.services;
  const id = cohortId(asked.params.id ?? "");
  const form = await readForm(asked.request);
  const act = ACTS.find((known) => known === form.get("intent"));
  const saved = () => redirect(`/cohorts/${id}`, { headers: { "Set-Cookie": flashing("cohort-saved") } });
  if (act) {
    const [person, email] = [form.get("person"), form.get("email")];
    if (act === "addMember" && typeof email === "string" && email.trim() !== "") {
      const address = email.trim().toLowerCase();
      return cohorts.addByEmail(viewer, id, address).then(saved, (error: unknown) => {
        if (!isAppError(error) || error.code !== "bad-input") throw error;
        return data({ error: "bad-input", unchosen: act, email: address } as const, 400);
      });
    }
    if (typeof person !== "string" || person === "")
      return data({ error: "bad-input", unchosen: act, email: "" } as const, 400);
    return cohorts[act](viewer, id, personId(person)).then(saved, failWith);
  }
  const submission = parseFields(form, cohortForm);
  if (submission.status !== "success") return refuse(submission);
  const { name, startsOn = null } = submission.value;
  await cohorts.update(viewer, id, { name, startsOn });
  return saved();
});

export const clientAction = keepForm;

export default function CohortPage() {
  const { t } = useTranslation(["people", "errors"]);
  const { cohort, ...people } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer && "result" in answer ? answer : undefined;
  const unchosen = answer && "unchosen" in answer ? answer.unchosen : null;
  return (
    <>
      <RoomLinks here="people" />
      <Page
        eyebrow={
          <Link className="inline-flex min-h-8 items-center underline underline-offset-4 touch:min-h-11" to="/cohorts">
            {t("cohort.back")}
          </Link>
        }
        lead={cohort.startsOn === null ? t("cohort.noStart") : t("cohort.starts", { day: cohort.startsOn })}
        title={cohort.name}
        width="wide"
      >
        {answer && !refusal && unchosen === null && <Notice tone="problem">{t(`errors:code.${answer.error}`)}</Notice>}
        <CohortPeopleLists
          cohort={cohort.id}
          typed={answer && "unchosen" in answer ? answer.email : ""}
          unchosen={unchosen}
          {...people}
        />
        <Section title={t("cohort.edit")}>
          <Card>
            <CohortForm
              cohort={cohort}
              key={`${cohort.name} ${cohort.startsOn}`}
              pending={t("person.saving")}
              refusal={refusal}
              submit={t("person.save")}
            />
          </Card>
        </Section>
      </Page>
    </>
  );
}

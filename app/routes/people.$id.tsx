import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { keepForm } from "~/components/forms/keep-form.ts";
import { flashing } from "~/components/layout/flash.ts";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { AccountState } from "~/components/people/AccountState.tsx";
import { PersonFacts } from "~/components/people/PersonFacts.tsx";
import { PersonForm } from "~/components/people/PersonForm.tsx";
import { PersonSections } from "~/components/people/PersonSections.tsx";
import { RoomLinks } from "~/components/room/RoomLinks.tsx";
import { Card } from "~/components/ui/Card.tsx";
import { Section } from "~/components/ui/Section.tsx";
import { personForm } from "~/domain/forms/people.ts";
import { personId } from "~/domain/ids.ts";
import { requireAbility } from "~/http/context.ts";
import { answering, failWith } from "~/http/errors.ts";
import { parseFields, readForm, refuse } from "~/http/forms.ts";

export const handle = { i18n: "room", title: (t) => t("people:person.title") } satisfies PageHandle;

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const viewer = requireAbility(asked, "see-people");
  return asked.context.services.people.open(viewer, personId(asked.params.id ?? ""));
});

export const action = answering(async (asked: ActionFunctionArgs) => {
  const viewer = requireAbility(asked, "see-people");
  const { people } = asked.context.services;
  const id = personId(asked.params.id ?? "");
  const form = await readForm(asked.request);
  const intent = form.get("intent");
  const back = (flash: "account-deactivated" | "account-reactivated" | "person-saved") =>
    redirect(`/people/${id}`, { headers: { "Set-Cookie": flashing(flash) } });
  if (intent === "deactivate") {
    return people.deactivate(viewer, id).then(() => back("account-deactivated"), failWith);
  }
  if (intent === "reactivate") {
    return people.reactivate(viewer, id).then(() => back("account-reactivated"), failWith);
  }
  const submission = parseFields(form, personForm);
  if (submission.status !== "success") return refuse(submission);
  try {
    const { name, externalId = null } = submission.value;
    await people.rename(viewer, id, { name, externalId });
    return back("person-saved");
  } catch (error) {
    return refuse(submission, { error });
  }
});

export const clientAction = keepForm;

export default function PersonPage() {
  const { t } = useTranslation("people");
  const shown = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { person, mayEdit, mayDeactivate } = shown;
  const failure = answer && "error" in answer && !("result" in answer) ? answer.error : null;
  return (
    <>
      <RoomLinks here="people" />
      <Page
        eyebrow={
          <Link className="inline-flex min-h-8 items-center underline underline-offset-4 touch:min-h-11" to="/people">
            {t("back")}
          </Link>
        }
        lead={<span className="break-all">{person.email}</span>}
        title={person.name}
      >
        <PersonFacts shown={shown} />
        {person.role === "rep" && <PersonSections person={person} />}
        {mayEdit && (
          <Section title={t("person.edit")}>
            <Card>
              <PersonForm
                key={`${person.name} ${person.externalId}`}
                person={person}
                refusal={answer && "result" in answer ? answer : undefined}
              />
            </Card>
          </Section>
        )}
        {mayDeactivate && <AccountState failure={failure} person={person} />}
      </Page>
    </>
  );
}

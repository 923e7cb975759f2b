import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { keepForm } from "~/components/forms/keep-form.ts";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { Invitations } from "~/components/people/Invitations.tsx";
import { PeopleList } from "~/components/people/PeopleList.tsx";
import { ViewLinks } from "~/components/people/ViewLinks.tsx";
import { inviteForm } from "~/domain/forms/invitation.ts";
import { invitationId, personId } from "~/domain/ids.ts";
import { may, ROLES } from "~/domain/people.ts";
import { requireAbility } from "~/http/context.ts";
import { answering, failWith } from "~/http/errors.ts";
import { parseFields, readForm, refuse } from "~/http/forms.ts";

export const handle = { title: (t) => t("people:title") } satisfies PageHandle;

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const viewer = requireAbility(asked, "see-people");
  const { accounts, people } = asked.context.services;
  const query = new URL(asked.request.url).searchParams;
  if (query.get("view") === "invitations") {
    const [invitations, cohorts] = await Promise.all([accounts.invitations(viewer), people.cohorts(viewer)]);
    const names = new Map(cohorts.map(({ id, name }) => [id, name]));
    return {
      view: "invitations",
      roles: ROLES.filter((role) => role === "rep" || may(viewer.role, "invite-staff")),
      cohorts: cohorts.map(({ id, name }) => ({ id, name })),
      invitations: invitations.map(({ id, role, cohortId, email, createdAt, expiresAt, state }) => {
        const cohort = cohortId === null ? null : (names.get(cohortId) ?? null);
        return { id, role, cohort, email, createdAt, expiresAt, state };
      }),
    } as const;
  }
  const [name, id] = [query.get("after"), query.get("id")];
  const after = name !== null && id !== null ? { name, id: personId(id) } : undefined;
  const { rows, next } = await people.list(viewer, after);
  return { view: "people", rows, next, first: after === undefined } as const;
});

export const action = answering(async (asked: ActionFunctionArgs) => {
  const viewer = requireAbility(asked, "invite-reps");
  const { services, origin } = asked.context;
  const form = await readForm(asked.request);
  if (form.get("intent") === "revoke") {
    const id = invitationId(String(form.get("invitation")));
    return services.accounts.revoke(viewer, id).then(() => data({ revoked: id }), failWith);
  }
  const submission = parseFields(form, inviteForm);
  if (submission.status !== "success") return refuse(submission);
  const { role, cohortId = null, email = null, days } = submission.value;
  try {
    const { token } = await services.accounts.invite(viewer, { role, cohortId, email, days });
    return data({ link: `${origin}/invite/${token}` });
  } catch (error) {
    return refuse(submission, { error });
  }
});

export const clientAction = keepForm;

export default function PeoplePage() {
  const { t } = useTranslation("people");
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page title={t("title")} width="wide">
      <ViewLinks view={loaded.view} />
      {loaded.view === "people" ? (
        <PeopleList {...loaded} />
      ) : (
        <Invitations
          {...loaded}
          link={answer && "link" in answer ? answer.link : null}
          refusal={answer && "result" in answer ? answer : undefined}
        />
      )}
    </Page>
  );
}

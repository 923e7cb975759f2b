import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { keepForm } from "~/components/forms/keep-form.ts";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { Invitations } from "~/components/people/Invitations.tsx";
import { PeopleList } from "~/components/people/PeopleList.tsx";
import { ViewLinks } from "~/components/people/ViewLinks.tsx";
import { RoomLinks } from "~/components/room/RoomLinks.tsx";
import { LinkButton } from "~/components/ui/Button.tsx";
import { inviteForm } from "~/domain/forms/invitation.ts";
import { peopleFilter } from "~/domain/forms/people.ts";
import { invitationId } from "~/domain/ids.ts";
import { may, ROLES } from "~/domain/people.ts";
import { requireAbility } from "~/http/context.ts";
import { answering, failWith } from "~/http/errors.ts";
import { parseFields, readForm, refuse } from "~/http/forms.ts";

export const handle = { i18n: "room", title: (t) => t("people:title") } satisfies PageHandle;

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const viewer = requireAbility(asked, "see-people");
  const { accounts, people } = asked.context.services;
  const query = Object.fromEntries(new URL(asked.request.url).searchParams);
  const cohorts = (await people.cohorts(viewer)).map(({ id, name }) => ({ id, name }));
  if (query.view === "invitations") {
    const names = new Map(cohorts.map(({ id, name }) => [id, name]));
    return {
      view: "invitations",
      roles: ROLES.filter((role) => role === "rep" || may(viewer.role, "invite-staff")),
      cohorts,
      mayGoWithout: viewer.role === "administrator",
      invitations: (await accounts.invitations(viewer)).map(
        ({ id, role, cohortId, email, name, createdAt, expiresAt, state }) => {
          const cohort = cohortId === null ? null : (names.get(cohortId) ?? null);
          return { id, role, cohort, email, name, createdAt, expiresAt, state };
        },
      ),
    } as const;
  }
  const { page, ...filter } = peopleFilter.parse(query);
  return { view: "people", filter, cohorts, ...(await people.list(viewer, filter, page)) } as const;
});

export const action = answering(async (asked: ActionFunctionArgs) => {
  const viewer = requireAbility(asked, "invite-reps");
  const { services, origin } = asked.context;
  const linkOf = (token: string) => `${origin}/invite/${token}`;
  const form = await readForm(asked.request);
  const id = invitationId(String(form.get("invitation")));
  if (form.get("intent") === "revoke") {
    return services.accounts.revoke(viewer, id).then(() => data({ revoked: id }), failWith);
  }
  if (form.get("intent") === "renew") {
    return services.accounts
      .renew(viewer, id)
      .then(({ token }) => data({ renewed: id, link: linkOf(token) }), failWith);
  }
  const submission = parseFields(form, inviteForm);
  if (submission.status !== "success") return refuse(submission);
  const { role, cohortId = null, newCohort = null, email = null, days } = submission.value;
  try {
    const { token } = await services.accounts.invite(viewer, { role, cohortId, newCohort, email, days });
    return data({ link: linkOf(token) });
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
    <>
      <RoomLinks here="people" />
      <Page
        actions={
          <LinkButton to="/people/import" variant={loaded.view === "people" ? "primary" : "secondary"}>
            {t("importLink")}
          </LinkButton>
        }
        title={t("title")}
        width="wide"
      >
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
    </>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AcceptInvitation } from "~/components/account/AcceptInvitation.tsx";
import { ClosedInvitation } from "~/components/account/ClosedInvitation.tsx";
import { keepForm } from "~/components/forms/keep-form.ts";
import { flashing } from "~/components/layout/flash.ts";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { Button, LinkButton } from "~/components/ui/Button.tsx";
import { acceptInvitationForm } from "~/domain/forms/accounts.ts";
import { answering } from "~/http/errors.ts";
import { parseForm, refuse } from "~/http/forms.ts";
import { enter } from "~/http/session.ts";
import { LOCALE_COOKIE, readCookie } from "~/i18n/locale.ts";

export const handle = { chrome: "bare", title: (t) => t("account:invite.title") } satisfies PageHandle;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { services, viewer } = context;
  const invitation = await services.accounts.openInvitation(params.token ?? "");
  if (!invitation) return data({ state: "unknown" } as const, { status: 404 });
  const { state, role, email, name, expiresAt } = invitation;
  if (state !== "open") return data({ state } as const, { status: 410 });
  const signedInAs = viewer.kind === "person" ? viewer.person.name : null;
  return data({ state, role, email, name, expiresAt, signedInAs } as const);
}

export const action = answering(async ({ context, params, request }: ActionFunctionArgs) => {
  const { services, limits, cookies, locale, viewer } = context;
  const submission = await parseForm(request, acceptInvitationForm);
  if (submission.status !== "success") return refuse(submission, { secrets: ["password"] });
  try {
    await limits.accounts.use(context.address);
    const choseLocale = readCookie(request.headers.get("Cookie"), LOCALE_COOKIE) !== null;
    const account = { ...submission.value, locale, choseLocale };
    const visitor = viewer.kind === "visitor" ? viewer.id : null;
    const session = await services.accounts.acceptInvitation(params.token ?? "", account, visitor);
    const response = await enter(cookies, session, "/");
    response.headers.append("Set-Cookie", flashing("joined"));
    return response;
  } catch (error) {
    return refuse(submission, { secrets: ["password"], error });
  }
});

export const clientAction = keepForm;

export default function InvitePage() {
  const { t } = useTranslation("account");
  const invitation = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  if (invitation.state !== "open") return <ClosedInvitation state={invitation.state} />;
  if (invitation.signedInAs === null) return <AcceptInvitation invitation={invitation} refusal={refusal} />;
  return (
    <Page title={t("invite.signedIn.title")} width="form">
      <p>{t("invite.signedIn.text", { name: invitation.signedInAs })}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <LinkButton to="/" variant="primary">
          {t("invite.home")}
        </LinkButton>
        <Form action="/sign-out" method="post">
          <Button type="submit">{t("invite.signedIn.signOut")}</Button>
        </Form>
      </div>
    </Page>
  );
}

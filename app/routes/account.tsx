import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormProblem } from "~/components/forms/FormProblem.tsx";
import { keepForm } from "~/components/forms/keep-form.ts";
import { TextField } from "~/components/forms/TextField.tsx";
import { usePageForm } from "~/components/forms/use-page-form.ts";
import { flashing } from "~/components/layout/flash.ts";
import { Page } from "~/components/layout/Page.tsx";
import { PreferenceButtons } from "~/components/layout/PreferenceButtons.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { Button } from "~/components/ui/Button.tsx";
import { Card } from "~/components/ui/Card.tsx";
import { Moment } from "~/components/ui/Moment.tsx";
import { Section } from "~/components/ui/Section.tsx";
import { changePasswordForm } from "~/domain/forms/accounts.ts";
import { requirePerson } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";
import { parseForm, refuse } from "~/http/forms.ts";

export const handle = { title: (t) => t("account:page.title") } satisfies PageHandle;

const SECRETS = ["current", "next", "again"] as const;

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const { name, email, role, createdAt } = requirePerson(asked);
  return { name, email, role, createdAt };
});

export const action = answering(async (asked: ActionFunctionArgs) => {
  const person = requirePerson(asked);
  const { services, limits, viewer, address } = asked.context;
  const submission = await parseForm(asked.request, changePasswordForm);
  if (submission.status !== "success") return refuse(submission, { secrets: SECRETS });
  try {
    const proved = await limits.guess(address, person.email);
    await services.accounts.changePassword(person, submission.value, viewer.kind === "person" ? viewer.session : "");
    await proved();
  } catch (error) {
    return refuse(submission, { secrets: SECRETS, error });
  }
  return redirect("/account", { headers: { "Set-Cookie": flashing("password-changed") } });
});

export const clientAction = keepForm;

export default function AccountPage() {
  const { t } = useTranslation(["account", "common"]);
  const { name, email, role, createdAt } = useLoaderData<typeof loader>();
  return (
    <Page title={t("page.title")} width="form">
      <Card>
        <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 [&_dd]:break-words [&_dt]:text-ink-2">
          <dt>{t("field.name")}</dt>
          <dd>{name}</dd>
          <dt>{t("field.email")}</dt>
          <dd>{email}</dd>
          <dt>{t("page.role")}</dt>
          <dd>{t(`common:role.${role}`)}</dd>
          <dt>{t("page.since")}</dt>
          <dd>
            <Moment at={createdAt} />
          </dd>
        </dl>
      </Card>
      <Section hint={t("page.readingHint")} title={t("page.reading")}>
        <PreferenceButtons />
      </Section>
      <Section hint={t("page.passwordHint")} title={t("page.password")}>
        <PasswordForm email={email} />
      </Section>
    </Page>
  );
}

function PasswordForm({ email }: { readonly email: string }) {
  const { t } = useTranslation("account");
  const refusal = useActionData<typeof action>();
  const { fields, props, pending } = usePageForm(changePasswordForm, { refusal });
  return (
    <Form {...props} className="grid gap-5">
      <FormProblem refusal={refusal} />
      {/* For the password manager: whose password this is. */}
      <input autoComplete="username" hidden readOnly type="email" value={email} />
      <TextField autoComplete="current-password" field={fields.current} label={t("page.current")} type="password" />
      <TextField
        autoComplete="new-password"
        field={fields.next}
        hint={t("field.newPasswordHint")}
        label={t("page.next")}
        type="password"
      />
      <TextField autoComplete="new-password" field={fields.again} label={t("page.again")} type="password" />
      <div>
        <Button pending={pending && t("page.pending")} type="submit" variant="primary">
          {t("page.submit")}
        </Button>
      </div>
    </Form>
  );
}

import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormProblem } from "~/components/forms/FormProblem.tsx";
import type { Refusal } from "~/components/forms/refusal.ts";
import { TextField } from "~/components/forms/TextField.tsx";
import { usePageForm } from "~/components/forms/use-page-form.ts";
import { Page } from "~/components/layout/Page.tsx";
import { Button } from "~/components/ui/Button.tsx";
import { Moment } from "~/components/ui/Moment.tsx";
import { acceptInvitationForm } from "~/domain/forms/accounts.ts";
import type { Instant } from "~/domain/ids.ts";
import type { Role } from "~/domain/people.ts";

interface AcceptInvitationProps {
  readonly invitation: {
    readonly role: Role;
    readonly email: string | null;
    /** As whoever invited them wrote it; theirs to change. */
    readonly name: string | null;
    readonly expiresAt: Instant;
  };
  readonly refusal: Refusal | undefined;
}

/** The form that turns an invitation into an account. An address it was made for stands fast. */
export function AcceptInvitation({ invitation: { role, email, name, expiresAt }, refusal }: AcceptInvitationProps) {
  const { t } = useTranslation(["account", "common"]);
  const { fields, props, pending } = usePageForm(acceptInvitationForm, { refusal });
  return (
    <Page lead={t("invite.lead", { role: t(`common:role.${role}`) })} title={t("invite.title")} width="form">
      <Form {...props} className="grid gap-5">
        <FormProblem refusal={refusal} />
        <TextField
          autoComplete="name"
          defaultValue={fields.name.initialValue ?? name ?? ""}
          field={fields.name}
          hint={t("field.nameHint")}
          label={t("field.name")}
        />
        <TextField
          autoComplete="username"
          field={fields.email}
          label={t("field.email")}
          type="email"
          {...(email && { defaultValue: email, readOnly: true, hint: t("invite.emailFixed") })}
        />
        <TextField
          autoComplete="new-password"
          field={fields.password}
          hint={t("field.newPasswordHint")}
          label={t("field.password")}
          type="password"
        />
        <Button pending={pending && t("invite.pending")} type="submit" variant="primary">
          {t("invite.submit")}
        </Button>
      </Form>
      <p className="mt-6 text-sm text-ink-2">
        {t("invite.expires")} <Moment at={expiresAt} style="dateTime" />
      </p>
    </Page>
  );
}

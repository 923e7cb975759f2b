import { Form } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { FormProblem } from "~/components/forms/FormProblem.tsx";
import type { Refusal } from "~/components/forms/refusal.ts";
import { SelectField } from "~/components/forms/SelectField.tsx";
import { TextField } from "~/components/forms/TextField.tsx";
import { usePageForm } from "~/components/forms/use-page-form.ts";
import { Button } from "~/components/ui/Button.tsx";
import { CopyField } from "~/components/ui/CopyField.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { INVITATION_DAYS, inviteForm } from "~/domain/forms/invitation.ts";
import type { Cohort, Role } from "~/domain/people.ts";

interface InviteFormProps {
  /** The roles this person may invite to. */
  readonly roles: readonly Role[];
  readonly cohorts: readonly Pick<Cohort, "id" | "name">[];
  /** Whether an invitation may lead into no cohort. */
  readonly mayGoWithout: boolean;
  readonly refusal: Refusal | undefined;
  /** The link just made. */
  readonly link: string | null;
}

export function InviteForm({ roles, cohorts, mayGoWithout, refusal, link }: InviteFormProps) {
  const { t } = useTranslation(["people", "common"]);
  const { fields, props, pending } = usePageForm(inviteForm, { refusal });
  const made = useRef<HTMLDivElement>(null);
  // The button is a screen below on a phone, and the link is shown only once.
  useEffect(() => {
    if (link !== null) made.current?.focus();
  }, [link]);
  return (
    <Form {...props} className="grid gap-5 sm:grid-cols-2">
      <div className="grid gap-3 empty:hidden sm:col-span-2">
        <FormProblem refusal={refusal} />
        {link ? (
          <div className="scroll-mt-24" ref={made} tabIndex={-1}>
            <Notice tone="done">
              <p className="mb-2" role="status">
                {t("invite.made")}
              </p>
              <CopyField label={t("invite.link")} text={link} />
            </Notice>
          </div>
        ) : null}
      </div>
      <SelectField
        field={fields.role}
        label={t("invite.role")}
        options={roles.map((role) => ({ value: role, label: t(`common:role.${role}`) }))}
      />
      <SelectField
        field={fields.cohortId}
        label={t("invite.cohort")}
        options={[
          { value: "", label: t(mayGoWithout ? "invite.noCohort" : "invite.chooseCohort") },
          ...cohorts.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextField
        autoComplete="off"
        field={fields.newCohort}
        hint={t("invite.newCohortHint")}
        label={t("invite.newCohort")}
        note={t("common:optional")}
      />
      <TextField
        autoComplete="off"
        field={fields.email}
        hint={t("invite.emailHint")}
        label={t("invite.email")}
        note={t("common:optional")}
        type="email"
      />
      <TextField
        defaultValue={String(fields.days.initialValue ?? INVITATION_DAYS.usual)}
        field={fields.days}
        hint={t("invite.daysHint")}
        inputMode="numeric"
        label={t("invite.days")}
      />
      <div className="sm:col-span-2">
        <Button pending={pending && t("invite.pending")} type="submit" variant="primary">
          {t("invite.submit")}
        </Button>
      </div>
    </Form>
  );
}

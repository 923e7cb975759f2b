import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormProblem } from "~/components/forms/FormProblem.tsx";
import type { Refusal } from "~/components/forms/refusal.ts";
import { TextField } from "~/components/forms/TextField.tsx";
import { usePageForm } from "~/components/forms/use-page-form.ts";
import { Button } from "~/components/ui/Button.tsx";
import { personForm } from "~/domain/forms/people.ts";
import type { Person } from "~/domain/people.ts";

interface PersonFormProps {
  readonly person: Pick<Person, "name" | "externalId">;
  readonly refusal: Refusal | undefined;
}

/** The name and the external id: what others call a person. The address is theirs to sign in with, and stays. */
export function PersonForm({ person, refusal }: PersonFormProps) {
  const { t } = useTranslation(["people", "common"]);
  const { fields, props, pending } = usePageForm(personForm, { refusal });
  return (
    <Form {...props} className="grid gap-5 sm:grid-cols-2">
      <div className="empty:hidden sm:col-span-2">
        <FormProblem refusal={refusal} />
      </div>
      <TextField
        autoComplete="off"
        defaultValue={fields.name.initialValue ?? person.name}
        field={fields.name}
        label={t("table.name")}
      />
      <TextField
        autoComplete="off"
        defaultValue={fields.externalId.initialValue ?? person.externalId ?? ""}
        field={fields.externalId}
        hint={t("person.externalIdHint")}
        label={t("person.externalId")}
        note={t("common:optional")}
      />
      <div className="sm:col-span-2">
        <Button pending={pending && t("person.saving")} type="submit">
          {t("person.save")}
        </Button>
      </div>
    </Form>
  );
}

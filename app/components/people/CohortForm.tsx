import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormProblem } from "~/components/forms/FormProblem.tsx";
import type { Refusal } from "~/components/forms/refusal.ts";
import { TextField } from "~/components/forms/TextField.tsx";
import { usePageForm } from "~/components/forms/use-page-form.ts";
import { Button } from "~/components/ui/Button.tsx";
import { cohortForm } from "~/domain/forms/people.ts";
import type { Cohort } from "~/domain/people.ts";

interface CohortFormProps {
  /** The one to be changed; none for a new one. */
  readonly cohort?: Pick<Cohort, "name" | "startsOn">;
  readonly refusal: Refusal | undefined;
  readonly submit: string;
  readonly pending: string;
}

export function CohortForm({ cohort, refusal, submit, pending: doing }: CohortFormProps) {
  const { t } = useTranslation(["people", "common"]);
  const { fields, props, pending } = usePageForm(cohortForm, { refusal });
  return (
    <Form {...props} className="grid gap-5 sm:grid-cols-2">
      <div className="empty:hidden sm:col-span-2">
        <FormProblem refusal={refusal} />
      </div>
      <TextField
        autoComplete="off"
        defaultValue={fields.name.initialValue ?? cohort?.name ?? ""}
        field={fields.name}
        label={t("cohort.name")}
      />
      <TextField
        defaultValue={fields.startsOn.initialValue ?? cohort?.startsOn ?? ""}
        field={fields.startsOn}
        label={t("cohort.startsOn")}
        note={t("common:optional")}
        type="date"
      />
      <div className="sm:col-span-2">
        <Button pending={pending && doing} type="submit" variant={cohort ? "secondary" : "primary"}>
          {submit}
        </Button>
      </div>
    </Form>
  );
}

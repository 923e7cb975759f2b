import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormProblem } from "~/components/forms/FormProblem.tsx";
import type { Refusal } from "~/components/forms/refusal.ts";
import { SelectField } from "~/components/forms/SelectField.tsx";
import { TextField } from "~/components/forms/TextField.tsx";
import { usePageForm } from "~/components/forms/use-page-form.ts";
import { Button } from "~/components/ui/Button.tsx";
import { newSessionForm } from "~/domain/forms/live.ts";
import { LOCALES, type Locale } from "~/domain/locale.ts";
import { LOCALE_NAMES } from "~/i18n/locale.ts";

interface NewSessionProps {
  readonly cohorts: readonly { readonly id: string; readonly name: string }[];
  readonly locale: Locale;
  readonly refusal: Refusal | undefined;
}

/** A session begins with a name; its agenda comes next. */
export function NewSession({ cohorts, locale, refusal }: NewSessionProps) {
  const { t } = useTranslation("live");
  const { fields, props, pending } = usePageForm(newSessionForm, { refusal });
  return (
    <Form {...props} className="grid gap-5">
      <FormProblem refusal={refusal} />
      <TextField autoComplete="off" field={fields.title} hint={t("create.nameExample")} label={t("create.name")} />
      <SelectField
        field={fields.cohortId}
        label={t("create.cohort")}
        options={[
          { value: "", label: t("create.noCohort") },
          ...cohorts.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextField field={fields.plannedFor} label={t("create.day")} type="datetime-local" />
      <SelectField
        field={fields.locale}
        label={t("create.locale")}
        // The page's own language first: it is what most sessions are held in.
        options={[locale, ...LOCALES.filter((one) => one !== locale)].map((one) => ({
          value: one,
          label: LOCALE_NAMES[one],
        }))}
      />
      <Button pending={pending && t("create.pending")} type="submit" variant="primary">
        {t("create.submit")}
      </Button>
    </Form>
  );
}

import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Field } from "~/components/ui/Field.tsx";
import { Select } from "~/components/ui/Select.tsx";
import { TextInput } from "~/components/ui/TextInput.tsx";

interface ListFiltersProps {
  readonly state: string;
  readonly states: readonly ("open" | "past" | "withdrawn" | "all")[];
  readonly cohort: string;
  readonly title: string;
  readonly cohorts: readonly { readonly id: string; readonly name: string }[];
}

/** Which assignments the list shows; the choice stands in the address. */
export function ListFilters({ state, states, cohort, title, cohorts }: ListFiltersProps) {
  const { t } = useTranslation("assignments");
  return (
    <Form
      aria-label={t("filter.label")}
      className="mb-5 grid items-end gap-3 sm:grid-cols-[1fr_1fr_1.5fr_auto]"
      key={`${state} ${cohort} ${title}`}
    >
      <Field label={t("filter.state")}>
        {(control) => (
          <Select
            {...control}
            defaultValue={state}
            name="state"
            options={states.map((value) => ({ value, label: t(`filter.states.${value}`) }))}
          />
        )}
      </Field>
      <Field label={t("filter.cohort")}>
        {(control) => (
          <Select
            {...control}
            defaultValue={cohort}
            name="cohort"
            options={[
              { value: "", label: t("filter.allCohorts") },
              ...cohorts.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
      </Field>
      <Field label={t("filter.title")}>
        {(control) => <TextInput {...control} defaultValue={title} maxLength={120} name="q" type="search" />}
      </Field>
      <Button type="submit">{t("filter.apply")}</Button>
    </Form>
  );
}

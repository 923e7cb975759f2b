import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, LinkButton } from "~/components/ui/Button.tsx";
import { Field } from "~/components/ui/Field.tsx";
import { Select } from "~/components/ui/Select.tsx";
import { TextInput } from "~/components/ui/TextInput.tsx";
import type { Cohort } from "~/domain/people.ts";
import type { PeopleFilter } from "~/domain/ports.ts";

/** Whom the list shows. It stands in the address, so that a list can be kept and passed on. */
export function PeopleFilters({
  filter,
  cohorts,
}: {
  readonly filter: PeopleFilter;
  readonly cohorts: readonly Pick<Cohort, "id" | "name">[];
}) {
  const { t } = useTranslation("people");
  const filtered = filter.q !== "" || filter.cohort !== null || filter.state !== "active" || filter.sort !== "name";
  return (
    <Form
      aria-label={t("filter.label")}
      className="mb-5 grid grid-cols-2 items-end gap-3 lg:grid-cols-[2fr_1.4fr_1fr_1fr_auto]"
      // Another filter is another form: its fields begin with what the address says.
      key={JSON.stringify(filter)}
      method="get"
      role="search"
    >
      <Field className="col-span-2 lg:col-span-1" label={t("filter.q")}>
        {(control) => <TextInput {...control} defaultValue={filter.q} maxLength={100} name="q" type="search" />}
      </Field>
      <Field label={t("filter.cohort")}>
        {(control) => (
          <Select
            {...control}
            defaultValue={filter.cohort ?? ""}
            name="cohort"
            options={[
              { value: "", label: t("filter.anyCohort") },
              ...cohorts.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
      </Field>
      <Field label={t("filter.state")}>
        {(control) => (
          <Select
            {...control}
            defaultValue={filter.state}
            name="state"
            options={(["active", "deactivated", "all"] as const).map((value) => ({
              value,
              label: t(`filter.states.${value}`),
            }))}
          />
        )}
      </Field>
      <Field label={t("filter.sort")}>
        {(control) => (
          <Select
            {...control}
            defaultValue={filter.sort}
            name="sort"
            options={(["name", "newest"] as const).map((value) => ({ value, label: t(`filter.sorts.${value}`) }))}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit">{t("filter.submit")}</Button>
        {filtered && (
          <LinkButton to="/people" variant="quiet">
            {t("filter.clear")}
          </LinkButton>
        )}
      </div>
    </Form>
  );
}

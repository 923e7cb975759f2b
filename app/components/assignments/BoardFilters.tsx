import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, LinkButton } from "~/components/ui/Button.tsx";
import { Field } from "~/components/ui/Field.tsx";
import { Select } from "~/components/ui/Select.tsx";
import { TextInput } from "~/components/ui/TextInput.tsx";
import { BOARD_SORTS } from "~/domain/assignments/board.ts";
import { STATUSES } from "~/domain/assignments/standing.ts";
import type { BoardAddress } from "~/domain/forms/assignments.ts";

interface BoardFiltersProps {
  readonly filter: BoardAddress;
  readonly cohorts: readonly { readonly id: string; readonly name: string }[];
  readonly assignments: readonly { readonly id: string; readonly title: string }[];
}

/** What the table shows; the choice stands in the address, and the exports follow it. */
export function BoardFilters({ filter, cohorts, assignments }: BoardFiltersProps) {
  const { t } = useTranslation("assignments");
  const { cohort, assignment, status, q, from, to, sort } = filter;
  const lists = [
    {
      name: "cohort",
      label: t("filter.cohort"),
      value: cohort ?? "",
      options: [
        { value: "", label: t("filter.allCohorts") },
        ...cohorts.map(({ id, name }) => ({ value: id, label: name })),
      ],
    },
    {
      name: "assignment",
      label: t("filter.assignment"),
      value: assignment ?? "",
      options: [
        { value: "", label: t("filter.allAssignments") },
        ...assignments.map(({ id, title }) => ({ value: id, label: title })),
      ],
    },
    {
      name: "status",
      label: t("filter.status"),
      value: status ?? "",
      options: [
        { value: "", label: t("filter.allStatuses") },
        ...STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
      ],
    },
    {
      name: "sort",
      label: t("filter.sort"),
      value: sort,
      options: BOARD_SORTS.map((value) => ({ value, label: t(`filter.sorts.${value}`) })),
    },
  ];
  return (
    <Form
      aria-label={t("filter.label")}
      className="mb-4 grid grid-cols-2 items-end gap-3 lg:grid-cols-4"
      // Another filter is another form: its fields begin with what the address says.
      key={JSON.stringify(filter)}
      role="search"
    >
      {lists.map(({ name, label, value, options }) => (
        <Field key={name} label={label}>
          {(control) => <Select {...control} defaultValue={value} name={name} options={options} />}
        </Field>
      ))}
      <Field className="col-span-2 lg:col-span-1" label={t("filter.name")}>
        {(control) => <TextInput {...control} defaultValue={q} maxLength={120} name="q" type="search" />}
      </Field>
      <Field className="grid-cols-[minmax(0,1fr)]" label={t("filter.dueFrom")}>
        {(control) => <TextInput {...control} defaultValue={from} name="from" type="date" />}
      </Field>
      <Field className="grid-cols-[minmax(0,1fr)]" label={t("filter.dueTo")}>
        {(control) => <TextInput {...control} defaultValue={to} name="to" type="date" />}
      </Field>
      <div className="col-span-2 flex flex-wrap gap-2 lg:col-span-1">
        <Button type="submit">{t("filter.apply")}</Button>
        <LinkButton to="/assignments/table" variant="quiet">
          {t("list.clear")}
        </LinkButton>
      </div>
      <p className="text-sm text-ink-2 col-span-2 lg:col-span-4">{t("filter.hint")}</p>
    </Form>
  );
}

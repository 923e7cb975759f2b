import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Select } from "~/components/ui/Select.tsx";
import type { CohortChoice } from "~/domain/reports/views.ts";

interface CohortFormProps {
  readonly cohorts: readonly CohortChoice[];
  readonly cohort: CohortChoice | null;
  /** What else the address says, and goes on saying. */
  readonly kept?: Readonly<Record<string, string>>;
}

/** Which cohort the page is about: in its address, so that it can be kept and sent. */
export function CohortForm({ cohorts, cohort, kept = {} }: CohortFormProps) {
  const { t } = useTranslation("reports");
  if (cohorts.length < 2) return null;
  const options = [
    { value: "", label: t("everybody") },
    ...cohorts.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Form className="mb-6 flex flex-wrap items-end gap-3" method="get">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      <div className="grid gap-1">
        <label className="text-sm text-ink-2" htmlFor="cohort">
          {t("cohort")}
        </label>
        <Select
          className="min-w-52"
          defaultValue={cohort?.id ?? ""}
          id="cohort"
          key={cohort?.id}
          name="cohort"
          options={options}
        />
      </div>
      <Button type="submit">{t("show")}</Button>
    </Form>
  );
}

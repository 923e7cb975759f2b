import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, LinkButton } from "~/components/ui/Button.tsx";
import { Field } from "~/components/ui/Field.tsx";
import { Select } from "~/components/ui/Select.tsx";
import type { DeskView } from "~/domain/coaching/views.ts";

const VIEWS = ["waiting", "shared", "threads", "goals", "mine"] as const;

/** A trainer's views of the desk, each with an address of its own. */
export function DeskLinks({ here }: { readonly here: DeskView | "mine" | "feedback" }) {
  const { t } = useTranslation("coaching");
  return (
    <nav aria-label={t("views.label")} className="mb-6 flex gap-1 overflow-x-auto border-b border-line">
      {VIEWS.map((view) => (
        <Link
          aria-current={view === here ? "page" : undefined}
          className="row-link -mb-px whitespace-nowrap"
          key={view}
          to={`/coaching?view=${view}`}
        >
          {t(`views.${view}`)}
        </Link>
      ))}
      <Link
        aria-current={here === "feedback" ? "page" : undefined}
        className="row-link -mb-px whitespace-nowrap"
        to="/coaching/feedback"
      >
        {t("views.feedback")}
      </Link>
    </nav>
  );
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Whose work is shown. It stands in the address. */
export function DeskFilters(props: {
  readonly view: DeskView;
  readonly cohort: string;
  readonly person: string;
  readonly cohorts: readonly Named[];
  readonly people: readonly Named[];
}) {
  const { view, cohort, person, cohorts, people } = props;
  const { t } = useTranslation("coaching");
  const options = (any: string, named: readonly Named[]) => [
    { value: "", label: any },
    ...named.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Form
      aria-label={t("filter.label")}
      className="mb-5 grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]"
      key={`${view} ${cohort} ${person}`}
      method="get"
      role="search"
    >
      <input name="view" type="hidden" value={view} />
      <Field label={t("filter.cohort")}>
        {(control) => (
          <Select {...control} defaultValue={cohort} name="cohort" options={options(t("filter.anyCohort"), cohorts)} />
        )}
      </Field>
      <Field label={t("filter.person")}>
        {(control) => (
          <Select {...control} defaultValue={person} name="person" options={options(t("filter.anyone"), people)} />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit">{t("filter.submit")}</Button>
        {(cohort !== "" || person !== "") && (
          <LinkButton to={`/coaching?view=${view}`} variant="quiet">
            {t("filter.clear")}
          </LinkButton>
        )}
      </div>
    </Form>
  );
}

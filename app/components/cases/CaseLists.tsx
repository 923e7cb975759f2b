import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Badge } from "~/components/ui/Badge.tsx";
import { Button, LinkButton } from "~/components/ui/Button.tsx";
import { Field } from "~/components/ui/Field.tsx";
import { Moment } from "~/components/ui/Moment.tsx";
import { Select } from "~/components/ui/Select.tsx";
import { TextInput } from "~/components/ui/TextInput.tsx";
import type { CaseState } from "~/domain/cases/case.ts";

type Names = Readonly<Record<string, string>>;
export type CaseView = "library" | "mine" | "review";

export function CaseLinks({ here, reviews }: { readonly here: CaseView; readonly reviews: boolean }) {
  const { t } = useTranslation("cases");
  const views: readonly CaseView[] = reviews ? ["library", "review", "mine"] : ["library", "mine"];
  return (
    <nav aria-label={t("views.label")} className="mb-6 flex gap-1 overflow-x-auto border-b border-line">
      {views.map((view) => (
        <Link
          aria-current={view === here ? "page" : undefined}
          className="row-link -mb-px whitespace-nowrap"
          key={view}
          to={view === "library" ? "/cases" : `/cases?view=${view}`}
        >
          {t(`views.${view}`)}
        </Link>
      ))}
    </nav>
  );
}

interface CaseFiltersProps {
  readonly filter: { readonly q: string; readonly stage: string; readonly skill: string };
  readonly stages: Names;
  readonly skills: Names;
}

/** What the library shows. It stands in the address. */
export function CaseFilters({ filter, stages, skills }: CaseFiltersProps) {
  const { t } = useTranslation("cases");
  const options = (any: string, names: Names) => [
    { value: "", label: any },
    ...Object.entries(names).map(([value, label]) => ({ value, label })),
  ];
  return (
    <Form
      aria-label={t("filter.label")}
      className="mb-5 grid items-end gap-3 sm:grid-cols-[2fr_1fr_1fr_auto]"
      key={JSON.stringify(filter)}
      method="get"
      role="search"
    >
      <Field label={t("filter.q")}>
        {(control) => <TextInput {...control} defaultValue={filter.q} maxLength={100} name="q" type="search" />}
      </Field>
      <Field label={t("field.stage")}>
        {(control) => (
          <Select {...control} defaultValue={filter.stage} name="stage" options={options(t("filter.any"), stages)} />
        )}
      </Field>
      <Field label={t("filter.skill")}>
        {(control) => (
          <Select {...control} defaultValue={filter.skill} name="skill" options={options(t("filter.any"), skills)} />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit">{t("filter.submit")}</Button>
        {(filter.q !== "" || filter.stage !== "" || filter.skill !== "") && (
          <LinkButton to="/cases" variant="quiet">
            {t("filter.clear")}
          </LinkButton>
        )}
      </div>
    </Form>
  );
}

interface CaseListProps {
  readonly cases: readonly {
    readonly id: string;
    readonly title: string;
    readonly about: string;
    readonly stage: string | null;
    readonly skills: readonly string[];
    readonly state: CaseState;
    readonly proposed: boolean;
    readonly at: number;
    readonly author: string | null;
  }[];
  readonly stages: Names;
  readonly skills: Names;
  /** Whether the cases stand at different places on their way. */
  readonly withState: boolean;
}

export function CaseList({ cases, stages, skills, withState }: CaseListProps) {
  const { t } = useTranslation("cases");
  return (
    <ul className="grid gap-3">
      {cases.map(({ id, title, about, stage, skills: practised, state, proposed, at, author }) => (
        <li className="relative rounded-xl border border-line bg-surface p-4 hover:border-line-strong" key={id}>
          <Link
            className="text-lg font-semibold break-words after:absolute after:inset-0 after:rounded-xl"
            to={`/cases/${id}`}
          >
            {title === "" ? t("untitled") : title}
          </Link>
          <p className="mt-1 line-clamp-2 break-words text-ink-2">{about}</p>
          <p className="mt-2 flex flex-wrap items-center gap-2 text-sm text-ink-2">
            {withState && <Badge tone={state === "published" ? "jade" : "amber"}>{t(`state.${state}`)}</Badge>}
            {proposed && <Badge tone="indigo">{t("proposed")}</Badge>}
            {stage !== null && <Badge>{stages[stage] ?? stage}</Badge>}
            {practised.map((skill) => (
              <Badge key={skill}>{skills[skill] ?? skill}</Badge>
            ))}
            {author !== null && <span>{author}</span>}
            {withState && <Moment at={at} />}
          </p>
        </li>
      ))}
    </ul>
  );
}

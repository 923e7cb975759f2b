import { useTranslation } from "react-i18next";
import { LinkButton } from "~/components/ui/Button.tsx";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import type { Cohort } from "~/domain/people.ts";
import type { PeopleFilter, PersonRow } from "~/domain/ports.ts";
import { PageLinks } from "./PageLinks.tsx";
import { PeopleFilters } from "./PeopleFilters.tsx";
import { PeopleTable } from "./PeopleTable.tsx";

interface PeopleListProps {
  readonly filter: PeopleFilter;
  readonly cohorts: readonly Pick<Cohort, "id" | "name">[];
  readonly rows: readonly PersonRow[];
  /** How many the filter finds, on all pages. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

export function PeopleList({ filter, cohorts, rows, total, page, pages }: PeopleListProps) {
  const { t } = useTranslation("people");
  const everybody = filter.q === "" && filter.cohort === null && filter.state === "active";
  return (
    <>
      <PeopleFilters cohorts={cohorts} filter={filter} />
      {total === 0 ? (
        <EmptyState
          action={
            everybody ? (
              <LinkButton to="/people?view=invitations">{t("none.invite")}</LinkButton>
            ) : (
              <LinkButton to="/people">{t("none.all")}</LinkButton>
            )
          }
          icon="users"
          title={t(everybody ? "none.title" : "none.filtered")}
        >
          {t(everybody ? "none.hint" : "none.filteredHint")}
        </EmptyState>
      ) : (
        <>
          <p className="mb-2 text-sm text-ink-2">{t("filter.found", { count: total })}</p>
          <PeopleTable rows={rows} />
          <PageLinks page={page} pages={pages} />
        </>
      )}
    </>
  );
}

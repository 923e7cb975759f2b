import { useTranslation } from "react-i18next";
import { LinkButton } from "~/components/ui/Button.tsx";
import type { PersonId } from "~/domain/ids.ts";
import type { PersonRow } from "~/domain/ports.ts";
import { PeopleTable } from "./PeopleTable.tsx";

interface PeopleListProps {
  readonly rows: readonly PersonRow[];
  /** Where the page after this one begins; null at the end. */
  readonly next: { readonly name: string; readonly id: PersonId } | null;
  readonly first: boolean;
}

export function PeopleList({ rows, next, first }: PeopleListProps) {
  const { t } = useTranslation();
  return (
    <>
      <PeopleTable rows={rows} />
      {first && next === null ? null : (
        <div className="mt-4 flex flex-wrap justify-between gap-3">
          {first ? <span /> : <LinkButton to="/people">{t("action.firstPage")}</LinkButton>}
          {next ? (
            <LinkButton to={`/people?${new URLSearchParams({ after: next.name, id: next.id })}`}>
              {t("action.next")}
            </LinkButton>
          ) : null}
        </div>
      )}
    </>
  );
}

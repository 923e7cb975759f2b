import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/Page.tsx";
import { RoomLinks } from "~/components/room/RoomLinks.tsx";
import { LinkButton } from "~/components/ui/Button.tsx";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import type { AssignmentCard } from "~/domain/assignments/views.ts";
import type { AssignmentId, Instant } from "~/domain/ids.ts";
import { GivenList } from "./GivenList.tsx";
import { ListFilters } from "./ListFilters.tsx";
import { ListLinks } from "./ListLinks.tsx";

interface GivenPageProps {
  readonly cards: readonly AssignmentCard[];
  readonly next: { readonly at: Instant; readonly id: AssignmentId } | null;
  readonly first: boolean;
  readonly filter: {
    readonly state: string;
    readonly cohort: string;
    readonly title: string;
    readonly states: readonly ("open" | "past" | "withdrawn" | "all")[];
  };
  readonly cohorts: readonly { readonly id: string; readonly name: string }[];
}

/** What was given, as a trainer's list. */
export function GivenPage({ cards, next, first, filter, cohorts }: GivenPageProps) {
  const { t } = useTranslation(["assignments", "common"]);
  const { state, cohort, title } = filter;
  const filtered = state !== "all" || cohort !== "" || title !== "";
  const give = (
    <LinkButton to="/assignments/new" variant="primary">
      {t("list.new")}
    </LinkButton>
  );
  const further = (page: { at: number; id: string }) =>
    `/assignments?${new URLSearchParams({ state, cohort, q: title, at: String(page.at), id: page.id })}`;
  return (
    <>
      <RoomLinks here="assignments" />
      <Page actions={give} lead={t("lead")} title={t("title")} width="wide">
        <ListLinks here="list" />
        {cards.length === 0 && first && !filtered ? (
          <EmptyState icon="flag" title={t("list.empty")}>
            {t("list.emptyHint")}
          </EmptyState>
        ) : (
          <>
            <ListFilters {...filter} cohorts={cohorts} />
            {cards.length === 0 ? (
              <EmptyState
                action={<LinkButton to="/assignments">{t("list.clear")}</LinkButton>}
                icon="search"
                title={t("list.noMatch")}
              >
                {t("list.noMatchHint")}
              </EmptyState>
            ) : (
              <GivenList cards={cards} />
            )}
            <div className="mt-4 flex flex-wrap justify-between gap-3">
              {first ? <span /> : <LinkButton to="/assignments">{t("common:action.firstPage")}</LinkButton>}
              {next ? <LinkButton to={further(next)}>{t("common:action.next")}</LinkButton> : null}
            </div>
          </>
        )}
      </Page>
    </>
  );
}

import { useTranslation } from "react-i18next";
import { LinkButton } from "~/components/ui/Button.tsx";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import type { DeskCard, DeskView, GoalCard, ThreadCard } from "~/domain/coaching/views.ts";
import { AttemptList, ThreadList } from "./DeskLists.tsx";
import { DeskFilters } from "./DeskParts.tsx";
import { GoalList } from "./Goals.tsx";

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface ShownDesk {
  readonly view: DeskView;
  readonly attempts: readonly DeskCard[];
  readonly threads: readonly ThreadCard[];
  readonly goals: readonly GoalCard[];
  readonly cohorts: readonly Named[];
  readonly people: readonly Named[];
  /** As the address has them; "" for none. */
  readonly cohort: string;
  readonly person: string;
  readonly page: number;
  readonly next: number | null;
}

const ICONS = { waiting: "circle-check", shared: "eye", threads: "message-circle", goals: "flag" } as const;

/** One view of a trainer's desk. */
export function TrainerDesk(props: { readonly desk: ShownDesk; readonly skills: Readonly<Record<string, string>> }) {
  const { desk, skills } = props;
  const { view, cohort, person } = desk;
  const { t } = useTranslation(["coaching", "common"]);
  const empty = desk.attempts.length + desk.threads.length + desk.goals.length === 0;
  const to = (page: number) => `/coaching?${new URLSearchParams({ view, cohort, person, page: String(page) })}`;
  return (
    <>
      <DeskFilters cohort={cohort} cohorts={desk.cohorts} people={desk.people} person={person} view={view} />
      {view === "goals" && (
        <div className="mb-4">
          <LinkButton to={person === "" ? "/goals/new" : `/goals/new?${new URLSearchParams({ person })}`}>
            {t("goal.new")}
          </LinkButton>
        </div>
      )}
      {empty && (
        <EmptyState
          action={view === "waiting" ? <LinkButton to="/assignments">{t("empty.assign")}</LinkButton> : undefined}
          icon={ICONS[view]}
          title={t(`empty.${view}`)}
        >
          {t(`empty.${view}Hint`)}
        </EmptyState>
      )}
      {desk.attempts.length > 0 && <AttemptList attempts={desk.attempts} named />}
      {desk.threads.length > 0 && <ThreadList named threads={desk.threads} />}
      {desk.goals.length > 0 && <GoalList goals={desk.goals} named skills={skills} />}
      <div className="mt-4 flex flex-wrap justify-between gap-3">
        {desk.page > 1 ? <LinkButton to={to(1)}>{t("common:action.firstPage")}</LinkButton> : <span />}
        {desk.next !== null && <LinkButton to={to(desk.next)}>{t("common:action.next")}</LinkButton>}
      </div>
    </>
  );
}

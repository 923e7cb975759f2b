import { useTranslation } from "react-i18next";
import { LinkButton } from "~/components/ui/Button.tsx";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import { Section } from "~/components/ui/Section.tsx";
import type { DeskCard, GoalCard, ThreadCard } from "~/domain/coaching/views.ts";
import { AttemptList, ThreadList } from "./DeskLists.tsx";
import { GoalList } from "./Goals.tsx";

interface OwnDeskProps {
  readonly own: {
    readonly threads: readonly ThreadCard[];
    readonly goals: readonly GoalCard[];
    readonly shared: readonly DeskCard[];
    readonly trainers: readonly unknown[];
  };
  readonly skills: Readonly<Record<string, string>>;
}

/** What was said to a learner, what they set out to do, and what they let others read. */
export function OwnDesk({ own: { threads, goals, shared, trainers }, skills }: OwnDeskProps) {
  const { t } = useTranslation("coaching");
  return (
    <>
      <Section className="mt-0" title={t("own.threads")}>
        {threads.length > 0 ? (
          <ThreadList named={false} threads={threads} />
        ) : (
          <EmptyState
            action={<LinkButton to="/role-plays">{t("empty.toRolePlays")}</LinkButton>}
            icon="message-circle"
            title={t("empty.ownThreads")}
          >
            {t("empty.ownThreadsHint")}
          </EmptyState>
        )}
      </Section>
      <Section
        actions={goals.length > 0 ? <LinkButton to="/goals/new">{t("goal.new")}</LinkButton> : undefined}
        title={t("own.goals")}
      >
        {goals.length > 0 ? (
          <GoalList goals={goals} named={false} skills={skills} />
        ) : (
          <EmptyState
            action={<LinkButton to="/goals/new">{t("goal.new")}</LinkButton>}
            icon="flag"
            title={t("empty.ownGoals")}
          >
            {t("empty.ownGoalsHint")}
          </EmptyState>
        )}
      </Section>
      <Section title={t("own.shared")}>
        {shared.length > 0 ? (
          <AttemptList attempts={shared} named={false} />
        ) : (
          <p className="text-ink-2">{t("empty.ownShared")}</p>
        )}
      </Section>
      {trainers.length > 0 && (
        <div className="mt-9">
          <LinkButton to="/feedback">{t("own.feedback")}</LinkButton>
        </div>
      )}
    </>
  );
}

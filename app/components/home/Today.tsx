import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/Page.tsx";
import { LinkButton } from "~/components/ui/Button.tsx";
import { Card } from "~/components/ui/Card.tsx";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import { Icon } from "~/components/ui/Icon.tsx";
import type { TodayLine } from "~/domain/practice/today.ts";
import { useTodayLine } from "./today-line.ts";

interface TodayProps {
  readonly name: string;
  readonly plan: { readonly fresh: boolean; readonly lines: readonly TodayLine[] };
  /** Whether they may bring others in. */
  readonly mayInvite: boolean;
}

/** What to do next and why, and nothing else. */
export function Today({ name, plan: { fresh, lines }, mayInvite }: TodayProps) {
  const { t } = useTranslation("home");
  return (
    <Page lead={fresh ? t("firstDay") : undefined} title={t("hello", { name })}>
      {lines.length === 0 ? (
        <EmptyState
          action={<LinkButton to="/role-plays">{t("rolePlay.go")}</LinkButton>}
          icon="circle-check"
          title={t("allDone")}
        >
          {t("allDoneHint")}
        </EmptyState>
      ) : (
        <ol aria-label={t("plan")} className="grid gap-3">
          {lines.map((line, index) => (
            <Line key={line.kind === "assignment" ? line.id : line.kind} line={line} pressing={index === 0} />
          ))}
        </ol>
      )}
      {mayInvite && <Team />}
      <ul className="mt-8 flex flex-wrap gap-2">
        <li>
          <LinkButton to="/map" variant="quiet">
            {t("more.map")}
          </LinkButton>
        </li>
        <li>
          <LinkButton to="/profile" variant="quiet">
            {t("more.profile")}
          </LinkButton>
        </li>
        <li>
          <LinkButton to="/assignments" variant="quiet">
            {t("more.assignments")}
          </LinkButton>
        </li>
        <li>
          <LinkButton to="/objections" variant="quiet">
            {t("more.objections")}
          </LinkButton>
        </li>
        <li>
          <LinkButton to="/cases" variant="quiet">
            {t("more.cases")}
          </LinkButton>
        </li>
        <li>
          <LinkButton to="/coaching" variant="quiet">
            {t("more.coaching")}
          </LinkButton>
        </li>
      </ul>
    </Page>
  );
}

function Line({ line, pressing }: { readonly line: TodayLine; readonly pressing: boolean }) {
  const { title, why, to, icon } = useTodayLine(line);
  return (
    <li
      className={`relative grid grid-cols-[auto_1fr_auto] items-center gap-4 rounded-xl border bg-surface p-4 hover:border-line-strong sm:p-5 ${pressing ? "border-2 border-jade shadow-card" : "border-line"}`}
    >
      <span className="grid size-10 place-content-center rounded-full bg-jade-soft text-jade-ink">
        <Icon name={icon} size={20} />
      </span>
      <div>
        <Link
          className="text-lg font-semibold after:absolute after:inset-0 after:rounded-xl"
          prefetch={to.includes("#") ? "none" : "intent"}
          to={to}
        >
          {title}
        </Link>
        <p className="text-ink-2">{why}</p>
      </div>
      <Icon className="text-ink-3" name="chevron-right" size={20} />
    </li>
  );
}

function Team() {
  const { t } = useTranslation("home");
  return (
    <Card as="section" className="mt-8 flex flex-wrap items-center justify-between gap-4">
      <div>
        <h2 className="text-lg">{t("team.title")}</h2>
        <p className="mt-1 text-ink-2">{t("team.text")}</p>
      </div>
      <LinkButton to="/people?view=invitations">{t("team.go")}</LinkButton>
    </Card>
  );
}

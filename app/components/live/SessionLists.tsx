import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Badge } from "~/components/ui/Badge.tsx";
import { Button, LinkButton } from "~/components/ui/Button.tsx";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import { Moment } from "~/components/ui/Moment.tsx";
import { Section } from "~/components/ui/Section.tsx";
import type { SessionHead } from "~/domain/session/ports.ts";

type Listed = SessionHead & { readonly hosted: boolean };

const PHASES = ["live", "planned", "ended"] as const;

/** The sessions that are on, those to come, and those that were. */
export function SessionLists({ sessions, hosts }: { readonly sessions: readonly Listed[]; readonly hosts: boolean }) {
  const { t } = useTranslation("live");
  if (sessions.length === 0) {
    return (
      <div className="mt-8">
        <EmptyState icon="messages-square" title={t("list.empty")}>
          {t(hosts ? "list.emptyTrainer" : "list.emptyRep")}
        </EmptyState>
      </div>
    );
  }
  return PHASES.map((phase) => {
    const those = sessions.filter((one) => one.phase === phase);
    if (those.length === 0) return null;
    return (
      <Section key={phase} title={t(`list.${phase}`)}>
        <ul className="grid gap-3">
          {those.map((session) => (
            <SessionLine hosts={hosts} key={session.id} session={session} />
          ))}
        </ul>
      </Section>
    );
  });
}

function SessionLine({ session, hosts }: { readonly session: Listed; readonly hosts: boolean }) {
  const { t } = useTranslation("live");
  const { id, title, hostName, cohortName, phase, hosted } = session;
  const when = session.startedAt ?? session.plannedFor;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-xl border border-line bg-surface px-5 py-4">
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-center gap-2 text-base">
          {title}
          {phase === "live" ? <Badge tone="jade">{t("phase.live")}</Badge> : null}
        </h3>
        <p className="text-sm text-ink-2">
          {[cohortName, hostName ? t("list.host", { name: hostName }) : null].filter(Boolean).join(" · ")}
          {when === null ? null : (
            <>
              {cohortName || hostName ? " · " : ""}
              <Moment at={when} style="dateTime" />
            </>
          )}
        </p>
      </div>
      <div className="flex flex-wrap gap-2 empty:hidden">
        {phase === "planned" && hosted ? <LinkButton to={`/sessions/${id}/plan`}>{t("list.plan")}</LinkButton> : null}
        {phase === "live" && hosted ? (
          <LinkButton to={`/sessions/${id}/host`} variant="primary">
            {t("list.open")}
          </LinkButton>
        ) : null}
        {phase === "live" && !hosts ? (
          <Form action={`/sessions/${id}/enter`} method="post">
            <Button type="submit" variant="primary">
              {t("list.join")}
            </Button>
          </Form>
        ) : null}
        {phase === "ended" || (phase === "live" && hosts) ? (
          <LinkButton to={`/sessions/${id}/record`}>{t("list.record")}</LinkButton>
        ) : null}
      </div>
    </li>
  );
}

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { LinkButton } from "~/components/ui/Button.tsx";
import { Card } from "~/components/ui/Card.tsx";
import type { RoomView } from "~/domain/room.ts";
import type { Room } from "./RoomLinks.tsx";

/** What is waiting, room by room: a figure or two, and the way there. */
export function RoomCards({ room }: { readonly room: RoomView }) {
  const { t } = useTranslation("room");
  const formats = useFormats();
  const { people, assignments, coaching, cases, live, reports } = room;
  const [underWay] = live.underWay;
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      <RoomCard
        go={
          people.cohorts === 0 ? { to: "/cohorts", label: t("people.begin") } : { to: "/people", label: t("people.go") }
        }
        id="people"
        urgent={people.cohorts === 0}
      >
        <p>
          {people.cohorts === 0
            ? t("people.none")
            : t("people.some", {
                cohorts: t("people.cohorts", { count: people.cohorts }),
                reps: t("people.reps", { count: people.reps }),
              })}
        </p>
        {people.pending > 0 && <p className="text-ink-2">{t("people.pending", { count: people.pending })}</p>}
      </RoomCard>
      <RoomCard
        go={
          assignments.open === 0
            ? { to: "/assignments/new", label: t("assignments.begin") }
            : { to: "/assignments", label: t("assignments.go") }
        }
        id="assignments"
        urgent={assignments.overdue > 0}
      >
        <p>
          {assignments.open === 0
            ? t("assignments.none")
            : t("assignments.some", { count: assignments.open, shown: shown(assignments.open, assignments.more) })}
        </p>
        {assignments.overdue > 0 && (
          <p className="text-ink-2">{t("assignments.overdue", { count: assignments.overdue })}</p>
        )}
      </RoomCard>
      <RoomCard go={{ to: "/coaching", label: t("coaching.go") }} id="coaching" urgent={coaching.news > 0}>
        <p>
          {coaching.waiting === 0
            ? t("coaching.none")
            : t("coaching.some", { count: coaching.waiting, shown: shown(coaching.waiting, coaching.more) })}
        </p>
        {coaching.news > 0 && <p className="text-ink-2">{t("coaching.news", { count: coaching.news })}</p>}
      </RoomCard>
      <RoomCard
        go={
          cases.waiting > 0
            ? { to: "/cases?view=review", label: t("cases.review") }
            : { to: "/cases", label: t("cases.go") }
        }
        id="cases"
        urgent={cases.waiting > 0}
      >
        <p>{cases.waiting === 0 ? t("cases.none") : t("cases.some", { count: cases.waiting })}</p>
      </RoomCard>
      <RoomCard
        go={
          underWay || live.next
            ? { to: "/sessions", label: t("live.go") }
            : { to: "/sessions/new", label: t("live.begin") }
        }
        id="live"
        urgent={underWay !== undefined}
      >
        <p>
          {underWay
            ? t("live.now", { title: underWay.title })
            : live.next
              ? t("live.next", { when: formats.dateTime(live.next.at), title: live.next.title })
              : t("live.none")}
        </p>
      </RoomCard>
      <RoomCard go={{ to: "/reports", label: t("reports.go") }} id="reports" urgent={reports.teach !== null}>
        <p>{reports.teach === null ? t("reports.none") : t("reports.some", { skill: reports.teach })}</p>
      </RoomCard>
      <RoomCard go={{ to: "/studio", label: t("studio.go") }} id="studio">
        <p>{t("studio.text")}</p>
      </RoomCard>
    </div>
  );
}

/** A count that was broken off says so: 20+. */
function shown(count: number, more: boolean): string {
  return more ? `${count}+` : String(count);
}

interface RoomCardProps {
  readonly id: Room;
  /** Something is waiting there: said by the words, repeated by the edge. */
  readonly urgent?: boolean;
  readonly go: { readonly to: string; readonly label: string };
  readonly children: ReactNode;
}

function RoomCard({ id, urgent = false, go, children }: RoomCardProps) {
  const { t } = useTranslation("room");
  return (
    <Card as="section" className="grid content-between gap-4" {...(urgent && { edge: "jade" })}>
      <div className="grid gap-1">
        <h2 className="text-base">{t(`links.${id}`)}</h2>
        {children}
      </div>
      <div>
        <LinkButton to={go.to}>{go.label}</LinkButton>
      </div>
    </Card>
  );
}

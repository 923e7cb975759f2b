import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { LinkButton } from "~/components/ui/Button.tsx";
import { Card } from "~/components/ui/Card.tsx";
import { Icon } from "~/components/ui/Icon.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { Section } from "~/components/ui/Section.tsx";
import type { OwnAssignment } from "~/domain/assignments/views.ts";
import { ICONS, pathOf } from "./item-path.ts";
import { Status } from "./Status.tsx";
import { Terms } from "./Terms.tsx";

/** A rep's own assignment: what is asked, the path in its order, and where to go on. */
export function OwnPage({ of }: { readonly of: OwnAssignment }) {
  const { t } = useTranslation("assignments");
  const formats = useFormats();
  const { id, items, standings, next, status, note, reason, attemptsAllowed, mode } = of;
  return (
    <div className="grid gap-4">
      <Terms of={of} />
      {status === "overdue" ? <Notice tone="care">{t("own.late")}</Notice> : null}
      {status === "failed" ? <Notice tone="care">{t("own.failed")}</Notice> : null}
      {status === "excused" ? <Notice tone="info">{t("own.excused")}</Notice> : null}
      {of.reopened ? <Notice tone="info">{t("own.reopenedNote")}</Notice> : null}
      {reason === "" ? null : <p className="whitespace-pre-line text-ink-2">{t("own.reason", { reason })}</p>}
      {note === "" ? null : (
        <Card as="section">
          <h2 className="text-base">{t("own.note")}</h2>
          <p className="mt-1 whitespace-pre-line">{note}</p>
        </Card>
      )}
      <Section className="mt-2" title={t("own.path")}>
        <ol className="grid gap-3">
          {items.map((item, place) => {
            const standing = standings[place];
            return (
              <Card as="li" className="flex flex-wrap items-center gap-3" key={`${item.kind} ${item.ref}`}>
                <Icon className="text-jade-ink" name={ICONS[item.kind]} size={20} />
                <div className="min-w-0 flex-1">
                  <p className="font-medium">{item.title}</p>
                  <p className="text-sm text-ink-2">
                    {[
                      t(`kind.${item.kind}`),
                      standing?.best == null ? null : t("own.best", { score: formats.score(standing.best) }),
                      standing && attemptsAllowed !== null && item.kind !== "lesson"
                        ? t("own.used", { used: standing.used, allowed: attemptsAllowed })
                        : null,
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </p>
                </div>
                {standing ? <Status status={standing.status} /> : null}
                <LinkButton
                  aria-label={`${t("own.start")}: ${item.title}`}
                  to={pathOf(item)}
                  variant={place === next ? "primary" : "quiet"}
                >
                  {t("own.start")}
                </LinkButton>
              </Card>
            );
          })}
        </ol>
      </Section>
      {mode === "practice" ? <p className="text-sm text-ink-2">{t("own.practiceNote")}</p> : null}
      <div className="flex flex-wrap gap-3">
        {of.due ? (
          <LinkButton reloadDocument to={`/assignments/${id}/deadline.ics`}>
            <Icon name="calendar" size={18} />
            {t("own.calendar")}
          </LinkButton>
        ) : null}
        <LinkButton to="/assignments" variant="quiet">
          {t("own.back")}
        </LinkButton>
      </div>
    </div>
  );
}

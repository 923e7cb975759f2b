import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { Badge } from "~/components/ui/Badge.tsx";
import { Moment } from "~/components/ui/Moment.tsx";
import type { DeskCard, ThreadCard } from "~/domain/coaching/views.ts";

const ITEM = "relative rounded-xl border border-line bg-surface p-4 hover:border-line-strong";
const TITLE = "text-lg font-semibold after:absolute after:inset-0 after:rounded-xl";

/** Finished attempts, each leading to its debrief. */
export function AttemptList({ attempts, named }: { readonly attempts: readonly DeskCard[]; readonly named: boolean }) {
  const { t } = useTranslation("coaching");
  const formats = useFormats();
  return (
    <ul className="grid gap-3">
      {attempts.map(({ id, person, title, score, passed, finishedAt }) => (
        <li className={ITEM} key={id}>
          <Link className={TITLE} to={`/attempts/${id}/debrief`}>
            {named ? `${person.name} · ${title}` : title}
          </Link>
          <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
            <span className="tabular-nums">{t("attempt.score", { score: formats.score(score) })}</span>
            <Badge tone={passed ? "jade" : "amber"}>{passed ? t("attempt.passed") : t("attempt.failed")}</Badge>
            <span>
              {t("attempt.finished")} <Moment at={finishedAt} style="dateTime" />
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Attempts that are talked about, those with news first. */
export function ThreadList({ threads, named }: { readonly threads: readonly ThreadCard[]; readonly named: boolean }) {
  const { t } = useTranslation("coaching");
  return (
    <ul className="grid gap-3">
      {threads.map(({ id, person, title, comments, fresh, lastTurn, lastAt, lastAuthor }) => (
        <li className={ITEM} key={id}>
          <Link
            className={TITLE}
            to={`/attempts/${id}/debrief${lastTurn === null ? "#talk" : `#turn-${lastTurn + 1}`}`}
          >
            {named ? `${person.name} · ${title}` : title}
          </Link>
          <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
            {fresh > 0 && <Badge tone="jade">{t("thread.fresh", { count: fresh })}</Badge>}
            <span>{t("thread.count", { count: comments })}</span>
            <span>
              {lastTurn === null
                ? t("thread.lastWhole", { name: lastAuthor })
                : t("thread.last", { name: lastAuthor, n: lastTurn + 1 })}{" "}
              · <Moment at={lastAt} style="dateTime" />
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

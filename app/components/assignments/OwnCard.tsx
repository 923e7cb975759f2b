import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LinkButton } from "~/components/ui/Button.tsx";
import { Card } from "~/components/ui/Card.tsx";
import { Progress } from "~/components/ui/Progress.tsx";
import type { OwnAssignment } from "~/domain/assignments/views.ts";
import { pathOf } from "./item-path.ts";
import { Status } from "./Status.tsx";
import { Terms } from "./Terms.tsx";

/** One assignment of a rep's own, with the way to what comes next. */
export function OwnCard({ of }: { readonly of: OwnAssignment }) {
  const { t } = useTranslation("assignments");
  const { id, title, status, reopened, items, standings, next } = of;
  const done = standings.filter(({ finishedAt }) => finishedAt !== null).length;
  const following = next === null ? null : (items[next] ?? null);
  return (
    <Card as="li" className="grid gap-2">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h3 className="text-lg">
          <Link className="inline-flex min-h-11 items-center" to={`/assignments/${id}`}>
            {title}
          </Link>
        </h3>
        <Status reopened={reopened} status={status} />
      </div>
      <Terms of={of} />
      {items.length > 1 ? (
        <Progress
          className="max-w-80"
          label={title}
          max={items.length}
          text={t("own.progress", { done, of: items.length })}
          value={done}
        />
      ) : null}
      {following ? (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-ink-2">{t("own.next", { title: following.title })}</p>
          <LinkButton aria-label={`${t("own.start")}: ${following.title}`} to={pathOf(following)} variant="primary">
            {t("own.start")}
          </LinkButton>
        </div>
      ) : null}
    </Card>
  );
}

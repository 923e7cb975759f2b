import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Badge } from "~/components/ui/Badge.tsx";
import { Card } from "~/components/ui/Card.tsx";
import { Progress } from "~/components/ui/Progress.tsx";
import type { AssignmentCard } from "~/domain/assignments/views.ts";
import { Terms } from "./Terms.tsx";

/** What was given, newest first, with how far people are. */
export function GivenList({ cards }: { readonly cards: readonly AssignmentCard[] }) {
  return (
    <ul className="grid gap-3">
      {cards.map((card) => (
        <Given card={card} key={card.id} />
      ))}
    </ul>
  );
}

function Given({ card }: { readonly card: AssignmentCard }) {
  const { t } = useTranslation("assignments");
  const { id, title, items, cohorts, people, count } = card;
  const done = count.done + count["done-late"] + count.excused;
  return (
    <Card as="li" className="relative grid gap-2 hover:border-line-strong">
      <h2 className="text-lg">
        <Link className="after:absolute after:inset-0 after:rounded-xl" to={`/assignments/${id}`}>
          {title}
        </Link>
      </h2>
      <p className="text-sm text-ink-2">
        {[
          t("list.items", { count: items.length }),
          cohorts.length > 0 ? t("list.to", { names: cohorts.join(", ") }) : t("list.toPeople"),
        ].join(" · ")}
      </p>
      <Terms of={card} />
      {people === 0 ? (
        <p className="text-sm text-ink-2">{t("list.nobody")}</p>
      ) : (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <Progress
            className="min-w-48 flex-1 sm:max-w-80"
            label={title}
            max={people}
            text={t("list.progress", { done, people })}
            value={done}
          />
          {count.overdue > 0 ? <Badge tone="brick">{t("list.overdue", { count: count.overdue })}</Badge> : null}
          {count.failed > 0 ? <Badge tone="amber">{t("list.failed", { count: count.failed })}</Badge> : null}
        </div>
      )}
    </Card>
  );
}

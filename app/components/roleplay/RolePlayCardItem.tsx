import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Face } from "~/components/faces/Face.tsx";
import { Badge } from "~/components/ui/Badge.tsx";
import type { RolePlayCard } from "~/domain/scenario/role-play-card.ts";
import { levelOf } from "./level.ts";

/** One role-play in the list; the whole card leads to its brief. */
export function RolePlayCardItem({ card }: { readonly card: RolePlayCard }) {
  const { t } = useTranslation("roleplay");
  return (
    <li className="relative flex gap-4 rounded-xl border border-line bg-surface p-4 hover:border-jade">
      <Face face={card.customer.face} label="" mood="neutral" size={72} />
      <div className="min-w-0">
        <h2 className="text-lg">
          <Link className="after:absolute after:inset-0 after:rounded-xl" to={`/role-plays/${card.id}`}>
            {card.title}
          </Link>
        </h2>
        <p className="text-sm text-ink-2">
          {card.customer.name} · {card.customer.role}
        </p>
        <div className="mt-2.5 flex flex-wrap gap-1.5">
          <Badge>{t(`list.level.${levelOf(card.level)}`)}</Badge>
          <Badge>{t("list.minutes", { minutes: card.minutes })}</Badge>
          {card.open && <Badge tone="amber">{t("list.open")}</Badge>}
        </div>
        <p className="mt-2 text-sm text-ink-2">
          {card.best === null ? t("list.notYet") : t("list.best", { score: card.best })}
        </p>
      </div>
    </li>
  );
}

import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Face } from "~/components/faces/Face.tsx";
import { Badge } from "~/components/ui/Badge.tsx";
import type { RolePlayCard } from "~/domain/scenario/role-play-card.ts";
import { levelOf } from "./level.ts";

interface RolePlayCardItemProps {
  readonly card: RolePlayCard;
  /** `h3` where the list stands under a heading of its own. */
  readonly heading?: "h2" | "h3";
  /** In place of the line that tells how one stands; what can be pressed in it is `relative`, above the card's link. */
  readonly children?: ReactNode;
}

/** One role-play in the list; the whole card leads to its brief. */
export function RolePlayCardItem({ card, heading: Heading = "h2", children }: RolePlayCardItemProps) {
  const { t } = useTranslation("roleplay");
  return (
    <li className="relative flex gap-4 rounded-xl border border-line bg-surface p-4 hover:border-jade">
      <Face face={card.customer.face} label="" mood="neutral" size={72} />
      <div className="flex min-w-0 flex-1 flex-col">
        <Heading className="text-lg">
          <Link className="after:absolute after:inset-0 after:rounded-xl" to={`/role-plays/${card.id}`}>
            {card.title}
          </Link>
        </Heading>
        <p className="text-sm text-ink-2">
          {card.customer.name} · {card.customer.role}
        </p>
        <div className="mt-2.5 flex flex-wrap gap-1.5">
          <Badge>{t(`list.level.${levelOf(card.level)}`)}</Badge>
          <Badge>{t("list.minutes", { minutes: card.minutes })}</Badge>
          {card.open && <Badge tone="amber">{t("list.open")}</Badge>}
        </div>
        {children ?? (
          <p className="mt-2 text-sm text-ink-2">
            {card.best === null ? t("list.notYet") : t("list.best", { score: card.best })}
          </p>
        )}
      </div>
    </li>
  );
}

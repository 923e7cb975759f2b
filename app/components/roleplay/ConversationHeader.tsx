import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Face } from "~/components/faces/Face.tsx";
import { Icon } from "~/components/ui/Icon.tsx";
import type { AttemptView } from "~/domain/scenario/attempt-view.ts";
import { StageStrip } from "./StageStrip.tsx";

/** Who sits opposite and how they take it just now, drawn and in words; how far the sale has come; the way out. */
export function ConversationHeader({ view }: { readonly view: AttemptView }) {
  const { t } = useTranslation("roleplay");
  const { customer, scenario, mode } = view;
  const mood = t(`play.mood.${customer.mood}`);
  return (
    <header className="border-b border-line px-4 pt-2.5 pb-2">
      <div className="flex items-center gap-2.5">
        <Link
          aria-label={t("play.leave")}
          className="-ml-2.5 inline-flex size-11 shrink-0 items-center justify-center rounded-lg text-ink-2 hover:bg-sunken"
          title={t("play.leave")}
          to={`/role-plays/${scenario.id}`}
        >
          <Icon name="arrow-left" />
        </Link>
        <div className="w-12 shrink-0 lg:w-16 [&>svg]:h-auto [&>svg]:w-full">
          <Face
            face={customer.face}
            label={t("play.face", { name: customer.name, mood })}
            mood={customer.mood}
            size={64}
          />
        </div>
        <div className="min-w-0 flex-1">
          <p className="flex items-center gap-2 leading-snug font-semibold lg:text-lg">
            {customer.name}
            <span
              aria-hidden="true"
              className="rounded-full bg-amber-soft px-2.5 text-xs leading-6 font-normal whitespace-nowrap text-amber"
            >
              {mood}
            </span>
          </p>
          <h1 className="truncate text-sm leading-normal font-normal text-ink-2">
            {scenario.title}
            <span className="hidden lg:inline"> · {customer.role}</span>
          </h1>
        </div>
        <span
          className={`shrink-0 rounded-full px-2.5 py-0.5 text-xs ${mode === "practice" ? "bg-jade-soft text-jade-ink" : "bg-indigo-soft text-indigo"}`}
        >
          <span className="lg:hidden">{t(`mode.${mode}`)}</span>
          <span className="hidden lg:inline">{t(`play.badge.${mode}`)}</span>
        </span>
      </div>
      <StageStrip stages={view.stages} turns={view.turns.length} />
    </header>
  );
}

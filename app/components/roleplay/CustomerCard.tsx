import { useTranslation } from "react-i18next";
import { Face } from "~/components/faces/Face.tsx";
import type { AttemptView } from "~/domain/scenario/attempt-view.ts";

/** Who sits opposite, and how they take it just now: drawn and in words. */
export function CustomerCard({ customer }: { readonly customer: AttemptView["customer"] }) {
  const { t } = useTranslation("roleplay");
  const mood = t(`play.mood.${customer.mood}`);
  return (
    <div className="flex items-center gap-3">
      <div className="w-11 shrink-0 lg:w-16 [&>svg]:h-auto [&>svg]:w-full">
        <Face
          face={customer.face}
          label={t("play.face", { name: customer.name, mood })}
          mood={customer.mood}
          size={64}
        />
      </div>
      <div className="min-w-0">
        <p className="leading-snug font-semibold lg:text-lg">
          {customer.name}
          <span
            aria-hidden="true"
            className="ml-2 inline-block rounded-full bg-amber-soft px-2.5 text-xs font-normal whitespace-nowrap text-amber"
          >
            {mood}
          </span>
        </p>
        <p className="truncate text-sm text-ink-2">{customer.role}</p>
      </div>
    </div>
  );
}

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

export type BadgeTone = "neutral" | "jade" | "amber" | "brick" | "indigo";

const TONES: Readonly<Record<BadgeTone, string>> = {
  neutral: "border-line-strong bg-sunken text-ink",
  jade: "border-transparent bg-jade-soft text-jade-ink",
  amber: "border-transparent bg-amber-soft text-amber",
  brick: "border-transparent bg-brick-soft text-brick",
  indigo: "border-transparent bg-indigo-soft text-indigo",
};

interface BadgeProps {
  readonly tone?: BadgeTone;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A word or two about the thing beside it. The colour repeats what the words say. */
export function Badge({ tone = "neutral", className = "", children }: BadgeProps) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-full border px-2.5 text-xs leading-6 font-normal whitespace-nowrap ${TONES[tone]} ${className}`}
    >
      {children}
    </span>
  );
}

export type TierName = "gold" | "silver" | "bronze" | "none";

/** Named, never shown by a colour alone. */
export function Tier({ tier }: { readonly tier: TierName }) {
  const { t } = useTranslation();
  return <Badge className="px-3 text-sm leading-7">{t(`tier.${tier}`)}</Badge>;
}

import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon-names.ts";

type NoticeTone = "problem" | "care" | "done" | "info";

const TONES: Readonly<Record<NoticeTone, { readonly icon: IconName; readonly colours: string }>> = {
  problem: { icon: "circle-alert", colours: "bg-brick-soft text-brick" },
  care: { icon: "circle-alert", colours: "bg-amber-soft text-amber" },
  done: { icon: "circle-check", colours: "bg-jade-soft text-jade-ink" },
  info: { icon: "info", colours: "bg-sunken text-ink-2" },
};

/** A message within the page. `problem` is read out at once; the others when the reader comes to them. */
export function Notice({ tone, children }: { readonly tone: NoticeTone; readonly children: ReactNode }) {
  const { icon, colours } = TONES[tone];
  return (
    <div
      className={`flex items-start gap-3 rounded-lg px-4 py-3 ${colours}`}
      role={tone === "problem" ? "alert" : undefined}
    >
      <Icon className="mt-[0.3em]" name={icon} size={18} />
      <div className="min-w-0 flex-1 text-ink">{children}</div>
    </div>
  );
}

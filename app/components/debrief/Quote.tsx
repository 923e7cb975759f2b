import type { ReactNode } from "react";

interface QuoteProps {
  readonly who: string;
  readonly tone?: "plain" | "better" | "own";
  readonly children: ReactNode;
}

const TONES = { plain: "bg-sunken", better: "bg-jade-soft", own: "bg-sunken border-l-4 border-l-brick" };

/** Words that were, or could have been, said. */
export function Quote({ who, tone = "plain", children }: QuoteProps) {
  return (
    <blockquote className={`my-2.5 rounded-lg px-3.5 py-2 ${TONES[tone]}`}>
      <p className="text-xs text-ink-2">{who}</p>
      <p>{children}</p>
    </blockquote>
  );
}

import type { ReactNode } from "react";

interface CardProps {
  /** `article` for what stands by itself in a list, `section` with a heading of its own, `div` otherwise. */
  readonly as?: "div" | "section" | "article" | "li";
  /** A bar at the side: what is lost, what is going well. */
  readonly edge?: "jade" | "brick" | "amber";
  readonly className?: string;
  readonly children: ReactNode;
}

const EDGES = {
  jade: "border-l-4 border-l-jade",
  brick: "border-l-4 border-l-brick",
  amber: "border-l-4 border-l-amber",
};

export function Card({ as: Element = "div", edge, className = "", children }: CardProps) {
  return (
    <Element className={`rounded-xl border border-line bg-surface p-4 sm:p-5 ${edge ? EDGES[edge] : ""} ${className}`}>
      {children}
    </Element>
  );
}

import type { Mood } from "~/domain/scenario/format.ts";
import { looksOf } from "./looks.ts";
import { paint } from "./paint.ts";

interface FaceProps {
  /** One of FACES. */
  readonly face: string;
  readonly mood: Mood;
  /** Who it is and how they feel; empty where the words stand beside the picture. */
  readonly label: string;
  /** Side in pixels. */
  readonly size?: number;
  readonly className?: string;
}

/** A customer's face. Drawn on a wall of its own, so that it reads alike in light and dark. */
export function Face({ face, mood, label, size = 72, className = "" }: FaceProps) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by its label, or hidden where it has none
    <svg
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
      className={`shrink-0 rounded-full ${className}`}
      fill="none"
      height={size}
      strokeLinecap="round"
      strokeLinejoin="round"
      viewBox="0 0 72 72"
      width={size}
    >
      {paint(looksOf(face), mood).map(([d, colour, width, opacity, transform]) =>
        d ? (
          <path
            d={d}
            key={d + transform}
            opacity={opacity}
            transform={transform}
            {...(width ? { stroke: colour, strokeWidth: width } : { fill: colour })}
          />
        ) : null,
      )}
    </svg>
  );
}

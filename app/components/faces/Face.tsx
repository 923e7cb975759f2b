import type { Mood } from "~/domain/scenario/format.ts";
import { drawnFace } from "./face-ids.ts";
import sheet from "./faces.svg?url";

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

/**
 * A customer's face, on a wall of its own, so that it reads alike in light and dark. All faces and moods come in
 * one cached file (drawn by sheet.ts): they cost no script, and a change of mood no request.
 */
export function Face({ face, mood, label, size = 72, className = "" }: FaceProps) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by its label, or hidden where it has none
    <svg
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
      className={`shrink-0 rounded-full ${className}`}
      height={size}
      width={size}
    >
      <use href={`${sheet}#${drawnFace(face)}-${mood}`} />
    </svg>
  );
}

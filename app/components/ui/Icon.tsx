import type { IconName } from "./icon-names.ts";
import sprite from "./icons.svg?url";

interface IconProps {
  readonly name: IconName;
  /** Side in pixels. */
  readonly size?: number;
  readonly className?: string;
}

/**
 * A line icon beside words. It says nothing by itself (hidden from assistive technology), so a control with an
 * icon alone needs a label of its own. Drawn from one cached file: an icon costs no script.
 */
export function Icon({ name, size = 20, className = "" }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      className={`inline-block shrink-0 ${className}`}
      fill="none"
      height={size}
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth={2}
      width={size}
    >
      <use href={`${sprite}#${name}`} />
    </svg>
  );
}

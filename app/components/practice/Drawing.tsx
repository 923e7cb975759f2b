import type { ReactNode } from "react";
import type { PublicDrawing } from "~/domain/practice/drawing.ts";

interface DrawingProps {
  readonly drawing: PublicDrawing;
  /** What lies over the picture, placed in shares of it. */
  readonly children: ReactNode;
}

/** A drawn scene. The room it takes is known before it has arrived, so nothing jumps. */
export function Drawing({ drawing: { src, alt, title, width, height }, children }: DrawingProps) {
  return (
    <figure className="-mx-4 mb-4 sm:mx-0">
      <div
        className="relative overflow-hidden border-y border-line bg-sunken sm:rounded-xl sm:border"
        style={{ aspectRatio: `${width} / ${height}` }}
      >
        <img alt={alt} className="drawing block size-full" height={height} src={src} width={width} />
        {children}
      </div>
      <figcaption className="mt-1.5 px-4 text-sm text-ink-2 sm:px-0">{title}</figcaption>
    </figure>
  );
}

/** Where a spot lies, for a style attribute. */
export function placeOf([left, top, width, height]: readonly [number, number, number, number]) {
  const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
  return { left: percent(left), top: percent(top), width: percent(width), height: percent(height) };
}

import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { PublicDrawing } from "~/domain/practice/drawing.ts";
import type { PublicSpot } from "~/domain/practice/view.ts";
import { Drawing, placeOf } from "./Drawing.tsx";

interface SpotFieldsProps {
  readonly type: "radio" | "checkbox";
  readonly drawing: PublicDrawing;
  readonly spots: readonly PublicSpot[];
}

/**
 * Spots of a drawing, each a numbered control over what it is about. The same spots stand below in words, as labels of the
 * same controls: a thumb, a keyboard and a screen reader all reach them.
 */
export function SpotFields({ type, drawing, spots }: SpotFieldsProps) {
  const { t } = useTranslation("lesson");
  const own = useId();
  return (
    <>
      <Drawing drawing={drawing}>
        {spots.map((spot, index) => (
          <span className="absolute" key={spot.id} style={placeOf(spot.at)}>
            <input
              aria-label={spot.text}
              className="spot"
              id={`${own}-${spot.id}`}
              name="option"
              type={type}
              value={spot.id}
            />
            <span aria-hidden="true" className="spot-number">
              {index + 1}
            </span>
          </span>
        ))}
      </Drawing>
      <p className="mb-2 text-sm text-ink-2">{t("exercise.spotHint")}</p>
      <ol className="flex flex-wrap gap-2">
        {spots.map((spot, index) => (
          <li key={spot.id}>
            <label
              className="flex min-h-11 items-center gap-2 rounded-lg border border-line-field px-3 py-1.5 text-sm"
              htmlFor={`${own}-${spot.id}`}
            >
              <b className="text-jade-ink tabular-nums">{index + 1}</b>
              {spot.text}
            </label>
          </li>
        ))}
      </ol>
    </>
  );
}

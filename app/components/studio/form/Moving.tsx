import { useTranslation } from "react-i18next";
import { fieldId, focusSoon } from "./field-id.ts";

interface MovingProps {
  /** What is moved, for the buttons' names. */
  readonly what: string;
  /** Tells these buttons from all others on the page. */
  readonly id: string;
  readonly index: number;
  readonly count: number;
  /** How the ids of these buttons go on once the thing stands elsewhere, where they are named by its place. */
  readonly idAt?: (index: number) => string;
  readonly onMove: (by: -1 | 1) => void;
}

/** Up and down in a list. The focus stays on the button: what is moved takes it along. */
export function Moving({ what, id, index, count, idAt, onMove }: MovingProps) {
  const { t } = useTranslation("draft");
  const step = (by: -1 | 1) => {
    const possible = index + by >= 0 && index + by < count;
    const way = by < 0 ? "up" : "down";
    return (
      <span id={fieldId(`${id}-${way}`)}>
        <button
          aria-disabled={!possible}
          aria-label={t(`move.${way}`, { what })}
          className="btn-icon aria-disabled:opacity-40"
          onClick={() => {
            if (!possible) return;
            onMove(by);
            focusSoon(`${idAt?.(index + by) ?? id}-${way}`);
          }}
          title={t(`move.${way}`, { what })}
          type="button"
        >
          <span aria-hidden="true">{by < 0 ? "\u2191" : "\u2193"}</span>
        </button>
      </span>
    );
  };
  return (
    <>
      {step(-1)}
      {step(1)}
    </>
  );
}

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { TextInput } from "~/components/ui/TextInput.tsx";
import { Control } from "./Control.tsx";
import { type Range, rangeKind, readWithin } from "./numbers.ts";
import { useTyped } from "./use-typed.ts";

interface NumberFieldProps {
  readonly at: string;
  readonly label: ReactNode;
  readonly labelHidden?: boolean;
  readonly hint?: ReactNode;
  readonly value: number;
  readonly range: Range;
  /** With a button at each side that takes or adds one, named after this. */
  readonly steps?: string;
  /** How the number is written; as it is where absent. */
  readonly write?: (value: number) => string;
  readonly onNumber: (value: number) => void;
  readonly className?: string;
}

/**
 * An integer. What is none, or may not stand, is kept as it was typed and told, and the draft keeps the number it has.
 * No `type="number"`: that hides what was typed wrongly, and a scrolling mouse changes it.
 */
export function NumberField(props: NumberFieldProps) {
  const { at, label, labelHidden = false, hint, value, range, steps, write = String, onNumber } = props;
  const { t } = useTranslation("draft");
  const [typed, setTyped] = useTyped(at, String(value));
  const refused = typed !== null && readWithin(typed, range) === null;

  function take(text: string) {
    const read = readWithin(text, range);
    setTyped(text);
    if (read !== null && read !== value) onNumber(read);
  }

  const step = (by: 1 | -1) => (
    <button
      aria-disabled={readWithin(String(value + by), range) === null}
      aria-label={t(by < 0 ? "number.less" : "number.more", { what: steps })}
      className="btn-icon border border-line-field bg-surface text-lg text-ink aria-disabled:opacity-55"
      onClick={() => take(String(value + by))}
      type="button"
    >
      <span aria-hidden="true">{by < 0 ? "\u2212" : "+"}</span>
    </button>
  );

  return (
    <Control
      at={at}
      className={props.className ?? ""}
      hint={hint}
      label={label}
      labelHidden={labelHidden}
      refusal={refused ? t(`number.${rangeKind(range)}`, { min: range.min, max: range.max }) : null}
    >
      {(control) => (
        <span className="flex items-center gap-1">
          {steps !== undefined ? step(-1) : null}
          <TextInput
            {...control}
            autoComplete="off"
            className={steps !== undefined ? "max-w-16 text-center tabular-nums" : "tabular-nums"}
            inputMode={range.min < 0 ? "text" : "numeric"}
            onBlur={() => {
              if (!refused) setTyped(null);
            }}
            onChange={(event) => take(event.target.value)}
            value={typed ?? write(value)}
          />
          {steps !== undefined ? step(1) : null}
        </span>
      )}
    </Control>
  );
}

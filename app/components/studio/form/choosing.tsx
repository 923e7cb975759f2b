import type { ReactNode } from "react";
import { ControlGroup } from "./Control.tsx";
import { controlId } from "./field-id.ts";

/** A pill around a radio or a checkbox that is itself out of sight; the whole pill is its target. */
const PILL =
  "relative flex min-h-9 touch:min-h-11 items-center justify-center gap-1.5 rounded-lg border border-line-field bg-surface px-3 py-1 text-sm hover:border-jade has-checked:border-jade has-checked:bg-jade-soft has-checked:font-medium has-checked:text-jade-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-jade";

interface Option<Value> {
  readonly value: Value;
  readonly label: ReactNode;
}

interface OneOfProps<Value> {
  readonly at: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
  readonly className?: string;
}

/** One of a few, all of them in sight: the platform's own radio buttons. */
export function OneOf<Value extends string | number>(props: OneOfProps<Value>) {
  const { at, label, hint, options, value, onChoose, className = "" } = props;
  return (
    <ControlGroup at={at} className={className} hint={hint} label={label}>
      <div className="flex flex-wrap gap-1.5">
        {options.map((option) => (
          <label className={`${PILL} min-w-11`} key={option.value}>
            <input
              checked={option.value === value}
              className="sr-only"
              name={controlId(at)}
              onChange={() => onChoose(option.value)}
              type="radio"
            />
            {option.label}
          </label>
        ))}
      </div>
    </ControlGroup>
  );
}

interface SomeOfProps {
  readonly at: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly options: readonly Option<string>[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
  readonly className?: string;
}

/** Some of several. What is chosen and isn't among the options (any more) is shown too, to be taken out. */
export function SomeOf({ at, label, hint, options, chosen, onToggle, className = "" }: SomeOfProps) {
  const gone = chosen.filter((value) => options.every((option) => option.value !== value));
  return (
    <ControlGroup at={at} className={className} hint={hint} label={label}>
      <div className="flex flex-wrap gap-1.5">
        {[...options, ...gone.map((value) => ({ value, label: value }))].map((option) => (
          <label className={PILL} key={option.value}>
            <input
              checked={chosen.includes(option.value)}
              className="size-4 shrink-0 accent-jade outline-none"
              onChange={() => onToggle(option.value)}
              type="checkbox"
            />
            <span className="min-w-0 wrap-anywhere">{option.label}</span>
          </label>
        ))}
      </div>
    </ControlGroup>
  );
}

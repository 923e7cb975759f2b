import type { Choice } from "~/domain/practice/view.ts";

interface ChoiceFieldsProps {
  readonly type: "radio" | "checkbox";
  readonly options: readonly Choice[];
}

/** One or several of a list: the platform's own controls, each with its text as one target. */
export function ChoiceFields({ type, options }: ChoiceFieldsProps) {
  return (
    <div className="grid gap-2">
      {options.map((option) => (
        <label
          className="grid min-h-13 grid-cols-[auto_1fr] items-start gap-3 rounded-xl border border-line-field bg-surface px-3.5 py-3 hover:border-jade has-checked:border-jade has-checked:bg-jade-soft"
          key={option.id}
        >
          <input className="mt-1 size-5 accent-jade" name="option" type={type} value={option.id} />
          <span>{option.text}</span>
        </label>
      ))}
    </div>
  );
}

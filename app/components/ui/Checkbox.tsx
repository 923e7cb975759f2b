import { type InputHTMLAttributes, type ReactNode, useId } from "react";

interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "type"> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** `radio` for one of several with the same name. */
  readonly type?: "checkbox" | "radio";
}

/** Label and box are one target; the hint is read after the label, not as part of it. */
export function Checkbox({ label, hint, type = "checkbox", className = "", id: given, ...rest }: CheckboxProps) {
  const own = useId();
  const id = given ?? own;
  return (
    <div className={`grid grid-cols-[auto_1fr] gap-x-3 ${className}`}>
      <input
        {...rest}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="mt-2.5 size-5 accent-jade"
        id={id}
        type={type}
      />
      <label className="min-h-11 py-2 font-medium" htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <p className="col-start-2 text-sm text-ink-2" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}

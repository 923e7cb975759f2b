import { type ReactNode, useId } from "react";
import { Icon } from "./Icon.tsx";

/** What a control must carry so that its label, hint and error are read with it. */
export interface ControlWiring {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

interface FieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong and how to put it right; null or absent where nothing is. */
  readonly error?: string | null | undefined;
  /** Beside the label: "optional". */
  readonly note?: string;
  /** The form library's id, where it has one; its error is expected at `<id>-error`. */
  readonly id?: string;
  readonly className?: string;
  readonly children: (control: ControlWiring) => ReactNode;
}

/** Label, hint and error around one control. The control keeps what was typed; this only says what is wrong. */
export function Field({ label, hint, error, note, id: given, className = "", children }: FieldProps) {
  const own = useId();
  const id = given ?? own;
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className={`grid gap-1.5 ${className}`}>
      <label className="font-medium" htmlFor={id}>
        {label}
        {note ? <span className="ml-2 text-sm font-normal text-ink-3">{note}</span> : null}
      </label>
      {hint ? (
        <p className="text-sm text-ink-2" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined })}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </div>
  );
}

export function FieldError({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  return (
    <p className="flex items-start gap-1.5 text-sm text-brick" id={id}>
      <Icon className="mt-[0.2em]" name="circle-alert" size={16} />
      <span>{children}</span>
    </p>
  );
}

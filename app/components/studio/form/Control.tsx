import type { ReactNode } from "react";
import type { ControlWiring } from "~/components/ui/Field.tsx";
import { FieldError } from "~/components/ui/Field.tsx";
import { controlId, fieldId, labelId, noteId, problemsId } from "./field-id.ts";
import { Problems, useProblems, useProblemsLeft } from "./Problems.tsx";
import { hasError } from "./problems.ts";

interface ControlProps {
  /** The dotted path of what is edited. */
  readonly at: string;
  readonly label: ReactNode;
  /** Read out, and not shown: where the words around the control say it to the eye. */
  readonly labelHidden?: boolean;
  readonly hint?: ReactNode;
  /** What the form itself refuses, before it comes to the checks. */
  readonly refusal?: string | null;
  readonly className?: string;
  readonly children: (control: ControlWiring) => ReactNode;
}

/** Label, hint and problems around one control. */
export function Control({ at, label, labelHidden, hint, refusal, className = "", children }: ControlProps) {
  const problems = useProblems(at);
  const described = [
    hint ? noteId(at) : "",
    refusal ? `${noteId(at)}-refusal` : "",
    problems.length > 0 ? problemsId(at) : "",
  ];
  return (
    <div className={`grid content-start gap-1.5 ${className}`} id={fieldId(at)}>
      <label className={labelHidden ? "sr-only" : "font-medium"} htmlFor={controlId(at)} id={labelId(at)}>
        {label}
      </label>
      {hint ? (
        <p className="text-sm text-ink-2" id={noteId(at)}>
          {hint}
        </p>
      ) : null}
      {children({
        id: controlId(at),
        "aria-describedby": described.filter(Boolean).join(" ") || undefined,
        "aria-invalid": refusal || hasError(problems) ? true : undefined,
      })}
      {refusal ? <FieldError id={`${noteId(at)}-refusal`}>{refusal}</FieldError> : null}
      <Problems at={at} problems={problems} />
    </div>
  );
}

interface ControlGroupProps {
  readonly at: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Paths that fields within are of: they show their problems themselves. */
  readonly parts?: readonly string[];
  readonly className?: string;
  readonly children: ReactNode;
}

/** The same around several controls that answer one question. */
export function ControlGroup({ at, label, hint, parts = [], className = "", children }: ControlGroupProps) {
  const problems = useProblemsLeft(at, parts);
  const described = [hint ? noteId(at) : "", problems.length > 0 ? problemsId(at) : ""].filter(Boolean).join(" ");
  return (
    <fieldset aria-describedby={described || undefined} className={`min-w-0 ${className}`} id={fieldId(at)}>
      <legend className="mb-1.5 font-medium">{label}</legend>
      <div className="grid gap-1.5">
        {hint ? (
          <p className="text-sm text-ink-2" id={noteId(at)}>
            {hint}
          </p>
        ) : null}
        {children}
        <Problems at={at} problems={problems} />
      </div>
    </fieldset>
  );
}

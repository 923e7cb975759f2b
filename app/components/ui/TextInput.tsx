import { forwardRef, type InputHTMLAttributes, type TextareaHTMLAttributes } from "react";

/** 16 px at least, or a phone zooms the page when the field is tapped. */
export const CONTROL =
  "min-h-11 w-full rounded-lg border border-line-field bg-surface px-3 py-2 text-base text-ink placeholder:text-ink-3 aria-invalid:border-brick aria-invalid:border-2 disabled:bg-sunken disabled:text-ink-3";

export const TextInput = forwardRef<HTMLInputElement, InputHTMLAttributes<HTMLInputElement>>(function TextInput(
  { className = "", type = "text", ...rest },
  ref,
) {
  return <input {...rest} className={`${CONTROL} read-only:bg-sunken ${className}`} ref={ref} type={type} />;
});

export const TextArea = forwardRef<HTMLTextAreaElement, TextareaHTMLAttributes<HTMLTextAreaElement>>(function TextArea(
  { className = "", rows = 4, ...rest },
  ref,
) {
  return <textarea {...rest} className={`${CONTROL} field-sizing-content ${className}`} ref={ref} rows={rows} />;
});

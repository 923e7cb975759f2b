import { forwardRef, type InputHTMLAttributes, type TextareaHTMLAttributes } from "react";

export const TextInput = forwardRef<HTMLInputElement, InputHTMLAttributes<HTMLInputElement>>(function TextInput(
  { className = "", type = "text", ...rest },
  ref,
) {
  return <input {...rest} className={`control read-only:bg-sunken ${className}`} ref={ref} type={type} />;
});

export const TextArea = forwardRef<HTMLTextAreaElement, TextareaHTMLAttributes<HTMLTextAreaElement>>(function TextArea(
  { className = "", rows = 4, ...rest },
  ref,
) {
  return <textarea {...rest} className={`control field-sizing-content ${className}`} ref={ref} rows={rows} />;
});

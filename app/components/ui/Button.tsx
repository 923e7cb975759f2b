import { Link, type LinkProps } from "@remix-run/react";
import type { ButtonHTMLAttributes } from "react";

/** `primary` once on a screen, for what the person most likely came to do; `danger` for what can't be undone. */
export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

const SHAPE =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-lg border px-4 py-2 text-base font-medium no-underline transition-colors disabled:opacity-55 aria-disabled:opacity-70";

const VARIANTS: Readonly<Record<ButtonVariant, string>> = {
  primary: "border-jade bg-jade text-on-jade not-disabled:hover:border-jade-ink not-disabled:hover:bg-jade-ink",
  secondary: "border-line-strong bg-surface text-ink not-disabled:hover:border-jade not-disabled:hover:bg-jade-soft",
  quiet: "border-transparent bg-transparent text-ink-2 not-disabled:hover:bg-sunken not-disabled:hover:text-ink",
  danger: "border-brick bg-brick text-on-brick not-disabled:hover:opacity-90",
};

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly variant?: ButtonVariant;
  /** What is being done, while it is being done: the button keeps the focus and refuses a second press. */
  readonly pending?: string | false;
}

/** Of type `button` unless told otherwise: a form's own button says `type="submit"`. */
export function Button({ variant = "secondary", pending = false, className = "", children, ...rest }: ButtonProps) {
  const busy = pending !== false;
  return (
    <button
      type="button"
      {...rest}
      {...(busy && { "aria-disabled": true, onClick: (event) => event.preventDefault() })}
      className={`${SHAPE} ${VARIANTS[variant]} ${className}`}
    >
      {busy ? pending : children}
    </button>
  );
}

interface LinkButtonProps extends LinkProps {
  readonly variant?: ButtonVariant;
}

/** A link that looks like a button, for going somewhere; what changes something is a Button in a form. */
export function LinkButton({ variant = "secondary", className = "", ...rest }: LinkButtonProps) {
  return <Link {...rest} className={`${SHAPE} ${VARIANTS[variant]} ${className}`} />;
}

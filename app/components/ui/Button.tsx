import { Link, type LinkProps } from "@remix-run/react";
import type { ButtonHTMLAttributes } from "react";

/** `primary` once on a screen, for what the person most likely came to do; `danger` for what can't be undone. */
export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

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
      className={`btn btn-${variant} ${className}`}
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
  return <Link {...rest} className={`btn btn-${variant} ${className}`} ref={rest.autoFocus ? takeFocus : undefined} />;
}

/** React sees to `autoFocus` of controls only. What stands above the link stays in sight. */
function takeFocus(link: HTMLAnchorElement | null): void {
  link?.focus({ preventScroll: true });
}

import { Link, type LinkProps } from "@remix-run/react";
import { type ButtonHTMLAttributes, type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { Icon } from "./Icon.tsx";
import { rovingTarget, typeaheadTarget } from "./roving.ts";

interface MenuProps {
  /** The button's name; its visible content may be an icon or a picture. */
  readonly label: string;
  readonly trigger: ReactNode;
  readonly children: ReactNode;
}

const MOVING = '[role^="menuitem"]';

/**
 * A menu on the browser's own `<details>`, which opens in every browser, with or without script. Arrows, Home,
 * End and first letters move within; Escape, Tab, a choice or a press elsewhere closes.
 */
export function Menu({ label, trigger, children }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null);

  function close(refocus = false) {
    const element = details.current;
    if (!element?.open) return;
    element.open = false;
    if (refocus) element.querySelector("summary")?.focus();
  }

  useEffect(() => {
    const elsewhere = ({ target }: Event) => {
      const element = details.current;
      if (element && target instanceof Node && !element.contains(target)) element.open = false;
    };
    document.addEventListener("pointerdown", elsewhere);
    return () => document.removeEventListener("pointerdown", elsewhere);
  }, []);

  function move(event: KeyboardEvent) {
    const element = details.current;
    if (!element) return;
    if (event.key === "Escape") return close(true);
    if (event.key === "Tab") return close();
    const items = [...element.querySelectorAll<HTMLElement>(MOVING)];
    const current = items.findIndex((item) => item.matches(":focus"));
    const opening = !element.open && (event.key === "Enter" || event.key === " ");
    const target =
      rovingTarget(opening ? "Home" : event.key, current, items.length, "vertical") ??
      (current < 0
        ? null
        : typeaheadTarget(
            event.key,
            current,
            items.map((item) => item.textContent ?? ""),
          ));
    if (target === null) return;
    event.preventDefault();
    element.open = true;
    items[target]?.focus();
  }

  return (
    <details
      className="menu relative"
      onClick={({ target }) => {
        if (target instanceof Element && target.closest(MOVING)) close(true);
      }}
      onKeyDown={move}
      ref={details}
    >
      <summary aria-haspopup="menu" aria-label={label}>
        {trigger}
      </summary>
      <div aria-label={label} className="menu-panel" role="menu">
        {children}
      </div>
    </details>
  );
}

export function MenuLink({ children, ...rest }: LinkProps) {
  return (
    <Link {...rest} className="menu-item" role="menuitem" tabIndex={-1}>
      {children}
    </Link>
  );
}

interface MenuButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** For one of several settings: whether it is the present one. */
  readonly checked?: boolean;
}

export function MenuButton({ checked, children, ...rest }: MenuButtonProps) {
  const choice = checked === undefined ? { role: "menuitem" } : { role: "menuitemradio", "aria-checked": checked };
  return (
    <button type="button" {...rest} {...choice} className="menu-item" tabIndex={-1}>
      {checked === undefined ? null : <Icon className={checked ? "text-jade" : "invisible"} name="check" size={18} />}
      {children}
    </button>
  );
}

export function MenuGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <fieldset aria-label={label} className="menu-group">
      <p aria-hidden="true" className="menu-label">
        {label}
      </p>
      {children}
    </fieldset>
  );
}

import { Link, type LinkProps } from "@remix-run/react";
import { type ButtonHTMLAttributes, type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { Icon } from "./Icon.tsx";
import { rovingTarget, typeaheadTarget } from "./roving.ts";
import { usePopover } from "./use-popover.ts";

interface MenuProps {
  /** The button's name; its visible content may be an icon or a picture. */
  readonly label: string;
  readonly trigger: ReactNode;
  readonly triggerClassName?: string;
  readonly children: ReactNode;
}

const MOVING = '[role^="menuitem"]';

/**
 * A menu button on the browser's own popover: light dismissal, Escape and the way back of the focus are the
 * browser's, and it opens without script. Arrows, Home, End and first letters move within.
 */
export function Menu({ label, trigger, triggerClassName = "", children }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const { open, show, hide, toggleWithoutPopover } = usePopover(button, menu);

  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>(MOVING) ?? [])];

  function enter(event: KeyboardEvent) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    show();
    items()
      .at(event.key === "ArrowDown" ? 0 : -1)
      ?.focus();
  }

  function move(event: KeyboardEvent) {
    if (event.key === "Escape" || event.key === "Tab") {
      hide();
      if (event.key === "Escape") button.current?.focus();
      return;
    }
    const all = items();
    const current = all.findIndex((item) => item.matches(":focus"));
    const target =
      rovingTarget(event.key, current, all.length, "vertical") ??
      typeaheadTarget(
        event.key,
        current,
        all.map((item) => item.textContent ?? ""),
      );
    if (target === null) return;
    event.preventDefault();
    all[target]?.focus();
  }

  return (
    <>
      <button
        {...{ popovertarget: id }}
        aria-controls={id}
        aria-expanded={open}
        aria-haspopup="menu"
        aria-label={label}
        className={triggerClassName}
        onClick={toggleWithoutPopover}
        onKeyDown={enter}
        ref={button}
        type="button"
      >
        {trigger}
      </button>
      <div
        {...{ popover: "auto" }}
        aria-label={label}
        className="menu fixed inset-auto top-[var(--header-height)] right-3 m-0 max-h-[calc(100dvh-5rem)] min-w-60 overflow-y-auto rounded-xl border border-line bg-surface p-2 text-ink shadow-raised"
        id={id}
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest(MOVING)) hide();
        }}
        onKeyDown={move}
        ref={menu}
        role="menu"
      >
        {children}
      </div>
    </>
  );
}

const ITEM =
  "flex min-h-11 w-full items-center gap-3 rounded-lg px-3 py-2 text-left text-ink no-underline hover:bg-sunken focus-visible:bg-sunken focus-visible:outline-offset-[-3px]";

export function MenuLink({ children, ...rest }: LinkProps) {
  return (
    <Link {...rest} className={ITEM} role="menuitem" tabIndex={-1}>
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
    <button type="button" {...rest} {...choice} className={ITEM} tabIndex={-1}>
      {checked === undefined ? null : <Icon className={checked ? "text-jade" : "invisible"} name="check" size={18} />}
      {children}
    </button>
  );
}

export function MenuGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <fieldset aria-label={label} className="border-t border-line py-1 first:border-t-0">
      <p aria-hidden="true" className="px-3 pt-2 pb-1 text-xs text-ink-2">
        {label}
      </p>
      {children}
    </fieldset>
  );
}

import { type RefObject, useCallback, useEffect, useState } from "react";

/**
 * Follows a popover and places it under its button's right edge. Some in-app browsers (before Safari 17 and
 * Chrome 114) have no popover: there `data-open` shows it (see app.css) and a press elsewhere hides it.
 */
export function usePopover(button: RefObject<HTMLElement>, popover: RefObject<HTMLElement>) {
  const [open, setOpen] = useState(false);

  const change = useCallback(
    (next: boolean) => {
      const element = popover.current;
      if (!element) return;
      if (next) place(element, button.current);
      if (typeof element.showPopover === "function") {
        if (element.matches(":popover-open") !== next) element.togglePopover(next);
      } else {
        element.toggleAttribute("data-open", next);
        setOpen(next);
      }
    },
    [button, popover],
  );

  useEffect(() => {
    const element = popover.current;
    if (!element) return;
    const before = (event: Event) => {
      if ("newState" in event && event.newState === "open") place(element, button.current);
    };
    const after = (event: Event) => setOpen("newState" in event && event.newState === "open");
    const elsewhere = (event: Event) => {
      if (!element.hasAttribute("data-open") || !(event.target instanceof Node)) return;
      if (!element.contains(event.target) && !button.current?.contains(event.target)) change(false);
    };
    element.addEventListener("beforetoggle", before);
    element.addEventListener("toggle", after);
    document.addEventListener("pointerdown", elsewhere);
    return () => {
      element.removeEventListener("beforetoggle", before);
      element.removeEventListener("toggle", after);
      document.removeEventListener("pointerdown", elsewhere);
    };
  }, [button, popover, change]);

  return {
    open,
    show: () => change(true),
    hide: () => change(false),
    /** For the button's click: the browser itself toggles where it knows popovers. */
    toggleWithoutPopover: () => {
      if (typeof popover.current?.showPopover !== "function") change(!open);
    },
  };
}

function place(popover: HTMLElement, button: HTMLElement | null) {
  if (!button) return;
  const { bottom, right } = button.getBoundingClientRect();
  popover.style.top = `${bottom + 6}px`;
  popover.style.right = `${Math.max(8, document.documentElement.clientWidth - right)}px`;
}

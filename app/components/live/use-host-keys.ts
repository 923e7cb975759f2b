import { useEffect } from "react";

export type HostKey = "next" | "back" | "pause" | "full" | "reveal" | "skip" | "branch" | "majority" | "help";

const KEYS: Readonly<Record<string, HostKey>> = {
  " ": "next",
  ArrowRight: "next",
  PageDown: "next",
  ArrowLeft: "back",
  PageUp: "back",
  p: "pause",
  f: "full",
  r: "reveal",
  s: "skip",
  b: "branch",
  m: "majority",
  "?": "help",
};

/** The host's keyboard. A clicker's page keys count as next and back; what is typed into a field, and what opens a menu, does not. */
export function useHostKeys(on: (key: HostKey) => void): void {
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest("input, textarea, select, dialog[open], summary")) return;
      // Space on a button presses that button.
      if (event.key === " " && target?.closest("button, a")) return;
      const key = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (key === undefined) return;
      event.preventDefault();
      on(key);
    }
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [on]);
}

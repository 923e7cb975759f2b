import { useEffect, useRef } from "react";

/**
 * Ctrl+Z and Ctrl+Shift+Z (⌘ on a Mac, and Ctrl+Y) undo and redo the draft, in fields too: a field shows the draft, so what
 * the browser remembers of it alone would part from it.
 */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  const acts = useRef({ undo, redo });
  acts.current = { undo, redo };
  useEffect(() => {
    function pressed(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
      const key = event.key.toLowerCase();
      const act = key === "z" ? (event.shiftKey ? "redo" : "undo") : key === "y" && event.ctrlKey ? "redo" : null;
      if (act === null) return;
      event.preventDefault();
      acts.current[act]();
    }
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, []);
}

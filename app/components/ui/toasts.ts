import { useSyncExternalStore } from "react";

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: "done" | "problem";
}

const NONE: readonly Toast[] = [];
const SHOWN_FOR = 8000;

let toasts: readonly Toast[] = NONE;
let last = 0;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Says in passing what was done. Nothing that must be read belongs here: it goes by itself after 8 seconds. */
export function showToast(text: string, tone: Toast["tone"] = "done") {
  last += 1;
  const toast = { id: last, text, tone };
  set([...toasts.slice(-2), toast]);
  setTimeout(() => dismissToast(toast.id), SHOWN_FOR);
}

export function dismissToast(id: number) {
  set(toasts.filter((toast) => toast.id !== id));
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    subscribe,
    () => toasts,
    () => NONE,
  );
}

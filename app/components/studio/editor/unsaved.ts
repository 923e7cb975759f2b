import type { DraftDocument } from "~/domain/studio/document.ts";
import { draftSchema } from "~/domain/studio/schema.ts";

/** What was typed and not saved yet, kept by the browser: a closed tab or a dead battery loses nothing. */
export interface Unsaved {
  /** The revision it was typed upon. */
  readonly revision: number;
  readonly document: DraftDocument;
  readonly at: number;
  /** The tab it was typed in. */
  readonly tab: string;
}

const keyOf = (id: string) => `rapport:studio:${id}`;

export function keepUnsaved(id: string, unsaved: Unsaved): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(unsaved));
  } catch {
    // No room, or storage is off: the server is told within a second all the same.
  }
}

/** Forgets what `tab` kept; what another tab has kept since stays. */
export function forgetUnsaved(id: string, tab: string | undefined): void {
  try {
    if (readUnsaved(id)?.tab === tab) localStorage.removeItem(keyOf(id));
  } catch {
    // Storage is off: there is nothing to forget.
  }
}

/** What was kept, or null; what can't be read any more is none. */
export function readUnsaved(id: string): Unsaved | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(id)) ?? "null");
    if (typeof kept !== "object" || kept === null || !("document" in kept) || !("revision" in kept)) return null;
    const document = draftSchema.safeParse(kept.document);
    if (!document.success || typeof kept.revision !== "number" || document.data.id !== id) return null;
    const at = "at" in kept && typeof kept.at === "number" ? kept.at : 0;
    const tab = "tab" in kept && typeof kept.tab === "string" ? kept.tab : "";
    return { revision: kept.revision, document: document.data, at, tab };
  } catch {
    return null;
  }
}

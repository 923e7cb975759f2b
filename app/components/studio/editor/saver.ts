import type { DraftDocument } from "~/domain/studio/document.ts";
import type { OpenedDraft, OtherEditor, SaveResult } from "~/domain/studio/shelf.ts";

/** How the draft stands with the server. */
export type SaveState = "saved" | "typing" | "saving" | "unreachable" | "refused" | "conflict";

/** What somebody else saved while this was being written. */
export interface Theirs {
  readonly document: DraftDocument;
  readonly revision: number;
  readonly savedBy: string | null;
}

/** Of a save that was done. */
export interface Saved {
  readonly revision: number;
  readonly at: number;
  readonly others: readonly OtherEditor[];
}

interface Needs {
  /** Null where it was refused; throws where nobody was reached. */
  readonly send: (draft: { readonly document: DraftDocument; readonly revision: number }) => Promise<SaveResult | null>;
  readonly onState: (state: SaveState) => void;
  readonly onSaved: (saved: Saved) => void;
  readonly onConflict: (theirs: Theirs) => void;
  /** The server has all of it: the copy in the browser may go. */
  readonly forget: () => void;
}

const SAVE_AFTER = 700;
const TRY_AGAIN_AFTER = 4000;

export type Saver = ReturnType<typeof createSaver>;

/**
 * Saves a draft a moment after typing stops, one save after another, again and again until the server has it. It lives
 * outside of rendering: a save that ends must see what was typed since it began.
 */
export function createSaver(
  opened: Pick<OpenedDraft, "document" | "revision">,
  { send, onState, onSaved, onConflict, forget }: Needs,
) {
  let { document, revision } = opened;
  let saved = document;
  let sending: Promise<boolean> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let conflicting = false;
  let closed = false;

  function later(wait: number): void {
    if (timer !== null) clearTimeout(timer);
    timer = closed || conflicting ? null : setTimeout(save, wait);
  }

  async function sent(): Promise<boolean> {
    const asked = document;
    onState("saving");
    try {
      const result = await send({ document: asked, revision });
      if (result === null) onState("refused");
      else if (result.ok) {
        saved = asked;
        revision = result.revision;
        onSaved({ revision, at: result.savedAt, others: result.others });
        if (document === asked) forget();
        onState(document === asked ? "saved" : "typing");
      } else {
        conflicting = true;
        onConflict(result);
        onState("conflict");
      }
    } catch {
      onState("unreachable");
    } finally {
      sending = null;
    }
    const done = document === saved;
    if (!done) later(document === asked ? TRY_AGAIN_AFTER : SAVE_AFTER);
    return done;
  }

  async function save(): Promise<boolean> {
    while (sending !== null) await sending;
    if (conflicting) return false;
    if (document === saved) {
      // What was typed was taken back, or theirs was taken.
      forget();
      onState("saved");
      return true;
    }
    sending = sent();
    return sending;
  }

  return {
    /** Saves what is not saved yet; true once all is. */
    save,
    write(next: DraftDocument): void {
      document = next;
    },
    /** Saves once typing stops. */
    soon: () => later(SAVE_AFTER),
    isSaved: () => document === saved,
    /** What is saved next goes over theirs. */
    settle(theirs: Theirs): void {
      revision = theirs.revision;
      saved = theirs.document;
      conflicting = false;
    },
    revision: () => revision,
    /**
     * With the page it is on: nothing is tried again by itself once that has gone. Whoever opens the draft next has the
     * copy in the browser, and must not find it saved over by a page nobody sees.
     */
    open(): void {
      closed = false;
    },
    close(): void {
      closed = true;
      if (timer !== null) clearTimeout(timer);
      void save();
    },
  };
}

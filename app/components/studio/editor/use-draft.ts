import { useCallback, useEffect, useRef, useState } from "react";
import type { DraftDocument } from "~/domain/studio/document.ts";
import { act, begin, type History, redo, undo } from "~/domain/studio/history.ts";
import type { OpenedDraft, OtherEditor } from "~/domain/studio/shelf.ts";
import { forgetUnsaved, keepUnsaved, readUnsaved, type Unsaved } from "./unsaved.ts";
import { leaveDraft, saveDraft, touchDraft } from "./wire.ts";

/** How the draft stands with the server. */
export type SaveState = "saved" | "typing" | "saving" | "unreachable" | "refused" | "conflict";

/** What somebody else saved while this was being written. */
export interface Theirs {
  readonly document: DraftDocument;
  readonly revision: number;
  readonly savedBy: string | null;
}

const SAVE_AFTER = 700;
const TRY_AGAIN_AFTER = 4000;
const TOUCH_EVERY = 10_000;

export interface Draft {
  readonly history: History<DraftDocument>;
  readonly document: DraftDocument;
  readonly state: SaveState;
  readonly revision: number;
  readonly savedAt: number | null;
  /** Others who have it open. */
  readonly others: readonly OtherEditor[];
  readonly theirs: Theirs | null;
  /** Typed earlier upon a revision that is no longer the last; waits for a word. */
  readonly left: Unsaved | null;
  readonly edit: (next: DraftDocument, upon?: string | null) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Ends a conflict: theirs goes on (mine is one undo away), or mine does (theirs is). */
  readonly settle: (whose: "mine" | "theirs") => void;
  readonly takeLeft: (take: boolean) => void;
  /** Saves what is not saved yet; true once all is. */
  readonly flush: () => Promise<boolean>;
}

/** A draft that is saved as it is written, with undo, and with a copy in the browser until the server has it. */
export function useDraft(opened: OpenedDraft): Draft {
  const { id } = opened.document;
  const [history, setHistory] = useState(() => begin(opened.document));
  const [state, setState] = useState<SaveState>("saved");
  const [saved, setSaved] = useState({ revision: opened.revision, at: opened.savedAt });
  const [others, setOthers] = useState<readonly OtherEditor[]>([]);
  const [theirs, setTheirs] = useState<Theirs | null>(null);
  const [left, setLeft] = useState<Unsaved | null>(null);
  const [tab] = useState(() => Math.random().toString(36).slice(2));

  // What saving goes by is held outside of rendering: a save that ends must see what was typed since it began.
  const held = useRef({ document: opened.document, savedDocument: opened.document, revision: opened.revision });
  const saving = useRef<Promise<boolean> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const stopped = useRef(false);
  held.current.document = history.present;

  const save = useCallback(async (): Promise<boolean> => {
    if (saving.current) {
      await saving.current;
      return save();
    }
    const { document, savedDocument, revision } = held.current;
    if (document === savedDocument) return true;
    if (stopped.current) return false;
    setState("saving");
    saving.current = (async () => {
      try {
        const result = await saveDraft(id, { document, revision, tab });
        if (result === null) {
          setState("refused");
          return false;
        }
        if (!result.ok) {
          stopped.current = true;
          setTheirs(result);
          setState("conflict");
          return false;
        }
        held.current.savedDocument = document;
        held.current.revision = result.revision;
        setSaved({ revision: result.revision, at: result.savedAt });
        setOthers(result.others);
        const done = held.current.document === document;
        if (done) forgetUnsaved(id);
        setState(done ? "saved" : "typing");
        return done;
      } catch {
        setState("unreachable");
        return false;
      }
    })();
    const done = await saving.current;
    saving.current = null;
    if (!done && !stopped.current) {
      const typed = held.current.document !== document;
      timer.current = setTimeout(save, typed ? SAVE_AFTER : TRY_AGAIN_AFTER);
    }
    return done;
  }, [id, tab]);

  const schedule = useCallback(() => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(save, SAVE_AFTER);
  }, [save]);

  const change = useCallback(
    (next: (history: History<DraftDocument>) => History<DraftDocument>) => {
      setHistory((before) => {
        const after = next(before);
        if (after.present !== before.present) {
          held.current.document = after.present;
          keepUnsaved(id, { revision: held.current.revision, document: after.present, at: Date.now() });
        }
        return after;
      });
      setState((now) => (now === "saved" || now === "typing" ? "typing" : now));
      if (!stopped.current) schedule();
    },
    [id, schedule],
  );

  useEffect(() => {
    const kept = readUnsaved(id);
    if (kept === null || JSON.stringify(kept.document) === JSON.stringify(opened.document)) return forgetUnsaved(id);
    if (kept.revision === opened.revision) change((now) => act(now, kept.document));
    else setLeft(kept);
    // Looked at once, when the page opens.
  }, [id, change, opened]);

  useEffect(() => {
    const tell = () => void touchDraft(id, tab).then(setOthers, () => undefined);
    tell();
    const telling = setInterval(tell, TOUCH_EVERY);
    const again = () => void save();
    const gone = () => {
      void save();
      leaveDraft(id, tab);
    };
    const leaving = (event: BeforeUnloadEvent) => {
      if (held.current.document !== held.current.savedDocument) event.preventDefault();
    };
    addEventListener("online", again);
    addEventListener("pagehide", gone);
    addEventListener("beforeunload", leaving);
    return () => {
      clearInterval(telling);
      if (timer.current) clearTimeout(timer.current);
      removeEventListener("online", again);
      removeEventListener("pagehide", gone);
      removeEventListener("beforeunload", leaving);
      gone();
    };
  }, [id, tab, save]);

  const settle = useCallback(
    (whose: "mine" | "theirs") => {
      if (theirs === null) return;
      held.current.revision = theirs.revision;
      held.current.savedDocument = theirs.document;
      stopped.current = false;
      setTheirs(null);
      setSaved((before) => ({ ...before, revision: theirs.revision }));
      setState("typing");
      change((now) => (whose === "theirs" ? act(now, theirs.document) : act(act(now, theirs.document), now.present)));
    },
    [theirs, change],
  );

  const takeLeft = useCallback(
    (take: boolean) => {
      if (left && take) change((now) => act(now, left.document));
      if (!take) forgetUnsaved(id);
      setLeft(null);
    },
    [left, change, id],
  );

  return {
    ...{ history, state, others, theirs, left, settle, takeLeft },
    document: history.present,
    revision: saved.revision,
    savedAt: saved.at,
    edit: useCallback((next, upon = null) => change((now) => act(now, next, upon)), [change]),
    undo: useCallback(() => change(undo), [change]),
    redo: useCallback(() => change(redo), [change]),
    flush: save,
  };
}

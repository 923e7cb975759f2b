import { useCallback, useEffect, useState } from "react";
import type { DraftDocument } from "~/domain/studio/document.ts";
import { act, begin, type History, redo, undo } from "~/domain/studio/history.ts";
import type { OpenedDraft, OtherEditor } from "~/domain/studio/shelf.ts";
import { createSaver, type SaveState, type Theirs } from "./saver.ts";
import { forgetUnsaved, keepUnsaved, readUnsaved, type Unsaved } from "./unsaved.ts";
import { leaveDraft, saveDraft, touchDraft } from "./wire.ts";

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

  const [saver] = useState(() =>
    createSaver(opened, {
      send: (draft) => saveDraft(id, { ...draft, tab }),
      onState: setState,
      onSaved({ revision, at, others }) {
        setSaved({ revision, at });
        setOthers(others);
      },
      onConflict: setTheirs,
      forget: () => forgetUnsaved(id, tab),
    }),
  );

  const change = useCallback(
    (next: (history: History<DraftDocument>) => History<DraftDocument>) => {
      setHistory((before) => {
        const after = next(before);
        if (after !== before) {
          saver.write(after.present);
          keepUnsaved(id, { revision: saver.revision(), document: after.present, at: Date.now(), tab });
        }
        return after;
      });
      setState((now) => (now === "saved" || now === "typing" ? "typing" : now));
      saver.soon();
    },
    [id, tab, saver],
  );

  useEffect(() => {
    const kept = readUnsaved(id);
    if (kept === null || JSON.stringify(kept.document) === JSON.stringify(opened.document))
      return forgetUnsaved(id, kept?.tab);
    if (kept.revision === opened.revision) change((now) => act(now, kept.document));
    else setLeft(kept);
    // Looked at once, when the page opens.
  }, [id, change, opened]);

  useEffect(() => {
    const tell = () => void touchDraft(id, tab).then(setOthers, () => undefined);
    tell();
    const telling = setInterval(tell, TOUCH_EVERY);
    saver.open();
    const again = () => void saver.save();
    const gone = () => {
      again();
      leaveDraft(id, tab);
    };
    const leaving = (event: BeforeUnloadEvent) => {
      if (!saver.isSaved()) event.preventDefault();
    };
    addEventListener("online", again);
    addEventListener("pagehide", gone);
    addEventListener("beforeunload", leaving);
    return () => {
      clearInterval(telling);
      removeEventListener("online", again);
      removeEventListener("pagehide", gone);
      removeEventListener("beforeunload", leaving);
      saver.close();
      leaveDraft(id, tab);
    };
  }, [id, tab, saver]);

  const settle = useCallback(
    (whose: "mine" | "theirs") => {
      if (theirs === null) return;
      saver.settle(theirs);
      setTheirs(null);
      setSaved((before) => ({ ...before, revision: theirs.revision }));
      setState("typing");
      change((now) => (whose === "theirs" ? act(now, theirs.document) : act(act(now, theirs.document), now.present)));
    },
    [theirs, change, saver],
  );

  const takeLeft = useCallback(
    (take: boolean) => {
      if (left && take) change((now) => act(now, left.document));
      // What was typed since is kept in its place by now.
      if (left && !take) forgetUnsaved(id, left.tab);
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
    flush: saver.save,
  };
}

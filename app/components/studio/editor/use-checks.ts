import { useCallback, useEffect, useRef, useState } from "react";
import type { DraftDocument } from "~/domain/studio/document.ts";
import { type Checked, checkDraft } from "./wire.ts";

/** How the checks stand. While new ones run the last ones are still shown. */
export interface Checks {
  readonly checked: Checked | null;
  readonly state: "running" | "done" | "unreachable" | "stopped";
  /** Configurations found so far, while they run. */
  readonly configurations: number;
  /** Ends a check that is running; the next edit begins another. */
  readonly stop: () => void;
}

const CHECK_AFTER = 350;

/** Checks the draft whenever it has been left alone for a moment; what is typed on meanwhile ends the check. */
export function useChecks(document: DraftDocument): Checks {
  const [checks, setChecks] = useState<Omit<Checks, "stop">>({ checked: null, state: "running", configurations: 0 });
  // Where a beat stands on the graph is no matter of the scenario's.
  const { positions: _, ...said } = document;
  const text = JSON.stringify(said);

  const under = useRef<AbortController | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    under.current = ending;
    const running = setTimeout(() => {
      setChecks((before) => ({ ...before, state: "running", configurations: 0 }));
      const progress = (configurations: number) => setChecks((before) => ({ ...before, configurations }));
      const asked: DraftDocument = { ...JSON.parse(text), positions: {} };
      checkDraft(asked, ending.signal, progress).then(
        (checked) => setChecks({ checked, state: "done", configurations: 0 }),
        () => {
          if (!ending.signal.aborted) setChecks((before) => ({ ...before, state: "unreachable" }));
        },
      );
    }, CHECK_AFTER);
    return () => {
      clearTimeout(running);
      ending.abort();
    };
  }, [text]);

  const stop = useCallback(() => {
    under.current?.abort();
    setChecks((before) => ({ ...before, state: "stopped", configurations: 0 }));
  }, []);
  return { ...checks, stop };
}

import { useEffect, useState } from "react";
import type { DraftDocument } from "~/domain/studio/document.ts";
import { type Checked, checkDraft } from "./wire.ts";

/** How the checks stand. While new ones run the last ones are still shown. */
export interface Checks {
  readonly checked: Checked | null;
  readonly state: "running" | "done" | "unreachable";
  /** Configurations found so far, while they run. */
  readonly configurations: number;
}

const CHECK_AFTER = 350;

/** Checks the draft whenever it has been left alone for a moment; what is typed on meanwhile ends the check. */
export function useChecks(document: DraftDocument): Checks {
  const [checks, setChecks] = useState<Checks>({ checked: null, state: "running", configurations: 0 });
  // Where a beat stands on the graph is no matter of the scenario's.
  const { positions: _, ...said } = document;
  const text = JSON.stringify(said);

  useEffect(() => {
    const ending = new AbortController();
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

  return checks;
}

import { useEffect } from "react";
import { useRootData } from "./viewer.ts";

/** Tells the server where a signed-in person is, when that has changed: their days and routines follow. */
export function useTimeZone() {
  const data = useRootData();
  const known = data?.viewer?.kind === "person" ? data.timeZone : null;
  useEffect(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    if (known === null || known === timeZone || !timeZone) return;
    // Nobody waits for it; if it fails, the next page tries again.
    fetch("/preferences", { method: "POST", body: new URLSearchParams({ timeZone }) }).catch(() => undefined);
  }, [known]);
}

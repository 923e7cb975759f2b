import { useState } from "react";
import type { WhatIf } from "~/domain/scenario/what-if.ts";

/** null before anything was asked. */
export type AskedWhatIf = WhatIf | "busy" | "failed" | null;

/**
 * Asks the server what another reply would have led to. Fetched by hand, not by a router's fetcher: a dropped
 * connection then costs the answer only, not the page.
 */
export function useWhatIf(attempt: string) {
  const [asked, setAsked] = useState<AskedWhatIf>(null);
  async function ask(turn: number, choice: string): Promise<void> {
    setAsked("busy");
    try {
      const response = await fetch(
        `/attempts/${attempt}/what-if?${new URLSearchParams({ turn: String(turn), choice })}`,
      );
      if (!response.ok) throw new Error(String(response.status));
      const result: WhatIf = await response.json();
      setAsked(result);
    } catch {
      setAsked("failed");
    }
  }
  return { asked, ask };
}

import { useCallback, useEffect, useState } from "react";
import type { Feed, Part } from "./feed.ts";

interface Unsent {
  readonly round: string;
  readonly choice: string;
}

/** Between two tries to send a vote, milliseconds. */
const AGAIN = 1500;

const keyOf = (session: string) => `rapport.vote.${session}`;

/** Storage may be shut (a private window): the vote then lives as long as the page. */
function remember(session: string, unsent: Unsent | null): void {
  try {
    if (unsent) localStorage.setItem(keyOf(session), JSON.stringify(unsent));
    else localStorage.removeItem(keyOf(session));
  } catch {
    // Nothing to do about it.
  }
}

function remembered(session: string): Unsent | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(session)) ?? "null");
    if (typeof kept !== "object" || kept === null || !("round" in kept) || !("choice" in kept)) return null;
    return { round: String(kept.round), choice: String(kept.choice) };
  } catch {
    return null;
  }
}

export type Sending = "idle" | "sending" | "unsent" | "too-late";

/**
 * Voting: shown at once, kept until the server has it, sent again by itself. A vote that did not arrive in time is
 * said to be lost, never silently dropped.
 */
export function useVote(session: string, { state, me }: Pick<Feed, "state" | "me">, take: (part: Part) => void) {
  const [unsent, setUnsent] = useState<Unsent | null>(null);
  const [sending, setSending] = useState<Sending>("idle");
  const vote = state.item && "vote" in state.item ? state.item.vote : null;
  const open = vote?.state === "open" ? vote.round : null;
  const mine = me?.vote && me.vote.round === vote?.round ? me.vote.choice : null;

  useEffect(() => setUnsent(remembered(session)), [session]);

  const settle = useCallback(
    (how: Sending) => {
      remember(session, null);
      setUnsent(null);
      setSending(how);
    },
    [session],
  );

  useEffect(() => {
    if (!unsent) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    setSending("sending");

    async function send(what: Unsent): Promise<void> {
      try {
        const answer = await fetch(`/sessions/${session}/live/vote`, {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify(what),
        });
        const said = await answer.json();
        if (answer.ok) {
          take({ voted: what });
          return over ? undefined : settle("idle");
        }
        if (answer.status === 409) take(said);
        if (answer.status < 500 && answer.status !== 429) return over ? undefined : settle("too-late");
      } catch {
        // Out of reach: it is tried again.
      }
      if (over) return;
      setSending("unsent");
      timer = setTimeout(() => void send(what), AGAIN);
    }
    void send(unsent);
    return () => {
      over = true;
      clearTimeout(timer);
    };
    // Whether it came in time is for the server to say: a vote on its way when the round closed may have been counted.
  }, [unsent, session, settle, take]);

  const cast = useCallback(
    (choice: string) => {
      if (open === null) return;
      const what = { round: open, choice };
      remember(session, what);
      setUnsent(what);
    },
    [open, session],
  );

  useEffect(() => {
    if (open !== null) setSending((known) => (known === "too-late" ? "idle" : known));
  }, [open]);

  return { cast, sending, choice: unsent && unsent.round === open ? unsent.choice : mine };
}

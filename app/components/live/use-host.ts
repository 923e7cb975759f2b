import { useCallback, useRef, useState } from "react";
import type { HostAct } from "~/domain/session/events.ts";
import type { Pressed } from "~/domain/session/host-acts.ts";
import type { Feed, Part } from "./feed.ts";

/** Why the last press came to nothing. */
export type Refused = "stale" | "notNow" | "offline" | null;
/** What the host is asked before something is done. */
export type Asking = { readonly kind: "choose" } | { readonly kind: "end" } | null;

function newKey(): string {
  // randomUUID is there on https and localhost only; a classroom comes by plain http.
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The host's hands: sends acts one at a time, each against the state that was on the screen when it was pressed. */
export function useHost(session: string, { state }: Pick<Feed, "state">, take: (part: Part) => void) {
  const [refused, setRefused] = useState<Refused>(null);
  const [asking, setAsking] = useState<Asking>(null);
  const busy = useRef(false);

  const post = useCallback(
    async (what: string, body: object): Promise<Response | null> => {
      const answer = await fetch(`/sessions/${session}/live/${what}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      }).catch(() => null);
      return answer;
    },
    [session],
  );

  const act = useCallback(
    async (what: HostAct): Promise<void> => {
      if (busy.current) return;
      busy.current = true;
      setAsking(null);
      const body = { key: newKey(), seq: state.seq, act: what };
      // Sent twice if need be: by its key it counts once.
      const answer = (await post("act", body)) ?? (await post("act", body));
      busy.current = false;
      if (answer?.ok) return setRefused(null);
      if (answer?.status !== 409) return setRefused("offline");
      const { refused: why, ...present } = await answer.json();
      take(present);
      setRefused(why === "stale" ? "stale" : "notNow");
    },
    [state.seq, post, take],
  );

  const press = useCallback(
    (pressed: Pressed): void => {
      if (pressed === null) setRefused("notNow");
      else if (pressed.type === "choose") setAsking({ kind: "choose" });
      else if (pressed.type === "ask-end") setAsking({ kind: "end" });
      else void act(pressed);
    },
    [act],
  );

  const dismiss = useCallback(() => setAsking(null), []);
  return { act, press, post, refused, asking, dismiss };
}

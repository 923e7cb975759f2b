import { useCallback, useEffect, useRef, useState } from "react";
import { type Feed, type Part, taken, waitBefore } from "./feed.ts";

/** `back`: it was lost, and holds again. `polling`: no stream can be had, and the state is asked for instead. */
export type Connection = "open" | "lost" | "back" | "polling";

/** How often the state is asked for where no stream can be had, milliseconds. */
const POLL = 3000;
/** After so many tries without a stream it is asked for in between. */
const TRIES = 3;
/** For how long it is said that the connection is back, milliseconds. */
const SAID = 4000;

const EVENTS = ["state", "count", "me", "host"] as const;

/** Follows a session: by its stream, made anew whenever it breaks; by asking, where there is none. */
export function useFeed(session: string, as: "host" | "participant", initial: Omit<Feed, "ahead" | "removed">) {
  const [feed, setFeed] = useState<Feed>(() => ({ ...initial, removed: false, ahead: 0 }));
  const [connection, setConnection] = useState<Connection>("open");
  const seq = useRef(initial.state.seq);
  seq.current = feed.state.seq;
  const take = useCallback((part: Part) => setFeed((known) => taken(known, part, Date.now())), []);

  useEffect(() => {
    const base = `/sessions/${session}/live`;
    const query = as === "host" ? "as=host" : "";
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let said: ReturnType<typeof setTimeout> | undefined;
    let attempt = 0;
    let over = false;

    function opened(): void {
      if (attempt > 0) {
        setConnection("back");
        clearTimeout(said);
        said = setTimeout(() => setConnection("open"), SAID);
      }
      attempt = 0;
    }

    async function ask(): Promise<void> {
      try {
        const answer = await fetch(`${base}/state?${query}`);
        if (answer.status === 404) return take({ removed: true });
        if (!answer.ok) return;
        take(await answer.json());
        setConnection("polling");
      } catch {
        setConnection("lost");
      }
    }

    function connect(): void {
      clearTimeout(timer);
      source?.close();
      if (over) return;
      if (typeof EventSource === "undefined") {
        void ask();
        timer = setTimeout(connect, POLL);
        return;
      }
      const stream = new EventSource(`${base}/events?${query}&last=${seq.current}`);
      source = stream;
      stream.onopen = opened;
      for (const name of EVENTS) {
        stream.addEventListener(name, ({ data }: MessageEvent<string>) => take({ [name]: JSON.parse(data) }));
      }
      stream.addEventListener("removed", () => {
        over = true;
        stream.close();
        take({ removed: true });
      });
      stream.onerror = () => {
        stream.close();
        if (over || source !== stream) return;
        attempt++;
        setConnection("lost");
        if (attempt >= TRIES) void ask();
        timer = setTimeout(connect, waitBefore(Math.min(attempt, 5), Math.random()));
      };
    }

    /** What slept with the phone may be dead without having said so. */
    function wake(): void {
      if (document.visibilityState === "hidden" || over) return;
      if (source?.readyState !== 1) connect();
    }

    /** Said at once: the stream itself may take minutes to notice. */
    function gone(): void {
      if (over) return;
      attempt = Math.max(attempt, 1);
      setConnection("lost");
    }

    connect();
    addEventListener("offline", gone);
    addEventListener("online", connect);
    document.addEventListener("visibilitychange", wake);
    return () => {
      over = true;
      source?.close();
      clearTimeout(timer);
      clearTimeout(said);
      removeEventListener("offline", gone);
      removeEventListener("online", connect);
      document.removeEventListener("visibilitychange", wake);
    };
  }, [session, as, take]);

  return { feed, connection, take };
}

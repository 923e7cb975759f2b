import type { RoomView } from "~/domain/session/view.ts";
import { type Came, openStream, poster } from "./stream.ts";

/** How long somebody waits before they try again, milliseconds. */
const AGAIN = 150;

export interface Where {
  readonly port: number;
  readonly session: string;
}

/** A screen that follows the session, and comes back by itself when it is cut off. */
export function follower({ port, session }: Where, cookie: string, as: "host" | "participant") {
  const query = as === "host" ? "?as=host" : "";
  let state: RoomView | null = null;
  let connected = false;
  let stream: { close: () => void } | null = null;
  let waits: { seq: number; settle: (at: number) => void }[] = [];
  let over = false;
  let away = false;

  function hear(came: Came): void {
    if (came.event !== "state" || came.id === null) return;
    state = JSON.parse(came.data);
    waits = waits.filter(({ seq, settle }) => {
      if (came.id === null || came.id < seq) return true;
      settle(came.at);
      return false;
    });
  }

  function connect(): void {
    if (over || away) return;
    const last = state && as === "participant" ? `?last=${state.seq}` : query;
    stream = openStream(
      port,
      `/sessions/${session}/live/events${last}`,
      { cookie },
      {
        open: () => {
          connected = true;
        },
        event: hear,
        end: () => {
          connected = false;
          if (!over && !away) setTimeout(connect, AGAIN * (0.5 + Math.random()));
        },
      },
    );
  }
  connect();

  return {
    state: () => state,
    isConnected: () => connected,
    /** When the state of event `seq` (or a later one) came: performance.now(). */
    reached: (seq: number): Promise<number> =>
      state && state.seq >= seq
        ? Promise.resolve(performance.now())
        : new Promise((settle) => waits.push({ seq, settle })),
    /** Cuts the connection and comes back after `ms`. */
    drop(ms: number): void {
      away = true;
      stream?.close();
      setTimeout(() => {
        away = false;
        connect();
      }, ms);
    },
    close(): void {
      over = true;
      stream?.close();
    },
  };
}

/** A participant's phone: what it was told was counted is kept, by round. */
export function phone(where: Where, token: string) {
  const cookie = `seat=${token}`;
  const screen = follower(where, cookie, "participant");
  const { post, close } = poster(where.port, { cookie });
  const acknowledged = new Map<string, string>();
  const path = `/sessions/${where.session}/live/vote`;
  return {
    ...screen,
    acknowledged,
    /** Sends a vote until it is answered; whether it was taken. */
    async vote(round: string, choice: string): Promise<boolean> {
      for (;;) {
        try {
          const answer = await post(path, JSON.stringify({ round, choice }));
          if (answer.status === 200) acknowledged.set(round, choice);
          if (answer.status === 200 || answer.status === 409) return answer.status === 200;
          throw new Error(`a vote was answered ${answer.status}: ${answer.body}`);
        } catch (error) {
          if (!(error instanceof Error && "code" in error)) throw error;
          await new Promise((resolve) => setTimeout(resolve, AGAIN));
        }
      }
    },
    close(): void {
      screen.close();
      close();
    },
  };
}

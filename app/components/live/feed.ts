import type { CountView, HostView, OwnView, RoomView } from "~/domain/session/view.ts";

/** All that a screen knows of a session. */
export interface Feed {
  readonly state: RoomView;
  readonly count: CountView;
  /** A participant's own; null on a host's screen. */
  readonly me: OwnView | null;
  /** Null on a phone. */
  readonly host: HostView | null;
  readonly removed: boolean;
  /** The server's clock less this one's, milliseconds. */
  readonly ahead: number;
}

export type Part = Partial<Pick<Feed, "state" | "count" | "me" | "host" | "removed">> & {
  /** A vote the server has taken. */
  readonly voted?: { readonly round: string; readonly choice: string };
};

/** What came, taken in: never an older state over a newer one, however the answers overtook each other. */
export function taken(feed: Feed, part: Part, now: number): Feed {
  const { state, voted, ...rest } = part;
  if (voted && feed.me) return { ...feed, me: { ...feed.me, vote: voted } };
  if (state === undefined) return { ...feed, ...rest };
  if (state.seq < feed.state.seq) return feed;
  return { ...feed, ...rest, state, ahead: state.now - now };
}

/** How long to wait before trying again, milliseconds: longer each time, and not all phones at once. */
export function waitBefore(attempt: number, random: number): number {
  return Math.min(8000, 300 * 2 ** attempt) * (0.5 + random / 2);
}

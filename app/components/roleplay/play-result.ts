import type { AttemptView } from "~/domain/scenario/attempt-view.ts";

/** Why the last act had no effect, as the screen says it (`roleplay:play.problem`). */
export type PlayProblem = "stale" | "offline" | "server" | "other";

/** What an act in a conversation comes back with: where it stands, and why it was refused where it was. */
export interface PlayResult {
  /** null where the server could not be asked. */
  readonly view: AttemptView | null;
  readonly problem: PlayProblem | null;
}

/** Of two views of an attempt the later one: its log only ever grows. */
export function later(loaded: AttemptView, acted: AttemptView | null | undefined): AttemptView {
  return acted && acted.id === loaded.id && acted.seq > loaded.seq ? acted : loaded;
}

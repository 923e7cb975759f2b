import type { AttemptView } from "~/domain/scenario/attempt-view.ts";

/** Why the last act had no effect, as the screen says it (`roleplay:play.problem`). */
export type PlayProblem = "stale" | "offline" | "server" | "other";

/** What an act in a conversation comes back with: where it stands, and why it was refused where it was. */
export interface PlayResult {
  /** null where the server could not be asked. */
  readonly view: AttemptView | null;
  readonly problem: PlayProblem | null;
}

/** The latest of the views of an attempt that came in so far (its log only ever grows), the last named on a tie. */
export function latest(held: AttemptView, ...others: readonly (AttemptView | null | undefined)[]): AttemptView {
  return others.reduce<AttemptView>((best, view) => (view && view.seq >= best.seq ? view : best), held);
}

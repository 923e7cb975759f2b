import type { Instant } from "../ids.ts";
import type { AttemptMode } from "../scenario/attempt-record.ts";
import type { Change } from "../scenario/diff.ts";
import type { Effect } from "../scenario/effect.ts";
import type { Problem, WarningCode } from "../scenario/problem.ts";
import type { Texts } from "./document.ts";

/** What publishing a draft would do. */
export interface Preview {
  readonly title: Texts;
  readonly revision: number;
  /** The number the version would have. */
  readonly next: number;
  /** The version that reps play at present: 0 for the one that ships; null where they play none. */
  readonly present: number | null;
  readonly archived: boolean;
  /** False where the draft is what reps play already: there is nothing to publish, and nothing else is told. */
  readonly pending: boolean;
  /** With any of these it can't be published. */
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem<WarningCode>[];
  /** Against what reps play at present; empty where that is nothing, or the draft can't be read. */
  readonly changes: readonly Change[];
  /** On every stored attempt, oldest first; empty where the draft has errors. */
  readonly effects: readonly AttemptEffect[];
}

/** Whose attempt it is. Practice is the rep's own: nobody is told whose. */
export type Attempted =
  | { readonly kind: "named"; readonly name: string }
  | { readonly kind: "visitor" }
  | { readonly kind: "private" };

/** What a new version does to one stored attempt. */
export interface AttemptEffect {
  readonly who: Attempted;
  readonly mode: AttemptMode;
  readonly startedAt: Instant;
  readonly effect: Effect;
}

/** How much a trainer should know of an effect: a move by its size, then what can't be replayed, then the rest. */
function weight({ effect }: AttemptEffect): number {
  if (!effect.valid) return 2;
  if (effect.direction === null || effect.direction === "unchanged") return effect.finished ? 1 : 0;
  // A move too small to be seen in two decimals is a move all the same.
  return 3 + Math.abs(effect.moved ?? 0);
}

/** The largest moves first; among equals the newest. */
export function mostMoved(effects: readonly AttemptEffect[]): readonly AttemptEffect[] {
  return [...effects].sort((a, b) => weight(b) - weight(a) || b.startedAt - a.startedAt);
}

import type { AttemptMode } from "./attempt-record.ts";
import type { Mood, Outcome } from "./format.ts";
import type { KnownFact, PlayedTurn } from "./view.ts";

export interface OfferedReply {
  readonly id: string;
  readonly text: string;
  /** Struck out by a hint. */
  readonly struck: boolean;
}

/**
 * All that the browser knows of an attempt in play. It holds no credit, target, effect or `why`, nor any reply
 * that is not offered now: nobody can read the answer key off the wire.
 */
export interface AttemptView {
  readonly id: string;
  /** Events so far; an answer names it, so that an answer to an older state is refused. */
  readonly seq: number;
  readonly mode: AttemptMode;
  readonly scenario: { readonly id: string; readonly title: string; readonly brief: string };
  readonly customer: { readonly name: string; readonly role: string; readonly face: string; readonly mood: Mood };
  readonly stages: readonly { readonly id: string; readonly name: string; readonly state: StageState }[];
  readonly turns: readonly PlayedTurn[];
  readonly present:
    | {
        readonly kind: "turn";
        readonly says: string;
        readonly sees: string | null;
        readonly replies: readonly OfferedReply[];
      }
    | { readonly kind: "end"; readonly outcome: Outcome; readonly says: string };
  readonly notebook: { readonly known: readonly KnownFact[]; readonly total: number };
  readonly hint: { readonly level: 0 | 1 | 2; readonly skills: readonly string[] };
}

export type StageState = "done" | "current" | "ahead";

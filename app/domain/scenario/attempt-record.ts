import type { AttemptId, ContentHash, Instant } from "../ids.ts";
import type { Learner } from "../people.ts";

/** Practice is private and forgiving (hints, rewind); assessed counts and forgives nothing. */
export const ATTEMPT_MODES = ["practice", "assessed"] as const;
export type AttemptMode = (typeof ATTEMPT_MODES)[number];

/**
 * What happened in an attempt; append-only. `answered` says a reply, `hinted` opens the next level of hint
 * (1: the skill at stake; 2: one weak reply struck out), `rewound` goes back to the state before path turn `to`.
 */
export type AttemptEvent =
  | { readonly type: "answered"; readonly choice: string }
  | { readonly type: "hinted"; readonly level: 1 | 2 }
  | { readonly type: "rewound"; readonly to: number };

export interface StoredEvent {
  /** 0-based place in the attempt's log. */
  readonly seq: number;
  readonly event: AttemptEvent;
  readonly at: Instant;
}

/** Set once, when the conversation ends. Score in points as an exact fraction, so that nothing is rounded in store. */
export interface AttemptOutcome {
  readonly end: string;
  readonly scoreNumerator: number;
  readonly scoreDenominator: number;
  readonly passed: boolean;
  readonly finishedAt: Instant;
}

export interface NewAttempt {
  readonly id: AttemptId;
  readonly learner: Learner;
  readonly scenarioId: string;
  readonly hash: ContentHash;
  readonly mode: AttemptMode;
  /** Shuffles the replies, the same way each time the attempt is opened. */
  readonly seed: number;
  /** The state at the first turn, JSON. */
  readonly snapshot: string;
  readonly startedAt: Instant;
  /** Where this attempt repeats another one from a turn: that attempt and the number of turns taken over. */
  readonly from: { readonly attempt: AttemptId; readonly turns: number } | null;
  /** Events taken over from `from`, or none. */
  readonly events: readonly StoredEvent[];
}

export interface AttemptRecord extends NewAttempt {
  readonly outcome: AttemptOutcome | null;
}

export interface AttemptSummary {
  readonly id: AttemptId;
  readonly scenarioId: string;
  readonly mode: AttemptMode;
  readonly startedAt: Instant;
  readonly updatedAt: Instant;
  /** Turns answered so far, those rewound left out. */
  readonly turns: number;
  readonly outcome: AttemptOutcome | null;
}

/** An attempt as an author's tools see it: what was said, by whom, and what it came to. */
export interface AttemptPath {
  readonly id: AttemptId;
  /** Name of the person; null of a visitor. */
  readonly name: string | null;
  readonly hash: ContentHash;
  readonly mode: AttemptMode;
  readonly startedAt: Instant;
  /** Whether it repeats another attempt from a turn. */
  readonly repeats: boolean;
  /** The replies said, those rewound left out. */
  readonly path: readonly string[];
  readonly outcome: AttemptOutcome | null;
}

import type { AttemptId } from "../ids.ts";
import type { AttemptMode } from "./attempt-record.ts";

/** A role-play as a learner chooses it, in their language. */
export interface RolePlayCard {
  readonly id: string;
  readonly title: string;
  readonly customer: { readonly name: string; readonly role: string; readonly face: string };
  readonly level: number;
  readonly minutes: number;
  readonly pass: number;
  readonly stages: readonly { readonly id: string; readonly name: string }[];
  /** The newest attempt to go on with, or null. */
  readonly open: AttemptId | null;
  /** Best assessed score, 0 to 100, for display; null before the first. */
  readonly best: number | null;
}

export interface PastAttempt {
  readonly id: AttemptId;
  readonly mode: AttemptMode;
  readonly startedAt: number;
  /** 0 to 100, for display; null while unfinished. */
  readonly score: number | null;
  readonly passed: boolean | null;
}

export interface RolePlayBrief extends RolePlayCard {
  readonly brief: string;
  /** The unfinished attempt of each mode, with the turns answered so far. */
  readonly unfinished: Readonly<Record<AttemptMode, { readonly id: AttemptId; readonly turns: number } | null>>;
  readonly history: readonly PastAttempt[];
}

import type { AttemptId, CohortId, GoalId, Instant, PersonId } from "../ids.ts";
import type { GoalActs, GoalState } from "./goals.ts";
import type { DeskAttempt, Thread } from "./ports.ts";
import type { Reading, SeenComment } from "./threads.ts";

/** An attempt's conversation beside it, as one of those who take part sees it. */
export interface DebriefThread {
  readonly as: Reading;
  /** Of whose attempt it is, where it isn't the reader's own. */
  readonly name: string | null;
  readonly personId: PersonId | null;
  readonly comments: readonly SeenComment[];
  /** Up to when the reader has read, once they have seen this. */
  readonly seenTo: Instant;
  /** What ids of comments written on this page begin with; the turn follows. */
  readonly newId: string;
  /** For one's own practice: whether trainers may read it, and who they are; null elsewhere. */
  readonly sharing: { readonly shared: boolean; readonly trainers: readonly string[] } | null;
}

/** A goal as somebody sees it, with what they may do. */
export interface GoalCard {
  readonly id: GoalId;
  readonly person: { readonly id: PersonId; readonly name: string };
  readonly proposer: string;
  /** Whether it was the reader who wrote it as it stands. */
  readonly own: boolean;
  readonly attemptId: AttemptId | null;
  readonly turn: number | null;
  readonly skill: string | null;
  readonly text: string;
  readonly dueOn: string | null;
  readonly state: GoalState;
  readonly acts: GoalActs;
  /** To be sent back with any act on it. */
  readonly seen: Instant;
}

export interface GivenGoal {
  readonly text: string;
  readonly skill: string;
  readonly dueOn: string;
}

export const DESK_VIEWS = ["waiting", "shared", "threads", "goals"] as const;
export type DeskView = (typeof DESK_VIEWS)[number];

export interface DeskQuery {
  readonly view: DeskView;
  readonly cohort: CohortId | null;
  readonly person: PersonId | null;
  /** From 1. */
  readonly page: number;
}

export interface Titled {
  /** Of the scenario in the reader's language; its id where it is gone. */
  readonly title: string;
}
export type DeskCard = DeskAttempt & Titled;
export type ThreadCard = Thread & Titled;

export interface TrainerToRate {
  readonly id: PersonId;
  readonly name: string;
  /** Whether this half-year's is given. */
  readonly given: boolean;
}

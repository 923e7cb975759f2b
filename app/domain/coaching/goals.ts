import type { AttemptId, GoalId, Instant, PersonId } from "../ids.ts";
import { SKILLS } from "../syllabus/syllabus.ts";

export const MOST_GOAL = 500;

/** What a rep sets out to do. */
export interface Goal {
  readonly id: GoalId;
  /** Whose it is. */
  readonly personId: PersonId;
  /** Who wrote it as it stands. */
  readonly proposedBy: PersonId;
  readonly attemptId: AttemptId | null;
  readonly turn: number | null;
  readonly skill: string | null;
  readonly text: string;
  /** A day, such as 2026-03-01. */
  readonly dueOn: string | null;
  readonly createdAt: Instant;
  /** Rises with each change: what somebody agrees to is what they saw. */
  readonly updatedAt: Instant;
  readonly agreedAt: Instant | null;
  readonly doneAt: Instant | null;
  readonly droppedAt: Instant | null;
}

export const GOAL_STATES = ["proposed", "agreed", "done", "dropped"] as const;
export type GoalState = (typeof GOAL_STATES)[number];

export function stateOf({ agreedAt, doneAt, droppedAt }: Pick<Goal, "agreedAt" | "doneAt" | "droppedAt">): GoalState {
  if (droppedAt !== null) return "dropped";
  if (doneAt !== null) return "done";
  return agreedAt === null ? "proposed" : "agreed";
}

export interface GoalActs {
  readonly agree: boolean;
  readonly change: boolean;
  readonly finish: boolean;
  readonly drop: boolean;
}

/**
 * What somebody may do to a goal they see. A goal takes two: what the rep wrote a trainer agrees to, what a trainer
 * wrote the rep does. What is done or dropped stays as it is.
 */
export function actsOn(goal: Goal, by: PersonId): GoalActs {
  const state = stateOf(goal);
  const open = state === "proposed" || state === "agreed";
  const fromRep = goal.proposedBy === goal.personId;
  const other = fromRep ? by !== goal.personId : by === goal.personId;
  return { agree: state === "proposed" && other, change: open, finish: state === "agreed", drop: open };
}

export interface GoalWords {
  readonly text: string;
  readonly skill: string | null;
  readonly dueOn: string | null;
}
export type GoalFault = "required" | "too-long" | "choice" | "day";

/** What a form says of a goal, tidied, with what is wrong by field. */
export function readGoal(given: { readonly text: string; readonly skill: string; readonly dueOn: string }): {
  readonly words: GoalWords;
  readonly faults: Readonly<Record<string, GoalFault>>;
} {
  const text = given.text.trim();
  const faults: Record<string, GoalFault> = {};
  if (text === "") faults.text = "required";
  if (text.length > MOST_GOAL) faults.text = "too-long";
  if (given.skill !== "" && !SKILLS.some((skill) => skill === given.skill)) faults.skill = "choice";
  if (given.dueOn !== "" && !isDay(given.dueOn)) faults.dueOn = "day";
  return { words: { text, skill: given.skill || null, dueOn: given.dueOn || null }, faults };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text;
}

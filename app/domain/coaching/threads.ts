import type { AttemptId, CommentId, Instant, PersonId } from "../ids.ts";
import { type Learner, may, type Person } from "../people.ts";
import type { AttemptMode } from "../scenario/attempt-record.ts";

/** The most characters of a comment, of a suggested wording, and of a goal. */
export const MOST_COMMENT = 2000;

/** An attempt as far as it matters for who may read and discuss it. */
export interface CoachedAttempt {
  readonly id: AttemptId;
  readonly learner: Learner;
  /** Of the person whose it is; null of a visitor. */
  readonly name: string | null;
  readonly scenarioId: string;
  readonly mode: AttemptMode;
  /** Turns answered. */
  readonly turns: number;
  readonly finishedAt: Instant | null;
  /** When the learner let their trainers read it, where it is practice; null where they didn't. */
  readonly sharedAt: Instant | null;
}

/** Something said about a turn (from 0) or, with null, about the whole. Removed, its words are gone. */
export interface Comment {
  readonly id: CommentId;
  readonly attemptId: AttemptId;
  readonly turn: number | null;
  readonly author: { readonly id: PersonId; readonly name: string };
  readonly text: string;
  readonly suggestion: string | null;
  readonly at: Instant;
  readonly removedAt: Instant | null;
}

export type Reading = "own" | "coach";

/**
 * As what somebody reads an attempt: its learner always; who may coach and sees its learner (`sees`) once it is
 * finished, and practice only while it is shared; null for everybody else.
 */
export function readsAs(
  reader: Learner,
  role: Person["role"] | null,
  attempt: Pick<CoachedAttempt, "learner" | "mode" | "finishedAt" | "sharedAt">,
  sees: boolean,
): Reading | null {
  const { learner } = attempt;
  if (reader.kind === learner.kind && reader.id === learner.id) return "own";
  if (role === null || !may(role, "coach") || learner.kind !== "person" || !sees) return null;
  if (attempt.finishedAt === null) return null;
  return attempt.mode === "assessed" || attempt.sharedAt !== null ? "coach" : null;
}

/** A comment as somebody sees it. */
export interface SeenComment {
  readonly id: CommentId;
  readonly turn: number | null;
  readonly author: string;
  /** Written by whoever looks. */
  readonly own: boolean;
  /** Null where it was removed. */
  readonly text: string | null;
  readonly suggestion: string | null;
  readonly at: Instant;
  /** Somebody else's, since the reader last looked. */
  readonly fresh: boolean;
}

/**
 * The comments as `reader` sees them, oldest first. What was removed leaves a line where somebody said something after
 * it at the same turn; else nothing.
 */
export function seenBy(reader: PersonId, comments: readonly Comment[], readAt: Instant): SeenComment[] {
  const answered = (one: Comment) =>
    comments.some((other) => other.turn === one.turn && other.removedAt === null && after(other, one));
  return comments
    .filter((one) => one.removedAt === null || answered(one))
    .map(({ id, turn, author, text, suggestion, at, removedAt }) => ({
      ...{ id, turn, at, author: author.name, own: author.id === reader },
      text: removedAt === null ? text : null,
      suggestion: removedAt === null ? suggestion : null,
      fresh: removedAt === null && author.id !== reader && at > readAt,
    }));
}

/** Said later; two of one moment are in the order of their ids, as they are stored. */
const after = (one: Comment, other: Comment): boolean =>
  one.at > other.at || (one.at === other.at && one.id > other.id);

/** What a comment holds, tidied; a text too long or none at all is a fault at its field. */
export function readComment(given: { readonly text: string; readonly suggestion: string }): {
  readonly text: string;
  readonly suggestion: string | null;
  readonly faults: Readonly<Record<string, "required" | "too-long">>;
} {
  const text = given.text.trim();
  const suggestion = given.suggestion.trim();
  const faults: Record<string, "required" | "too-long"> = {};
  if (text === "" && suggestion === "") faults.text = "required";
  if (text.length > MOST_COMMENT) faults.text = "too-long";
  if (suggestion.length > MOST_COMMENT) faults.suggestion = "too-long";
  return { text, suggestion: suggestion === "" ? null : suggestion, faults };
}

import type { AttemptId, CohortId, CommentId, GoalId, Instant, PersonId } from "../ids.ts";
import type { PeopleScope } from "../people.ts";
import type { AttemptMode } from "../scenario/attempt-record.ts";
import type { FeedbackAnswer, Ratings } from "./feedback.ts";
import type { Goal, GoalWords } from "./goals.ts";
import type { CoachedAttempt, Comment } from "./threads.ts";

// Where comments, goals and feedback are kept. Every method is atomic by itself, as in ../ports.ts.

export interface DeskFilter {
  readonly scope: PeopleScope;
  readonly cohort: CohortId | null;
  readonly person: PersonId | null;
}

/** A finished attempt a trainer may open. */
export interface DeskAttempt {
  readonly id: AttemptId;
  readonly person: { readonly id: PersonId; readonly name: string };
  readonly scenarioId: string;
  readonly mode: AttemptMode;
  readonly finishedAt: Instant;
  /** In points. */
  readonly score: number;
  readonly passed: boolean;
}

/** An attempt that is talked about. */
export interface Thread {
  readonly id: AttemptId;
  readonly person: { readonly id: PersonId; readonly name: string };
  readonly scenarioId: string;
  readonly mode: AttemptMode;
  readonly comments: number;
  /** Of others, since the reader last looked. */
  readonly fresh: number;
  /** The turn of the newest comment, from 0; null where it is about the whole. */
  readonly lastTurn: number | null;
  readonly lastAt: Instant;
  readonly lastAuthor: string;
}

export interface CoachingRepo {
  attempt(id: AttemptId): Promise<CoachedAttempt | null>;
  /** Lets trainers read a finished practice attempt of one's own (the first time stands), or not any more with null. False elsewhere. */
  share(id: AttemptId, person: PersonId, at: Instant | null): Promise<boolean>;
  /** Oldest first, those removed too. */
  comments(attempt: AttemptId): Promise<Comment[]>;
  /** Null where there was none of this id: it is added. Otherwise the one that is there; nothing is changed. */
  addComment(comment: Omit<Comment, "author"> & { readonly authorId: PersonId }): Promise<Comment | null>;
  /** Takes back one's own comment, words and all. False where it is not one's own or of another attempt. */
  removeComment(id: CommentId, of: { attempt: AttemptId; author: PersonId }, at: Instant): Promise<boolean>;
  /** Up to when somebody has read an attempt's comments, 0 before they have. */
  readAt(attempt: AttemptId, person: PersonId): Promise<Instant>;
  /** Moves that forward, never back. */
  markRead(attempt: AttemptId, person: PersonId, at: Instant): Promise<void>;
  /**
   * Attempts `reader` may open: assessed ones without a comment of theirs (`waiting`), or practice that was shared, newest
   * first.
   */
  desk(
    kind: "waiting" | "shared",
    page: DeskFilter & { readonly reader: PersonId; readonly limit: number; readonly offset: number },
  ): Promise<DeskAttempt[]>;
  /** Attempts `reader` may open that they took part in talking about, those with news first, then the newest. */
  threadsOf(
    page: DeskFilter & { readonly reader: PersonId; readonly limit: number; readonly offset: number },
  ): Promise<Thread[]>;
  /** A person's own attempts that are talked about, in the same order. */
  ownThreads(person: PersonId, limit: number): Promise<Thread[]>;
  /** A person's own practice attempts that trainers may read, the latest shared first. */
  ownShared(person: PersonId, limit: number): Promise<DeskAttempt[]>;
  /** Who leads a cohort of a person and may sign in, by name; not the person. */
  trainersOf(person: PersonId): Promise<{ readonly id: PersonId; readonly name: string }[]>;
}

/** A goal with the names of whose it is and who wrote it. */
export interface NamedGoal {
  readonly goal: Goal;
  readonly person: string;
  readonly proposer: string;
}

export interface GoalRepo {
  /** Adding the same id again changes nothing. */
  insert(goal: Goal): Promise<void>;
  byId(id: GoalId): Promise<NamedGoal | null>;
  /** Of the people of a scope, or of one person: those due first, then those without a day; done and dropped last. */
  list(query: DeskFilter & { readonly open: boolean; readonly limit: number }): Promise<NamedGoal[]>;
  /** Writes it anew, for the other to agree to. False (and nothing changed) unless it is as last `seen`. */
  change(id: GoalId, words: GoalWords, by: PersonId, seen: Instant, at: Instant): Promise<boolean>;
  /** False (and nothing changed) unless it is as last `seen`. */
  settle(id: GoalId, how: "agreed" | "done" | "dropped", seen: Instant, at: Instant): Promise<boolean>;
}

/**
 * Feedback without names. Who has given any, and what was said, stand in two tables that nothing joins, neither holds a
 * time, and both are written anew in the order of their keys with each answer, so that the order of rows tells nothing.
 * Whoever holds the database file itself, and copies of it from before and after an answer, could still compare them;
 * and the answers' `batch` says in which five an answer came.
 */
export interface FeedbackRepo {
  /** Trainers of whom a person has already said something in a half-year. */
  given(person: PersonId, half: string): Promise<PersonId[]>;
  /** Keeps an answer and, apart from it, that there is one. False (and nothing changed) where there is one already. */
  give(answer: {
    readonly id: string;
    readonly person: PersonId;
    readonly trainer: PersonId;
    readonly half: string;
    readonly ratings: Ratings;
    readonly text: string;
  }): Promise<boolean>;
  /** What may be shown of a trainer: the answers of complete fives, in the order of their random ids. */
  shown(trainer: PersonId): Promise<FeedbackAnswer[]>;
}

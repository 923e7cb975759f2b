import type { CaseId, Instant, PersonId } from "../ids.ts";
import type { PeopleScope } from "../people.ts";
import type { Case, CaseContent, CaseState } from "./case.ts";

// Where cases are kept. Every method is atomic by itself, as in ../ports.ts.

export const CASE_DECISIONS = ["changes", "publish", "withdraw"] as const;
export type CaseDecision = (typeof CASE_DECISIONS)[number];

export interface CaseReview {
  readonly id: string;
  /** Null where the account is gone. */
  readonly author: string | null;
  readonly decision: CaseDecision;
  readonly text: string;
  readonly at: Instant;
}

/** A case with its author's name; null where the account is gone. */
export interface NamedCase {
  readonly found: Case;
  readonly author: string | null;
}

export interface PublishedFilter {
  /** Every word must stand somewhere in the case, in any case of letters. */
  readonly words?: readonly string[];
  readonly stage?: string;
  readonly skill?: string;
  /** Only those put forward for a session. */
  readonly proposed?: boolean;
  readonly limit?: number;
  readonly offset?: number;
}

export interface CaseRepo {
  /** Keeps a new draft. False (and nothing changed) where there is one of this id. */
  insert(id: CaseId, author: PersonId, content: CaseContent, at: Instant): Promise<boolean>;
  byId(id: CaseId): Promise<NamedCase | null>;
  /** Replaces what is written. False (and nothing changed) unless it is at this revision. */
  save(id: CaseId, revision: number, content: CaseContent, state: CaseState, at: Instant): Promise<boolean>;
  /** Moves a case on, with a review where one decided it. False (and nothing changed) unless it is at this revision. */
  move(
    id: CaseId,
    revision: number,
    to: CaseState,
    at: Instant,
    review?: { readonly id: string; readonly author: PersonId; readonly decision: CaseDecision; readonly text: string },
  ): Promise<boolean>;
  /** Puts a published case forward for a session (the first time stands), or not any more with null. */
  propose(id: CaseId, at: Instant | null): Promise<void>;
  /** Newest first. */
  reviews(id: CaseId): Promise<CaseReview[]>;
  /** One's own, those changed last first. */
  ofAuthor(author: PersonId): Promise<Case[]>;
  /** Submitted cases of the people of a scope, the longest waiting first. */
  toReview(scope: PeopleScope, limit: number): Promise<NamedCase[]>;
  /** What is published, those put forward for a session first, then the newest. */
  published(filter?: PublishedFilter): Promise<Case[]>;
}

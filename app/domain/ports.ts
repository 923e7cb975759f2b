import type { AssignmentRepo } from "./assignments/ports.ts";
import type { CaseRepo } from "./cases/ports.ts";
import type { CoachingRepo, FeedbackRepo, GoalRepo } from "./coaching/ports.ts";
import type { AttemptId, ContentHash, Instant, PersonId, VisitorId } from "./ids.ts";
import type { Learner, Person } from "./people.ts";
import type { PeopleImportRepo } from "./people-import/ports.ts";
import type { CohortRepo, InvitationRepo, PeopleRepo } from "./people-ports.ts";
import type { Observation } from "./practice/evidence.ts";
import type { DrillRepo, EvidenceRepo, LessonRepo, ReviewRepo } from "./practice/ports.ts";
import type { ReportRepo } from "./reports/ports.ts";
import type { TurnResult } from "./reports/turn-result.ts";
import type { CalendarFeedRepo, ClosedTermRepo, RoutineRepo } from "./routines/ports.ts";
import type {
  AttemptMode,
  AttemptOutcome,
  AttemptPath,
  AttemptRecord,
  AttemptSummary,
  NewAttempt,
  StoredEvent,
} from "./scenario/attempt-record.ts";
import type { LiveRepo } from "./session/ports.ts";
import type { StudioRepo } from "./studio/ports.ts";

export type * from "./assignments/ports.ts";
export type * from "./cases/ports.ts";
export type * from "./coaching/ports.ts";
export type * from "./people-import/ports.ts";
export type * from "./people-ports.ts";
export type * from "./practice/ports.ts";
export type * from "./reports/ports.ts";
export type * from "./routines/ports.ts";
export type * from "./session/ports.ts";
export type * from "./studio/ports.ts";

/**
 * What the domain needs of the world. Every method is atomic by itself: no transaction handle escapes, so
 * that any backend that passes the contract suite (tests/contract) can stand behind these interfaces.
 */
export interface Clock {
  now(): Instant;
}

export interface Ids {
  /** A new, unguessable, time-ordered identifier. */
  next(): string;
}

export interface Random {
  /** A fresh seed, an unsigned 32-bit integer. */
  seed(): number;
  /** A secret of 256 bits, base64url. */
  token(): string;
}

/** Who holds a session: the row's key is the SHA-256 of the cookie's token. */
export interface SessionRecord {
  readonly key: string;
  readonly learner: Learner;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

export interface SessionRepo {
  insert(session: SessionRecord): Promise<void>;
  /** With the person's row where it is a person's; null where unknown, expired at `now` or of a deactivated account. */
  find(key: string, now: Instant): Promise<{ session: SessionRecord; person: Person | null } | null>;
  remove(key: string): Promise<void>;
  /** Forgets sessions that have expired, and visitors who hold none any more, with their attempts. */
  removeExpired(now: Instant): Promise<number>;
}

export interface VisitorRepo {
  insert(id: VisitorId, at: Instant): Promise<void>;
  /** Gives a visitor's attempts to a person and forgets the visitor. */
  claim(visitor: VisitorId, person: PersonId): Promise<void>;
}

export interface ScenarioVersionRepo {
  /** Keeps a definition (its file as authored) while attempts refer to it; storing it again changes nothing. */
  keep(version: { hash: ContentHash; scenarioId: string; definition: string; at: Instant }): Promise<void>;
  definition(hash: ContentHash): Promise<string | null>;
}

export interface AttemptRepo {
  /**
   * Begins an attempt and returns its id. A person has at most one open assessed attempt in a scenario: where there
   * is one already, nothing is begun and that one's id is returned.
   */
  insert(attempt: NewAttempt): Promise<AttemptId>;
  /** The attempt with all its events in order. */
  byId(id: AttemptId): Promise<AttemptRecord | null>;
  /**
   * Appends one event and the state after it, by compare-and-set: only where the attempt holds exactly
   * `expected` events. False (and nothing changed) otherwise.
   */
  saveTurn(turn: {
    id: AttemptId;
    expected: number;
    event: StoredEvent;
    snapshot: string;
    /** Turns answered after this event. */
    turns: number;
    outcome: AttemptOutcome | null;
    /** What the whole attempt showed of a person, where this turn ended it. */
    evidence: { person: PersonId; observations: readonly Observation[]; turns: readonly TurnResult[] } | null;
  }): Promise<boolean>;
  /** Newest first; without snapshots and events. */
  ofLearner(learner: Learner, filter?: { scenarioId?: string; mode?: AttemptMode }): Promise<AttemptSummary[]>;
  /** Every attempt in a scenario, whatever its version, oldest first: what an edit or a statistic looks at. */
  ofScenario(scenarioId: string): Promise<AttemptPath[]>;
  /** How many attempts there are in each scenario that has any. */
  countByScenario(): Promise<ReadonlyMap<string, number>>;
}

export interface Repos {
  readonly people: PeopleRepo;
  readonly peopleImport: PeopleImportRepo;
  readonly cohorts: CohortRepo;
  readonly sessions: SessionRepo;
  readonly visitors: VisitorRepo;
  readonly invitations: InvitationRepo;
  readonly scenarioVersions: ScenarioVersionRepo;
  readonly attempts: AttemptRepo;
  readonly lessons: LessonRepo;
  readonly drills: DrillRepo;
  readonly reviews: ReviewRepo;
  readonly evidence: EvidenceRepo;
  readonly routines: RoutineRepo;
  readonly closedTerms: ClosedTermRepo;
  readonly calendarFeeds: CalendarFeedRepo;
  readonly studio: StudioRepo;
  readonly live: LiveRepo;
  readonly reports: ReportRepo;
  readonly assignments: AssignmentRepo;
  readonly coaching: CoachingRepo;
  readonly goals: GoalRepo;
  readonly feedback: FeedbackRepo;
  readonly cases: CaseRepo;
}

import type { Day, Period } from "./calendar.ts";
import type { AttemptId, CohortId, ContentHash, Instant, InvitationId, PersonId, SittingId, VisitorId } from "./ids.ts";
import type { Locale } from "./locale.ts";
import type { Cohort, Invitation, Learner, Person } from "./people.ts";
import type { Axis, AxisTotals, Observation } from "./practice/evidence.ts";
import type { Memory, ReviewRating } from "./practice/review.ts";
import type { LastAnswer } from "./practice/sitting.ts";
import type { DoneMark, KeptRoutine, RoutineInTerm, Tick } from "./routines/kept.ts";
import type { ClosedTerm, TermSummary } from "./routines/summary.ts";
import type {
  AttemptMode,
  AttemptOutcome,
  AttemptRecord,
  AttemptSummary,
  NewAttempt,
  StoredEvent,
} from "./scenario/attempt-record.ts";

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

export interface PeopleRepo {
  count(): Promise<number>;
  /** Creates the first administrator; false where anybody exists already. */
  insertFirst(person: Person, passwordHash: string): Promise<boolean>;
  /** Throws AppError `email-taken`. */
  insert(person: Person, passwordHash: string): Promise<void>;
  byId(id: PersonId): Promise<Person | null>;
  byEmail(email: string): Promise<{ person: Person; passwordHash: string } | null>;
  passwordHash(id: PersonId): Promise<string | null>;
  /** Sets the password and ends all sessions but the one kept. */
  changePassword(id: PersonId, passwordHash: string, keepSession: string): Promise<void>;
  setLocale(id: PersonId, locale: Locale): Promise<void>;
  setTimeZone(id: PersonId, timeZone: string): Promise<void>;
  setReviewCap(id: PersonId, cap: number): Promise<void>;
  /** By name, with cohort names; `after` is the last row of the page before. */
  list(page: { limit: number; after?: { name: string; id: PersonId } }): Promise<PersonRow[]>;
}

export interface PersonRow {
  readonly person: Person;
  readonly cohorts: readonly string[];
  readonly attempts: number;
  readonly lastActive: Instant | null;
}

export interface CohortRepo {
  insert(cohort: Cohort): Promise<void>;
  list(): Promise<Cohort[]>;
  addMember(cohort: CohortId, person: PersonId, at: Instant): Promise<void>;
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
  /** With the person's row where it is a person's; null where unknown or expired at `now`. */
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

export interface InvitationRepo {
  /** `tokenHash` is the SHA-256 of the link's secret. */
  insert(invitation: Invitation, tokenHash: string): Promise<void>;
  byTokenHash(tokenHash: string): Promise<Invitation | null>;
  list(): Promise<Invitation[]>;
  /** False where it is no longer open. */
  revoke(id: InvitationId, at: Instant): Promise<boolean>;
  /**
   * Makes the account and uses up the invitation in one act; joins the cohort named. Throws AppError
   * `invitation-unusable` where it is no longer open at `at`, `email-taken` where the address is in use.
   */
  accept(id: InvitationId, person: Person, passwordHash: string, at: Instant): Promise<void>;
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
    evidence: { person: PersonId; observations: readonly Observation[] } | null;
  }): Promise<boolean>;
  /** Newest first; without snapshots and events. */
  ofLearner(learner: Learner, filter?: { scenarioId?: string; mode?: AttemptMode }): Promise<AttemptSummary[]>;
}

/** Where observations are kept, with running totals; what is observed comes in with the act that showed it. */
export interface EvidenceRepo {
  totals(person: PersonId): Promise<AxisTotals[]>;
  /** Newest first; those after `before` (key and time of the last one seen) are left out. */
  of(
    person: PersonId,
    filter: { axis: Axis; id: string; limit: number; before?: { at: Instant; key: string } },
  ): Promise<Observation[]>;
  /** Adds what is not known yet by its key. */
  append(person: PersonId, observations: readonly Observation[]): Promise<void>;
  /** People who have finished attempts or answers, and no evidence at all: from before it was kept. */
  without(): Promise<PersonId[]>;
}

export interface DrillRepo {
  begin(sitting: SittingRecord): Promise<void>;
  /** With its answers in their order; null where unknown. */
  sitting(id: SittingId): Promise<{ sitting: SittingRecord; answers: DrillAnswer[] } | null>;
  /** The person's unfinished sittings, newest first, with how many items are answered. */
  open(person: PersonId): Promise<{ sitting: SittingRecord; answered: number }[]>;
  /** Ends the person's unfinished sittings of a deck. */
  abandon(person: PersonId, deck: string, at: Instant): Promise<void>;
  /** Starts the clock of the item now shown, once: only where it has been running since `from`. */
  show(id: SittingId, from: Instant, at: Instant): Promise<void>;
  /**
   * Keeps an answer, with what follows from it, in one act. False (and nothing changed) where that place of the sitting
   * is answered.
   */
  saveAnswer(answer: DrillAnswer, then: DrillConsequences): Promise<boolean>;
  /** How each item went when it was last answered. */
  lastAnswers(person: PersonId, deck: string): Promise<LastAnswer[]>;
  /** By deck: items ever answered and the mean of their last credits, 0 to 4. */
  standing(person: PersonId): Promise<{ deck: string; seen: number; mean: number }[]>;
}

export interface SittingRecord {
  readonly id: SittingId;
  readonly person: PersonId;
  readonly deck: string;
  /** Ids of the items, in their order. */
  readonly items: readonly string[];
  /** Seconds an item; null without a clock. */
  readonly seconds: number | null;
  readonly startedAt: Instant;
  readonly shownAt: Instant;
  readonly finishedAt: Instant | null;
}

export interface DrillAnswer {
  readonly sitting: SittingId;
  /** Place of the item in the sitting, from 0. */
  readonly place: number;
  readonly person: PersonId;
  readonly deck: string;
  readonly item: string;
  /** Null where time ran out. */
  readonly option: string | null;
  /** 0 to 4. */
  readonly credit: number;
  readonly at: Instant;
}

export interface DrillConsequences {
  readonly finished: boolean;
  readonly evidence: readonly Observation[];
  /** The item's card after the answer; null where it has none and needs none. */
  readonly card: ReviewCard | null;
}

export interface ReviewCard {
  /** `point:<id>` or `drill:<deck>/<item>`. */
  readonly card: string;
  readonly memory: Memory;
}

export interface ReviewRepo {
  cards(person: PersonId): Promise<ReviewCard[]>;
  card(person: PersonId, card: string): Promise<ReviewCard | null>;
  /** Due on `day` or before, the longest due first. */
  due(person: PersonId, day: Day, limit: number): Promise<ReviewCard[]>;
  dueCount(person: PersonId, day: Day): Promise<number>;
  /** Adds those the person does not have yet. */
  add(person: PersonId, cards: readonly ReviewCard[], at: Instant): Promise<void>;
  /**
   * Keeps a grade and the memory after it, in one act. False (and nothing changed) where the key is known, or the card's
   * memory is no longer `grade.before`.
   */
  grade(grade: ReviewGrade, after: Memory, evidence: readonly Observation[]): Promise<boolean>;
  /** The newest grade; null where there is none. */
  lastGrade(person: PersonId): Promise<ReviewGrade | null>;
  /** Takes a grade back, with its evidence. False where it is not the newest of its card. */
  undo(grade: ReviewGrade): Promise<boolean>;
  gradedOn(person: PersonId, day: Day): Promise<number>;
  /** From that day on: how many grades, and how many of them were not "again". */
  retention(person: PersonId, since: Day): Promise<{ grades: number; recalled: number }>;
}

export interface ReviewGrade {
  readonly key: string;
  readonly person: PersonId;
  readonly card: string;
  /** What was asked: `lesson:<slug>/<exercise>` or `drill:<deck>/<item>`. */
  readonly question: string;
  /** The response as JSON. */
  readonly response: string;
  /** 0 to 1. */
  readonly credit: number;
  readonly rating: ReviewRating;
  readonly before: Memory;
  readonly day: Day;
  readonly at: Instant;
}

export interface LessonRepo {
  /** Furthest paragraph and completion by lesson slug. */
  progress(person: PersonId): Promise<LessonProgress[]>;
  progressOf(person: PersonId, slug: string): Promise<LessonProgress | null>;
  /** Moves the bookmark; `furthest` never goes back. Creates the row where there is none. */
  saveBookmark(person: PersonId, slug: string, bookmark: { block: number; at: Instant }): Promise<void>;
  /** Marks completed once; the first time stands. */
  complete(person: PersonId, slug: string, at: Instant): Promise<void>;
  /** Appends an answer with what it shows; the same `key` (client-made) saved twice counts once. */
  saveAnswer(answer: ExerciseAnswer, evidence: readonly Observation[]): Promise<void>;
  /** Every answer of a person, oldest first. */
  allAnswers(person: PersonId): Promise<ExerciseAnswer[]>;
  /** All answers of a person to a lesson's exercises, oldest first. */
  answers(person: PersonId, slug: string): Promise<ExerciseAnswer[]>;
  saveReflection(person: PersonId, slug: string, text: string, at: Instant): Promise<void>;
  reflection(person: PersonId, slug: string): Promise<string | null>;
}

export interface LessonProgress {
  readonly slug: string;
  /** Index of the paragraph last read, from 0. */
  readonly block: number;
  readonly furthest: number;
  readonly startedAt: Instant;
  readonly updatedAt: Instant;
  readonly completedAt: Instant | null;
}

export interface ExerciseAnswer {
  readonly key: string;
  readonly person: PersonId;
  readonly slug: string;
  readonly exercise: string;
  /** The response as JSON, in the shape of the exercise's kind. */
  readonly response: string;
  /** 0 to 1. */
  readonly credit: number;
  readonly at: Instant;
}

export interface RoutineRepo {
  /** Every routine the person keeps or once kept, with what stands of it in `term`; in the order of taking them up. */
  kept(person: PersonId, term: string): Promise<RoutineInTerm[]>;
  /**
   * Takes up routines and drops others, in one act; what is kept already stays as it is. An own routine with the words
   * of one the person has in that period is that one. False (and nothing changed) where more than `mostOwn` own ones
   * would be kept.
   */
  choose(
    person: PersonId,
    choice: { keep: readonly Omit<KeptRoutine, "droppedAt">[]; drop: readonly string[]; mostOwn: number },
    at: Instant,
  ): Promise<boolean>;
  /** Marks of a period's routines in the terms named `from` to `to`, both included; names sort as their terms follow. */
  done(person: PersonId, period: Period, terms: { from: string; to: string }): Promise<DoneMark[]>;
  /** Marks a routine done, once (the first time stands), or not done. False (and nothing changed) in a closed term. */
  tick(person: PersonId, mark: DoneMark, done: boolean, at: Instant): Promise<boolean>;
  /** Replaces what is noted. False (and nothing changed) in a closed term. */
  note(person: PersonId, mark: DoneMark, notes: Pick<Tick, "gap" | "measure">, at: Instant): Promise<boolean>;
  /** Closes a term with the summary of what `kept` tells of it, in one act; the first closing stands. */
  close(
    person: PersonId,
    term: string,
    at: Instant,
    summarise: (kept: readonly RoutineInTerm[]) => TermSummary,
  ): Promise<void>;
}

export interface ClosedTermRepo {
  find(person: PersonId, term: string): Promise<ClosedTerm | null>;
  /** Which of these terms are closed. */
  among(person: PersonId, terms: readonly string[]): Promise<string[]>;
  /** Newest term first. */
  recent(person: PersonId, period: Period, limit: number): Promise<ClosedTerm[]>;
  /** Lets trainers see it; the first time stands. False where it is not closed. */
  send(person: PersonId, term: string, at: Instant): Promise<boolean>;
  /** All that were sent, the latest first; `after` is the last one of the page before. */
  sent(page: { limit: number; after?: { at: Instant; person: PersonId; term: string } }): Promise<SentTerm[]>;
}

export interface SentTerm {
  readonly person: { readonly id: PersonId; readonly name: string };
  readonly closed: ClosedTerm;
  readonly sentAt: Instant;
}

/** Calendars by secret address. `tokenHash` is the SHA-256 of the address's secret. */
export interface CalendarFeedRepo {
  /** The person's one feed: replaces the one before. */
  set(person: PersonId, tokenHash: string, at: Instant): Promise<void>;
  remove(person: PersonId): Promise<void>;
  /** When the person's feed was made; null where there is none. */
  since(person: PersonId): Promise<Instant | null>;
  owner(tokenHash: string): Promise<PersonId | null>;
}

export interface Repos {
  readonly people: PeopleRepo;
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
}

import type { CohortId, Instant, InvitationId, PersonId } from "./ids.ts";
import type { Locale } from "./locale.ts";
import type { Cohort, Invitation, PeopleScope, Person } from "./people.ts";

// Where people, cohorts and invitations are kept. Every method is atomic by itself, as in ./ports.ts.

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
  /** Throws AppError `external-id-taken`. */
  rename(id: PersonId, to: Pick<Person, "name" | "externalId">): Promise<void>;
  /**
   * Closes an account and ends its sessions; the first time stands. False (and nothing changed) where no administrator
   * who can sign in would be left.
   */
  deactivate(id: PersonId, at: Instant): Promise<boolean>;
  reactivate(id: PersonId): Promise<void>;
  /** Those a scope shows: its people, and the trainers who lead a cohort with its trainer. */
  list(query: PeopleQuery): Promise<{ rows: PersonRow[]; total: number }>;
  /** One of those a scope shows, with the cohorts they are in and those they lead; null for others. */
  shown(scope: PeopleScope, id: PersonId): Promise<ShownPerson | null>;
  /** Whether a person is within a scope; false for one there is not. */
  sees(scope: PeopleScope, person: PersonId): Promise<boolean>;
  /** The reps within a scope whose accounts can be used, by name; of one cohort where it is named. */
  repsOf(scope: PeopleScope, cohort?: CohortId): Promise<Person[]>;
  /** Trainers and administrators whose accounts can be used, by name. */
  staff(): Promise<Person[]>;
}

export const PEOPLE_STATES = ["active", "deactivated", "all"] as const;
export type PeopleState = (typeof PEOPLE_STATES)[number];
export const PEOPLE_SORTS = ["name", "newest"] as const;
export type PeopleSort = (typeof PEOPLE_SORTS)[number];

export interface PeopleFilter {
  /** Part of a name, an address or an external id, whatever the case; empty for everybody. */
  readonly q: string;
  readonly cohort: CohortId | null;
  readonly state: PeopleState;
  readonly sort: PeopleSort;
}

export interface PeopleQuery extends PeopleFilter {
  readonly scope: PeopleScope;
  readonly limit: number;
  /** Rows before the first one asked for. */
  readonly offset: number;
}

export interface PersonRow {
  readonly person: Person;
  readonly cohorts: readonly string[];
  readonly attempts: number;
  readonly lastActive: Instant | null;
}

export interface ShownPerson {
  readonly person: Person;
  readonly cohorts: readonly Cohort[];
  readonly leads: readonly Cohort[];
}

export interface CohortRow extends Cohort {
  readonly members: number;
  readonly trainers: readonly string[];
}

export interface CohortPeople {
  readonly members: readonly Person[];
  readonly trainers: readonly Person[];
}

export interface CohortRepo {
  /** A new cohort, led by `trainer` where one is given. */
  insert(cohort: Cohort, trainer?: PersonId): Promise<void>;
  list(): Promise<Cohort[]>;
  /** Those of a scope, by name: all, or those a trainer leads. */
  ofScope(scope: PeopleScope): Promise<Cohort[]>;
  /** As `ofScope`, with how many are in each (deactivated accounts too) and who leads it. */
  rows(scope: PeopleScope): Promise<CohortRow[]>;
  /** Who is in it and who leads it, by name. */
  people(cohort: CohortId): Promise<CohortPeople>;
  update(cohort: CohortId, to: Pick<Cohort, "name" | "startsOn">): Promise<void>;
  /** Idempotent, as are the three after it. */
  addTrainer(cohort: CohortId, trainer: PersonId, at: Instant): Promise<void>;
  removeTrainer(cohort: CohortId, trainer: PersonId): Promise<void>;
  addMember(cohort: CohortId, person: PersonId, at: Instant): Promise<void>;
  /** Takes a person out of the cohort; nothing else of theirs goes. */
  removeMember(cohort: CohortId, person: PersonId): Promise<void>;
}

export interface InvitationRepo {
  /** `tokenHash` is the SHA-256 of the link's secret. */
  insert(invitation: Invitation, tokenHash: string): Promise<void>;
  byTokenHash(tokenHash: string): Promise<Invitation | null>;
  /** Newest first: all, or those a trainer made and those into cohorts they lead. */
  list(scope: PeopleScope): Promise<Invitation[]>;
  /** False where it is no longer open. */
  revoke(id: InvitationId, at: Instant): Promise<boolean>;
  /** Gives it a new link, good until `expiresAt`; the old one stops. False where it was used or revoked. */
  renew(id: InvitationId, tokenHash: string, expiresAt: Instant): Promise<boolean>;
  /**
   * Makes the account and uses up the invitation in one act; a rep joins the cohort named, anybody else leads it. The invitation's external id is
   * theirs, unless somebody has it by now. Throws AppError `invitation-unusable` where it is no longer open at `at`,
   * `email-taken` where the address is in use.
   */
  accept(id: InvitationId, person: Person, passwordHash: string, at: Instant): Promise<void>;
}

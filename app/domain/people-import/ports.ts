import type { CohortId, Instant, InvitationId, PersonId } from "../ids.ts";
import type { Locale } from "../locale.ts";
import type { Cohort, Invitation, PeopleScope, Role } from "../people.ts";

/** What a list is held against: whoever has an account, and whoever is invited and has not come yet. */
export interface KnownPerson {
  readonly id: PersonId;
  readonly email: string;
  readonly name: string;
  readonly externalId: string | null;
  readonly role: Role;
  readonly locale: Locale;
  readonly active: boolean;
  /** Whether whoever imports may change them. */
  readonly mine: boolean;
  /** Those a rep is in; those anybody else leads. */
  readonly cohorts: readonly CohortId[];
}

export interface KnownInvitation {
  readonly id: InvitationId;
  readonly email: string;
  readonly name: string | null;
  readonly externalId: string | null;
  readonly role: Role;
  readonly locale: Locale | null;
  readonly cohortId: CohortId | null;
  readonly expiresAt: Instant;
  readonly mine: boolean;
}

export interface Known {
  readonly people: readonly KnownPerson[];
  readonly invitations: readonly KnownInvitation[];
}

/** One slice of an import, done wholly or not at all. */
export interface ImportSlice {
  readonly cohorts: readonly { readonly cohort: Cohort; readonly trainer: PersonId | null }[];
  readonly starts: readonly { readonly cohort: CohortId; readonly startsOn: string }[];
  readonly invite: readonly { readonly invitation: Invitation; readonly tokenHash: string }[];
  /** What changes of somebody; null for what stays. `joins` is a cohort to be in (for staff: to lead). */
  readonly people: readonly {
    readonly id: PersonId;
    readonly name: string | null;
    readonly externalId: string | null;
    readonly joins: CohortId | null;
  }[];
  /** As for people: null for what stays. */
  readonly invitations: readonly {
    readonly id: InvitationId;
    readonly name: string | null;
    readonly externalId: string | null;
    readonly role: Role | null;
    readonly locale: Locale | null;
    readonly cohortId: CohortId | null;
  }[];
}

export interface PeopleImportRepo {
  /**
   * Whoever has one of these addresses or external ids, whether within the scope (`mine`) or not; of invitations those
   * to one address that are neither used nor revoked.
   */
  lookUp(
    scope: PeopleScope,
    named: { readonly emails: readonly string[]; readonly externalIds: readonly string[] },
  ): Promise<Known>;
  /**
   * Does a slice in one act. False (and nothing changed) where something is no longer as the plan had it: an address
   * invited or in use by now, an external id taken, an invitation used or revoked.
   */
  apply(slice: ImportSlice, at: Instant): Promise<boolean>;
}

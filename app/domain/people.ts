import type { CohortId, Instant, InvitationId, PersonId, VisitorId } from "./ids.ts";
import type { Locale } from "./locale.ts";

/** Roles, least power first. A person has exactly one. */
export const ROLES = ["rep", "trainer", "administrator"] as const;
export type Role = (typeof ROLES)[number];

export interface Person {
  readonly id: PersonId;
  /** Lower-case; unique in the installation. */
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly locale: Locale;
  /** IANA name of where they are, as their browser last said; null before it has. */
  readonly timeZone: string | null;
  /** Most reviews a day. */
  readonly reviewCap: number;
  /** What another system calls them (a personnel number); unique where set. */
  readonly externalId: string | null;
  /** Null while the account can be used. */
  readonly deactivatedAt: Instant | null;
  readonly createdAt: Instant;
}

/** What a new account begins with. */
export const NEW_LEARNER = { timeZone: null, reviewCap: 20, externalId: null, deactivatedAt: null } as const;

export interface Cohort {
  readonly id: CohortId;
  readonly name: string;
  /** A day, such as 2026-03-01; null where none was set. */
  readonly startsOn: string | null;
  readonly createdAt: Instant;
}

/** Whoever learns: somebody with an account, or a visitor who has not signed up. */
export type Learner =
  | { readonly kind: "person"; readonly id: PersonId }
  | { readonly kind: "visitor"; readonly id: VisitorId };

export interface Invitation {
  readonly id: InvitationId;
  readonly role: Role;
  readonly cohortId: CohortId | null;
  /** Only this address may use it, where set. */
  readonly email: string | null;
  /** Of whoever is expected, where it is known already. */
  readonly name: string | null;
  readonly externalId: string | null;
  /** The language their account begins with; null for the one they read the invitation in. */
  readonly locale: Locale | null;
  readonly invitedBy: PersonId;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  /** null while unused. An invitation makes one account. */
  readonly acceptedBy: PersonId | null;
  readonly revokedAt: Instant | null;
}

export type InvitationState = "open" | "accepted" | "revoked" | "expired";

export function invitationState(invitation: Invitation, now: Instant): InvitationState {
  if (invitation.acceptedBy !== null) return "accepted";
  if (invitation.revokedAt !== null) return "revoked";
  return invitation.expiresAt <= now ? "expired" : "open";
}

/** What each role may do beyond its own learning. One table, so that no route invents a rule. */
const ABILITIES = {
  "invite-reps": ["trainer", "administrator"],
  /** Trainers and administrators. */
  "invite-staff": ["administrator"],
  "see-people": ["trainer", "administrator"],
  "write-scenarios": ["trainer", "administrator"],
  "assign-work": ["trainer", "administrator"],
  /** To read assessed attempts and what was shared, and to comment on them. */
  coach: ["trainer", "administrator"],
  "review-cases": ["trainer", "administrator"],
  "host-sessions": ["trainer", "administrator"],
  "see-reports": ["trainer", "administrator"],
} as const satisfies Record<string, readonly Role[]>;
export type Ability = keyof typeof ABILITIES;

export function may(role: Role, ability: Ability): boolean {
  return ABILITIES[ability].some((allowed) => allowed === role);
}

/**
 * Whose work somebody may look at. A trainer sees the people of the cohorts they lead; whoever is outside is to them as
 * unknown as somebody there is not.
 */
export type PeopleScope =
  | { readonly kind: "everybody" }
  | { readonly kind: "led-by"; readonly trainer: PersonId }
  | { readonly kind: "nobody" };

export function scopeOf({ id, role }: Pick<Person, "id" | "role">): PeopleScope {
  if (role === "administrator") return { kind: "everybody" };
  return role === "trainer" ? { kind: "led-by", trainer: id } : { kind: "nobody" };
}

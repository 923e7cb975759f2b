import { sha256 } from "../../content/sha256.ts";
import { AppError } from "../../domain/errors.ts";
import { type CohortId, cohortId, type InvitationId, invitationId } from "../../domain/ids.ts";
import { type Invitation, invitationState, may, type Person, type Role, scopeOf } from "../../domain/people.ts";
import type { Clock, Ids, Random, Repos } from "../../domain/ports.ts";

const DAY = 86_400_000;

/** How long a link is good that nobody has said it of, days. */
export const LINK_DAYS = 14;

export const invitingAs = (role: Role) => (role === "rep" ? "invite-reps" : "invite-staff");

export interface AskedInvitation {
  readonly role: Role;
  readonly cohortId: CohortId | null;
  /** Name of a cohort to be made for it, led by whoever invites where they are a trainer; comes before `cohortId`. */
  readonly newCohort?: string | null;
  readonly email: string | null;
  readonly days: number;
}

interface Needs {
  readonly repos: Pick<Repos, "people" | "invitations" | "cohorts">;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: Random;
}

/** Invitations by link: making them, seeing them, taking them back, giving them a new link. */
export function createInvitations({ repos, clock, ids, random }: Needs) {
  /** The cohort an invitation leads into. A trainer must name one of theirs: they would not see the person otherwise. */
  async function cohortFor(by: Person, asked: AskedInvitation): Promise<CohortId | null> {
    if (asked.newCohort) {
      const made = { id: cohortId(ids.next()), name: asked.newCohort, startsOn: null, createdAt: clock.now() };
      await repos.cohorts.insert(made, by.role === "trainer" ? by.id : undefined);
      return made.id;
    }
    if (asked.cohortId === null) {
      if (by.role === "administrator") return null;
      throw new AppError("bad-input", "a trainer invites into a cohort", { cohortId: "cohort" });
    }
    const cohorts = await repos.cohorts.ofScope(scopeOf(by));
    if (!cohorts.some((cohort) => cohort.id === asked.cohortId)) throw new AppError("not-found", "no such cohort");
    return asked.cohortId;
  }

  /** One that `by` may act on: `not-found` for those they don't see, `forbidden` for one they could not have made. */
  async function own(by: Person, id: InvitationId): Promise<Invitation> {
    if (!may(by.role, "invite-reps")) throw new AppError("forbidden");
    const invitation = (await repos.invitations.list(scopeOf(by))).find((known) => known.id === id);
    if (!invitation) throw new AppError("not-found");
    if (!may(by.role, invitingAs(invitation.role))) throw new AppError("forbidden");
    return invitation;
  }

  return {
    /**
     * Returns the link's secret, which is shown once and kept only as a hash. Throws `forbidden`, `not-found`,
     * `bad-input` at `cohortId` where a trainer names none, `email-taken`.
     */
    async invite(by: Person, asked: AskedInvitation): Promise<{ token: string; invitation: Invitation }> {
      if (!may(by.role, invitingAs(asked.role))) throw new AppError("forbidden");
      if (asked.email !== null && (await repos.people.byEmail(asked.email))) {
        throw new AppError("email-taken", "email-taken", { email: "email-taken" });
      }
      const into = await cohortFor(by, asked);
      const token = random.token();
      const now = clock.now();
      const invitation: Invitation = {
        id: invitationId(ids.next()),
        role: asked.role,
        cohortId: into,
        email: asked.email,
        name: null,
        externalId: null,
        locale: null,
        invitedBy: by.id,
        createdAt: now,
        expiresAt: now + asked.days * DAY,
        acceptedBy: null,
        revokedAt: null,
      };
      await repos.invitations.insert(invitation, sha256(token));
      return { token, invitation };
    },

    /** Newest first, with their state now: all, or those a trainer made and those into cohorts they lead. */
    async invitations(by: Person) {
      if (!may(by.role, "invite-reps")) throw new AppError("forbidden");
      const now = clock.now();
      const all = await repos.invitations.list(scopeOf(by));
      return all.map((invitation) => ({ ...invitation, state: invitationState(invitation, now) }));
    },

    /** Throws `forbidden` for an invitation one could not have made, `not-found` where it is not open any more. */
    async revoke(by: Person, id: InvitationId): Promise<void> {
      await own(by, id);
      if (!(await repos.invitations.revoke(id, clock.now()))) throw new AppError("not-found");
    },

    /**
     * A new link for one not used yet, also where it has run out; the old link stops. Returns the new secret. Throws as
     * `revoke` does.
     */
    async renew(by: Person, id: InvitationId): Promise<{ token: string; invitation: Invitation }> {
      const invitation = await own(by, id);
      const token = random.token();
      const expiresAt = clock.now() + LINK_DAYS * DAY;
      if (!(await repos.invitations.renew(id, sha256(token), expiresAt))) throw new AppError("not-found");
      return { token, invitation: { ...invitation, expiresAt } };
    },
  };
}

import { and, desc, eq, gt, inArray, isNull, or } from "drizzle-orm";
import { AppError } from "../../app/domain/errors.ts";
import type { CohortId, InvitationId, PersonId } from "../../app/domain/ids.ts";
import type { Invitation } from "../../app/domain/people.ts";
import type { InvitationRepo } from "../../app/domain/ports.ts";
import { cohortMembers, cohortTrainers, invitations, people } from "../schema/people.ts";
import type { Database } from "../sqlite.server.ts";
import { isUniqueViolation } from "./people.ts";

function toInvitation({ tokenHash: _, ...row }: typeof invitations.$inferSelect): Invitation {
  return {
    ...row,
    id: row.id as InvitationId,
    cohortId: row.cohortId as CohortId | null,
    invitedBy: row.invitedBy as PersonId,
    acceptedBy: row.acceptedBy as PersonId | null,
  };
}

export function invitationRepo(db: Database): InvitationRepo {
  return {
    async insert(invitation, tokenHash) {
      db.insert(invitations)
        .values({ ...invitation, tokenHash })
        .run();
    },
    async byTokenHash(tokenHash) {
      const row = db.select().from(invitations).where(eq(invitations.tokenHash, tokenHash)).get();
      return row ? toInvitation(row) : null;
    },
    async list(scope) {
      const { createdAt, id, invitedBy, cohortId } = invitations;
      if (scope.kind === "nobody") return [];
      const led =
        scope.kind === "led-by"
          ? db
              .select({ id: cohortTrainers.cohortId })
              .from(cohortTrainers)
              .where(eq(cohortTrainers.personId, scope.trainer))
          : null;
      const shown =
        scope.kind === "led-by" && led ? or(eq(invitedBy, scope.trainer), inArray(cohortId, led)) : undefined;
      return db.select().from(invitations).where(shown).orderBy(desc(createdAt), desc(id)).all().map(toInvitation);
    },
    async revoke(id, at) {
      const open = and(eq(invitations.id, id), isNull(invitations.acceptedBy), isNull(invitations.revokedAt));
      return db.update(invitations).set({ revokedAt: at }).where(open).run().changes === 1;
    },
    async renew(id, tokenHash, expiresAt) {
      const usable = and(eq(invitations.id, id), isNull(invitations.acceptedBy), isNull(invitations.revokedAt));
      return db.update(invitations).set({ tokenHash, expiresAt }).where(usable).run().changes === 1;
    },
    async accept(id, person, passwordHash, at) {
      const open = and(
        eq(invitations.id, id),
        isNull(invitations.acceptedBy),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, at),
      );
      try {
        db.transaction(
          (tx) => {
            const invitation = tx.select().from(invitations).where(open).get();
            if (!invitation) throw new AppError("invitation-unusable");
            const { externalId } = invitation;
            const taken =
              externalId !== null &&
              tx.select({ id: people.id }).from(people).where(eq(people.externalId, externalId)).get() !== undefined;
            tx.insert(people)
              .values({ ...person, externalId: taken ? null : externalId, passwordHash })
              .run();
            tx.update(invitations).set({ acceptedBy: person.id }).where(eq(invitations.id, id)).run();
            if (invitation.cohortId === null) return;
            const joining = { cohortId: invitation.cohortId, personId: person.id };
            if (person.role === "rep")
              tx.insert(cohortMembers)
                .values({ ...joining, joinedAt: at })
                .run();
            else
              tx.insert(cohortTrainers)
                .values({ ...joining, since: at })
                .run();
          },
          { behavior: "immediate" },
        );
      } catch (error) {
        throw isUniqueViolation(error) ? new AppError("email-taken") : error;
      }
    },
  };
}

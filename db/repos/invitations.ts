import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { AppError } from "../../app/domain/errors.ts";
import type { CohortId, InvitationId, PersonId } from "../../app/domain/ids.ts";
import type { Invitation } from "../../app/domain/people.ts";
import type { InvitationRepo } from "../../app/domain/ports.ts";
import { cohortMembers, invitations, people } from "../schema/people.ts";
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
    async list() {
      return db.select().from(invitations).orderBy(desc(invitations.createdAt)).all().map(toInvitation);
    },
    async revoke(id, at) {
      const open = and(eq(invitations.id, id), isNull(invitations.acceptedBy), isNull(invitations.revokedAt));
      return db.update(invitations).set({ revokedAt: at }).where(open).run().changes === 1;
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
            tx.insert(people)
              .values({ ...person, passwordHash })
              .run();
            tx.update(invitations).set({ acceptedBy: person.id }).where(eq(invitations.id, id)).run();
            if (invitation.cohortId !== null) {
              tx.insert(cohortMembers)
                .values({ cohortId: invitation.cohortId, personId: person.id, joinedAt: at })
                .run();
            }
          },
          { behavior: "immediate" },
        );
      } catch (error) {
        throw isUniqueViolation(error) ? new AppError("email-taken") : error;
      }
    },
  };
}

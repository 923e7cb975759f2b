import { and, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import type { CohortId, InvitationId, PersonId } from "../../app/domain/ids.ts";
import type { PeopleScope, Role } from "../../app/domain/people.ts";
import type { ImportSlice, Known, PeopleImportRepo } from "../../app/domain/ports.ts";
import { cohortMembers, cohorts, cohortTrainers, invitations, people } from "../schema/people.ts";
import type { Database } from "../sqlite.server.ts";
import { isUniqueViolation } from "./people.ts";

/** One prepared form whatever their number. */
const among = (column: AnySQLiteColumn, values: readonly string[]) =>
  sql`${column} in (select value from json_each(${JSON.stringify(values)}))`;

class Outdated extends Error {}

export function peopleImportRepo(db: Database): PeopleImportRepo {
  return {
    async lookUp(scope, { emails, externalIds }) {
      const found = db
        .select()
        .from(people)
        .where(or(among(people.email, emails), among(people.externalId, externalIds)))
        .all();
      const ids = found.map(({ id }) => id);
      const member = db.select().from(cohortMembers).where(among(cohortMembers.personId, ids)).all();
      const leader = db.select().from(cohortTrainers).where(among(cohortTrainers.personId, ids)).all();
      const led = ledBy(db, scope);
      const inside = new Set(member.flatMap(({ personId, cohortId }) => (led.has(cohortId) ? personId : [])));
      const cohortsOf = (id: string, through: readonly { personId: string; cohortId: string }[]) =>
        through.filter(({ personId }) => personId === id).map(({ cohortId }) => cohortId as CohortId);
      return {
        people: found.map(({ id, email, name, externalId, role, locale, deactivatedAt }) => ({
          id: id as PersonId,
          email,
          name,
          externalId,
          role,
          locale,
          active: deactivatedAt === null,
          mine: scope.kind === "everybody" || (role === "rep" && inside.has(id)),
          cohorts: cohortsOf(id, role === "rep" ? member : leader),
        })),
        invitations: invited(db, scope, led, { emails, externalIds }),
      };
    },
    async apply(slice, at) {
      try {
        db.transaction((tx) => applySlice(tx, slice, at), { behavior: "immediate" });
        return true;
      } catch (error) {
        if (error instanceof Outdated || isUniqueViolation(error)) return false;
        throw error;
      }
    },
  };
}

/** The cohorts a scope's trainer leads; those of other scopes aren't asked for. */
function ledBy(db: Database, scope: PeopleScope): ReadonlySet<string> {
  if (scope.kind !== "led-by") return new Set();
  const { cohortId, personId } = cohortTrainers;
  const rows = db.select({ id: cohortId }).from(cohortTrainers).where(eq(personId, scope.trainer)).all();
  return new Set(rows.map(({ id }) => id));
}

function invited(
  db: Database,
  scope: PeopleScope,
  led: ReadonlySet<string>,
  named: { emails: readonly string[]; externalIds: readonly string[] },
) {
  const rows = db
    .select()
    .from(invitations)
    .where(
      and(
        isNull(invitations.acceptedBy),
        isNull(invitations.revokedAt),
        isNotNull(invitations.email),
        or(among(invitations.email, named.emails), among(invitations.externalId, named.externalIds)),
      ),
    )
    .all();
  return rows.flatMap(
    ({ id, email, name, externalId, role, locale, cohortId, expiresAt, invitedBy }): Known["invitations"][number][] => {
      if (email === null) return [];
      const own = scope.kind === "led-by" && (invitedBy === scope.trainer || (cohortId !== null && led.has(cohortId)));
      return [
        {
          id: id as InvitationId,
          email,
          name,
          externalId,
          role,
          locale,
          cohortId: cohortId as CohortId | null,
          expiresAt,
          mine: scope.kind === "everybody" || (own && role === "rep"),
        },
      ];
    },
  );
}

type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/** Throws Outdated where something is no longer as the plan had it; whatever was done goes back then. */
function applySlice(tx: Transaction, slice: ImportSlice, at: number): void {
  for (const { cohort, trainer } of slice.cohorts) {
    tx.insert(cohorts).values(cohort).run();
    if (trainer !== null) tx.insert(cohortTrainers).values({ cohortId: cohort.id, personId: trainer, since: at }).run();
  }
  for (const { cohort, startsOn } of slice.starts) {
    tx.update(cohorts).set({ startsOn }).where(eq(cohorts.id, cohort)).run();
  }
  const addresses = slice.invite.flatMap(({ invitation: { email } }) => email ?? []);
  const usable = and(isNull(invitations.acceptedBy), isNull(invitations.revokedAt));
  if (tx.select({ id: people.id }).from(people).where(among(people.email, addresses)).limit(1).get())
    throw new Outdated();
  const again = and(usable, among(invitations.email, addresses));
  if (tx.select({ id: invitations.id }).from(invitations).where(again).limit(1).get()) throw new Outdated();
  for (const { invitation, tokenHash } of slice.invite) {
    tx.insert(invitations)
      .values({ ...invitation, tokenHash })
      .run();
  }
  for (const { id, name, externalId, joins } of slice.people) {
    const row = tx.select({ role: people.role }).from(people).where(eq(people.id, id)).get();
    if (!row) throw new Outdated();
    const to = changed({ name, externalId });
    if (to) tx.update(people).set(to).where(eq(people.id, id)).run();
    if (joins !== null) join(tx, { cohortId: joins, personId: id }, row.role, at);
  }
  for (const { id, ...given } of slice.invitations) {
    const to = changed(given);
    const own = and(eq(invitations.id, id), usable);
    if (to && tx.update(invitations).set(to).where(own).run().changes !== 1) throw new Outdated();
  }
}

function join(tx: Transaction, member: { cohortId: CohortId; personId: PersonId }, role: Role, at: number): void {
  if (role === "rep")
    tx.insert(cohortMembers)
      .values({ ...member, joinedAt: at })
      .onConflictDoNothing()
      .run();
  else
    tx.insert(cohortTrainers)
      .values({ ...member, since: at })
      .onConflictDoNothing()
      .run();
}

type Changed<Values> = { [Name in keyof Values]?: NonNullable<Values[Name]> };

/** What is set, without what stays; null where all stays. */
function changed<Values extends object>(values: Values): Changed<Values> | null {
  const set = Object.entries(values).filter(([, value]) => value !== null);
  return set.length > 0 ? (Object.fromEntries(set) as Changed<Values>) : null;
}

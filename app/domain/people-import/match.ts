import type { CohortAim, CohortPlans } from "./cohort-plan.ts";
import type { Entry, RowProblem } from "./entry.ts";
import { failed, type Importing, type PlannedRow, type RowChange, type RowNote } from "./planned.ts";
import type { Known, KnownInvitation, KnownPerson } from "./ports.ts";

const first = <One>(rows: readonly One[], by: (one: One) => string | null): ReadonlyMap<string, One> => {
  const found = new Map<string, One>();
  for (const row of rows) {
    const key = by(row);
    if (key !== null && !found.has(key)) found.set(key, row);
  }
  return found;
};

const problem = (column: RowProblem["column"], code: RowProblem["code"], detail = ""): RowProblem => ({
  column,
  code,
  detail,
});

/** Finds whom a row is about, by address or external id, and what it would change. */
export function matchEntry(known: Known, by: Importing, cohorts: CohortPlans): (entry: Entry) => PlannedRow {
  const peopleByEmail = first(known.people, ({ email }) => email);
  const peopleById = first(known.people, ({ externalId }) => externalId);
  // An invitation one may change comes before one that is somebody else's.
  const open = known.invitations
    .filter(({ email }) => !peopleByEmail.has(email))
    .toSorted((a, b) => Number(b.mine) - Number(a.mine) || (a.id < b.id ? 1 : -1));
  const invitedByEmail = first(open, ({ email }) => email);
  const invitedById = first(open, ({ externalId }) => externalId);

  return (entry) => {
    const { email, externalId } = entry;
    const byEmail = email === null ? undefined : (peopleByEmail.get(email) ?? invitedByEmail.get(email));
    const byId = externalId === null ? undefined : (peopleById.get(externalId) ?? invitedById.get(externalId));
    if (byEmail && byId && byEmail.id !== byId.id) {
      return failed(entry, [byEmail.mine ? problem("externalId", "external-id-taken") : problem(null, "not-yours")]);
    }
    const found = byEmail ?? byId;
    if (found && !found.mine) return failed(entry, [problem(null, "not-yours")]);
    const aim = entry.cohort === null ? null : cohorts.aim(entry.cohort, entry.starts);
    if (aim && "code" in aim) return failed(entry, [aim]);
    if (!found && email === null) return failed(entry, [problem("email", "email-missing")]);
    const isPerson = found !== undefined && "active" in found;
    if (!isPerson && entry.role !== null && entry.role !== "rep" && by.role !== "administrator") {
      return failed(entry, [problem("role", "role-above")]);
    }
    if (!found) {
      if (aim === null && by.role !== "administrator") return failed(entry, [problem("cohort", "cohort-missing")]);
      return { ...failed(entry, []), kind: "invite", joins: aim };
    }
    const planned = "active" in found ? againstPerson(entry, found, aim) : againstInvitation(entry, found, aim, by.now);
    const notes = email !== null && email !== found.email ? ["email-kept" as const, ...planned.notes] : planned.notes;
    return {
      ...failed(entry, []),
      ...planned,
      notes,
      kind: planned.changes.length > 0 ? "update" : "same",
      known: { name: found.name, email: found.email },
    };
  };
}

type Held = Pick<PlannedRow, "target" | "joins" | "changes" | "notes">;

const changed = (what: RowChange["what"], from: string | null, to: string | null): RowChange[] =>
  to === null || to === from ? [] : [{ what, from, to }];

function againstPerson(entry: Entry, person: KnownPerson, aim: CohortAim | null): Held {
  const within = aim === null || (aim.id !== null && person.cohorts.includes(aim.id));
  const notes: (RowNote | false)[] = [
    !person.active && "deactivated",
    entry.role !== null && entry.role !== person.role && "role-kept",
    entry.locale !== null && entry.locale !== person.locale && "locale-kept",
  ];
  return {
    target: { kind: "person", id: person.id },
    joins: within ? null : aim,
    changes: [
      ...changed("name", person.name, entry.name),
      ...changed("externalId", person.externalId, entry.externalId),
      ...(within ? [] : [{ what: "cohort", from: null, to: aim.name } as const]),
    ],
    notes: notes.filter((note) => note !== false),
  };
}

function againstInvitation(entry: Entry, invitation: KnownInvitation, aim: CohortAim | null, now: number): Held {
  const within = aim === null || (aim.id !== null && invitation.cohortId === aim.id);
  return {
    target: { kind: "invitation", id: invitation.id },
    joins: within ? null : aim,
    changes: [
      ...changed("name", invitation.name, entry.name),
      ...changed("externalId", invitation.externalId, entry.externalId),
      ...(within ? [] : [{ what: "cohort", from: null, to: aim.name } as const]),
      ...changed("role", invitation.role, entry.role),
      ...changed("locale", invitation.locale, entry.locale),
    ],
    notes: invitation.expiresAt <= now ? ["link-expired"] : [],
  };
}

import { type CohortId, cohortId, type Instant, invitationId, type PersonId } from "../../domain/ids.ts";
import type { Person } from "../../domain/people.ts";
import type { CohortAim } from "../../domain/people-import/cohort-plan.ts";
import { SLICE } from "../../domain/people-import/limits.ts";
import type { Plan, PlannedRow, RowChange } from "../../domain/people-import/planned.ts";
import type { Ids, ImportSlice } from "../../domain/ports.ts";
import { LINK_DAYS } from "./invitations.server.ts";

const DAY = 86_400_000;

interface Making {
  readonly by: Person;
  readonly ids: Ids;
  readonly now: Instant;
  /** The hash of a link's secret, made for this address. */
  readonly tokenHash: (email: string) => string;
}

const to = (row: PlannedRow, what: RowChange["what"]): string | null =>
  row.changes.find((change) => change.what === what)?.to ?? null;

/** A plan as slices to be made and done one after the other: cohorts in the first, for the rows of all. */
export function* slicesOf(plan: Plan, { by, ids, now, tokenHash }: Making): Generator<ImportSlice, void, void> {
  const made = new Map<string, CohortId>();
  const cohorts = plan.cohorts.flatMap(({ id, key, name, startsOn }) => {
    if (id !== null) return [];
    const cohort = { id: cohortId(ids.next()), name, startsOn, createdAt: now };
    made.set(key, cohort.id);
    return [{ cohort, trainer: by.role === "trainer" ? by.id : null }];
  });
  const starts = plan.cohorts.flatMap(({ id, startsOn }) =>
    id === null || startsOn === null ? [] : [{ cohort: id, startsOn }],
  );
  const into = (aim: CohortAim | null) => (aim === null ? null : (aim.id ?? made.get(aim.key) ?? null));
  const acts = plan.rows.filter(({ kind }) => kind === "invite" || kind === "update");
  for (let from = 0; from === 0 || from < acts.length; from += SLICE) {
    const rows = acts.slice(from, from + SLICE);
    yield {
      cohorts: from === 0 ? cohorts : [],
      starts: from === 0 ? starts : [],
      invite: rows.flatMap((row) => (row.kind === "invite" ? invited(row, by.id) : [])),
      people: rows.flatMap((row) => {
        if (row.target?.kind !== "person") return [];
        const { id } = row.target;
        return [{ id, name: to(row, "name"), externalId: to(row, "externalId"), joins: into(row.joins) }];
      }),
      invitations: rows.flatMap((row) => {
        if (row.target?.kind !== "invitation") return [];
        const { id } = row.target;
        const { role, locale } = row.entry;
        return [
          {
            id,
            name: to(row, "name"),
            externalId: to(row, "externalId"),
            role: to(row, "role") === null ? null : role,
            locale: to(row, "locale") === null ? null : locale,
            cohortId: into(row.joins),
          },
        ];
      }),
    };
  }

  function invited({ entry, joins }: PlannedRow, invitedBy: PersonId): ImportSlice["invite"][number][] {
    const { email, name, externalId, role, locale } = entry;
    if (email === null) return [];
    const invitation = {
      id: invitationId(ids.next()),
      role: role ?? "rep",
      cohortId: into(joins),
      email,
      name,
      externalId,
      locale,
      invitedBy,
      createdAt: now,
      expiresAt: now + LINK_DAYS * DAY,
      acceptedBy: null,
      revokedAt: null,
    };
    return [{ invitation, tokenHash: tokenHash(email) }];
  }
}

import type { CohortId, InvitationId, PersonId } from "../../ids.ts";
import type { Cohort, Role } from "../../people.ts";
import type { CohortWish, Entry } from "../entry.ts";
import type { FaultyList } from "../fault.ts";
import { planImport } from "../plan.ts";
import type { Plan } from "../planned.ts";
import type { Known, KnownInvitation, KnownPerson } from "../ports.ts";
import { type ReadList, readList } from "../read.ts";

// A whole import in a test's hands: read at once, held against people that stand in lists.

export const cohort = (name: string): Cohort => ({ id: name as CohortId, name, startsOn: null, createdAt: 0 });

export function person(name: string, more: Partial<KnownPerson> = {}): KnownPerson {
  return {
    id: name as PersonId,
    email: `${name}@example.com`,
    name,
    externalId: null,
    role: "rep",
    locale: "zh-CN",
    active: true,
    mine: true,
    cohorts: [],
    ...more,
  };
}

export function readAll(text: string, chosen: CohortWish | null = null): ReadList | FaultyList {
  const reading = readList(text, chosen);
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
  }
}

/** The rows of a list there is nothing wrong with as a whole. */
export function entriesIn(text: string, chosen: CohortWish | null = null): readonly Entry[] {
  const read = readAll(text, chosen);
  if ("fault" in read) throw new Error(`the list is faulty: ${read.fault} ${read.detail}`);
  return read.entries;
}

export interface World extends Known {
  readonly cohorts: readonly Cohort[];
  readonly role: Role;
}

export const EMPTY: World = { people: [], invitations: [], cohorts: [], role: "administrator" };

export function planAll(entries: readonly Entry[], world: World = EMPTY): Plan {
  const planning = planImport(entries, { role: world.role, cohorts: world.cohorts, now: 1000 });
  let step = planning.next();
  while (!step.done) {
    const { emails, externalIds } = step.value;
    const named = ({ email, externalId }: KnownPerson | KnownInvitation) =>
      emails.includes(email) || (externalId !== null && externalIds.includes(externalId));
    step = planning.next({ people: world.people.filter(named), invitations: world.invitations.filter(named) });
  }
  return step.value;
}

/** What the world is once a plan is carried out. */
export function carriedOut(plan: Plan, world: World = EMPTY): World {
  const made = plan.cohorts.flatMap(({ id, key, name, startsOn }) =>
    id === null ? [{ ...cohort(name), id: `made ${key}` as CohortId, startsOn }] : [],
  );
  const cohorts = [...world.cohorts, ...made].map((known) => {
    const day = plan.cohorts.find(({ id }) => id === known.id)?.startsOn;
    return day ? { ...known, startsOn: day } : known;
  });
  const invitations = plan.rows.flatMap(({ kind, entry, joins }): KnownInvitation[] => {
    if (kind !== "invite" || entry.email === null) return [];
    const { email, name, externalId, role, locale } = entry;
    const cohortId = joins === null ? null : (joins.id ?? (`made ${joins.key}` as CohortId));
    const id = `to ${email}` as InvitationId;
    return [{ id, email, name, externalId, role: role ?? "rep", locale, cohortId, expiresAt: 2000, mine: true }];
  });
  return { ...world, cohorts, invitations: [...world.invitations, ...invitations] };
}

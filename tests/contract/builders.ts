import type { AttemptId, CohortId, ContentHash, InvitationId, PersonId, VisitorId } from "~/domain/ids.ts";
import type { Invitation, Learner, Person } from "~/domain/people.ts";
import type { PeopleQuery, Repos } from "~/domain/ports.ts";
import type { NewAttempt, StoredEvent } from "~/domain/scenario/attempt-record.ts";

/** Small things to store, for the contract suite. */
export const id = (name: string) => name as PersonId;
export const visitor = (name: string) => name as VisitorId;
export const cohort = (name: string) => name as CohortId;
export const attemptId = (name: string) => name as AttemptId;
export const invitationId = (name: string) => name as InvitationId;
export const hash = (text: string) => text as ContentHash;

export function person(name: string): Person {
  return {
    id: id(name),
    email: `${name}@example.com`,
    name,
    role: "rep",
    locale: "zh-CN",
    timeZone: null,
    reviewCap: 20,
    externalId: null,
    deactivatedAt: null,
    createdAt: 1,
  };
}

export function session(key: string, learner: Learner) {
  return { key, learner, createdAt: 0, expiresAt: 1000 };
}

export function invitation(name: string): Invitation {
  return {
    id: invitationId(name),
    role: "rep",
    cohortId: null,
    email: null,
    name: null,
    externalId: null,
    locale: null,
    invitedBy: id("boss"),
    createdAt: 0,
    expiresAt: 1000,
    acceptedBy: null,
    revokedAt: null,
  };
}

export function keepVersion(repos: Repos) {
  return repos.scenarioVersions.keep({ hash: hash("h"), scenarioId: "s", definition: "{}", at: 1 });
}

export function attempt(name: string, who: string): NewAttempt {
  return {
    id: attemptId(name),
    learner: { kind: "person", id: id(who) },
    scenarioId: "s",
    hash: hash("h"),
    mode: "practice",
    seed: 4_294_967_295,
    snapshot: "start",
    startedAt: 1,
    from: null,
    events: [],
  };
}

export function event(seq: number, choice: string): StoredEvent {
  return { seq, event: { type: "answered", choice }, at: 5 };
}

export function turn(name: string, seq: number, choice: string) {
  return {
    id: attemptId(name),
    expected: seq,
    event: event(seq, choice),
    snapshot: `after-${choice}`,
    turns: seq + 1,
    outcome: null,
    evidence: null,
  };
}

/** Two people, for suites about what each keeps for themselves. */
export const lin = id("lin");
export const mei = id("mei");
export async function withPeople(repos: Repos): Promise<Repos> {
  for (const name of ["lin", "mei"]) await repos.people.insert(person(name), "hash");
  return repos;
}

/** The list of all people, for suites that look something up in it. */
export const EVERYBODY = {
  scope: { kind: "everybody" },
  q: "",
  cohort: null,
  state: "all",
  sort: "name",
  limit: 10,
  offset: 0,
} as const satisfies PeopleQuery;

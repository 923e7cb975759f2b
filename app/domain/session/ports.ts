import type { CaseId, CohortId, Instant, LiveSessionId, ParticipantId, PersonId } from "../ids.ts";
import type { Locale } from "../locale.ts";
import type { PeopleScope } from "../people.ts";
import type { Agenda } from "./agenda.ts";
import type { SessionEvent } from "./events.ts";
import type { Presenter } from "./rotation.ts";

export const SESSION_PHASES = ["planned", "live", "ended"] as const;
export type SessionPhase = (typeof SESSION_PHASES)[number];

/** A session as it is listed. */
export interface SessionHead {
  readonly id: LiveSessionId;
  readonly title: string;
  /** Null where that account is gone. */
  readonly hostId: PersonId | null;
  readonly hostName: string | null;
  readonly cohortId: CohortId | null;
  readonly cohortName: string | null;
  /** The language it is held in. */
  readonly locale: Locale;
  readonly phase: SessionPhase;
  readonly plannedFor: Instant | null;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
}

export interface SessionRow extends SessionHead {
  readonly agenda: Agenda;
  readonly revision: number;
  /** Six digits while it is live. */
  readonly pin: string | null;
  readonly seed: number;
  readonly events: readonly SessionEvent[];
}

export interface SessionPlanned {
  readonly title: string;
  readonly cohortId: CohortId | null;
  readonly plannedFor: Instant | null;
  readonly locale: Locale;
  readonly agenda: Agenda;
}

export interface Participant {
  readonly id: ParticipantId;
  /** Null for a guest. */
  readonly personId: PersonId | null;
  /** Unique in the session. */
  readonly name: string;
  readonly tokenHash: string;
  readonly joinedAt: Instant;
  readonly seenAt: Instant;
  readonly removedAt: Instant | null;
}

export interface Vote {
  readonly round: string;
  readonly participant: ParticipantId;
  readonly choice: string;
  readonly at: Instant;
}

export interface WrittenLine {
  readonly round: string;
  readonly participant: ParticipantId;
  readonly text: string;
  readonly at: Instant;
  /** When the host took it off the wall; null while it is on it. */
  readonly hiddenAt: Instant | null;
}

/** A published case, as far as a talk about it needs it. */
export interface CaseText {
  readonly id: CaseId;
  readonly title: string;
  readonly author: string | null;
  readonly proposed: boolean;
  readonly situation: string;
  readonly dialogue: readonly { readonly who: "rep" | "customer"; readonly text: string }[];
  readonly outcome: string;
  readonly again: string;
  readonly differently: string;
}

export interface Appended {
  readonly id: LiveSessionId;
  /** How many events there are before this one. */
  readonly expected: number;
  /** Of the act; an act sent again has the same. */
  readonly key: string | null;
  /** Its `tally` is filled in from the votes of `closing`. */
  readonly event: SessionEvent;
  /** The vote that this event closes; null where it closes none. */
  readonly closing: string | null;
  /** The vote that is open after it. */
  readonly openRound: string | null;
  /** Whoever has now presented a case. */
  readonly presented: { readonly item: string; readonly personId: PersonId } | null;
}

export interface LiveRepo {
  insert(session: SessionPlanned & { id: LiveSessionId; hostId: PersonId; seed: number; at: Instant }): Promise<void>;
  byId(id: LiveSessionId): Promise<SessionRow | null>;
  /** The live session of a PIN. */
  byPin(pin: string): Promise<LiveSessionId | null>;
  /** Compare-and-set, while it is planned: false (and nothing changed) unless the plan is at revision `expected`. */
  savePlan(id: LiveSessionId, plan: SessionPlanned, expected: number): Promise<boolean>;
  /** Takes away a session that has not started; false where there is none. */
  remove(id: LiveSessionId): Promise<boolean>;
  /**
   * Makes a planned session live with its first event and one of `pins`, the first that no live session has. Null where
   * it is not planned any more, or all of them are taken.
   */
  start(id: LiveSessionId, event: SessionEvent, pins: readonly string[]): Promise<string | null>;
  /**
   * Appends an event, by compare-and-set on their number, with the votes counted and the next vote opened in the same
   * act; `end` frees the PIN too. `repeated` where an event of that key is there, `stale` where others have come.
   */
  append(event: Appended): Promise<SessionEvent | "repeated" | "stale">;
  /** Whether an act of this key is there. */
  hasEvent(id: LiveSessionId, key: string): Promise<boolean>;
  /** Casts or changes votes; for each whether it was taken: only while its round is open. All in one act. */
  vote(id: LiveSessionId, votes: readonly Vote[]): Promise<boolean[]>;
  /** The votes of a round, or of all. */
  votes(id: LiveSessionId, round?: string): Promise<Vote[]>;
  /** By round, then in the order of writing. */
  lines(id: LiveSessionId): Promise<WrittenLine[]>;
  /** Writes a participant's line, in place of an earlier one. */
  writeLine(id: LiveSessionId, line: Omit<WrittenLine, "hiddenAt">): Promise<void>;
  /** False where there is no such line. */
  hideLine(id: LiveSessionId, line: Pick<WrittenLine, "round" | "participant">, at: Instant | null): Promise<boolean>;
  /** In the order of joining. */
  participants(id: LiveSessionId): Promise<Participant[]>;
  /**
   * Takes a seat. A person who has one already keeps it: that one is returned. Of a name that is taken in the session
   * the next free one ("Li 2") is given.
   */
  join(id: LiveSessionId, participant: Participant): Promise<Participant>;
  /** Puts participants out of the room, or lets them back in. */
  setRemoved(id: LiveSessionId, participant: ParticipantId, at: Instant | null): Promise<boolean>;
  touch(id: LiveSessionId, participants: readonly ParticipantId[], at: Instant): Promise<void>;
  /** Those somebody may see as a host or trainer: their own and those of cohorts in their scope. Newest first. */
  ofScope(person: PersonId, scope: PeopleScope, limit: number): Promise<SessionHead[]>;
  /** Those of the cohorts somebody is in, not ended, and those they took part in. Newest first. */
  ofAttendee(person: PersonId, limit: number): Promise<SessionHead[]>;
  /** The reps of a cohort (of all, for null) within a scope, with when each last presented. */
  presenters(scope: PeopleScope, cohort: CohortId | null): Promise<Presenter[]>;
  /** Published cases, those proposed for a session first. */
  publishedCases(locale: Locale): Promise<CaseText[]>;
  publishedCase(id: CaseId): Promise<CaseText | null>;
  /** Whether a cohort is within a scope. */
  leads(scope: PeopleScope, cohort: CohortId): Promise<boolean>;
}

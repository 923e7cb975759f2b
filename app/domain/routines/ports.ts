import type { Period } from "../calendar.ts";
import type { Instant, PersonId } from "../ids.ts";
import type { PeopleScope } from "../people.ts";
import type { DoneMark, KeptRoutine, RoutineInTerm, Tick } from "./kept.ts";
import type { ClosedTerm, TermSummary } from "./summary.ts";

// Where routines, closed terms and calendars are kept. Every method is atomic by itself, as in ../ports.ts.

export interface RoutineRepo {
  /** Every routine the person keeps or once kept, with what stands of it in `term`; in the order of taking them up. */
  kept(person: PersonId, term: string): Promise<RoutineInTerm[]>;
  /**
   * Takes up routines and drops others, in one act; what is kept already stays as it is. An own routine with the words
   * of one the person has in that period is that one. False (and nothing changed) where more than `mostOwn` own ones
   * would be kept.
   */
  choose(
    person: PersonId,
    choice: { keep: readonly Omit<KeptRoutine, "droppedAt">[]; drop: readonly string[]; mostOwn: number },
    at: Instant,
  ): Promise<boolean>;
  /** Marks of a period's routines in the terms named `from` to `to`, both included; names sort as their terms follow. */
  done(person: PersonId, period: Period, terms: { from: string; to: string }): Promise<DoneMark[]>;
  /** Marks a routine done, once (the first time stands), or not done. False (and nothing changed) in a closed term. */
  tick(person: PersonId, mark: DoneMark, done: boolean, at: Instant): Promise<boolean>;
  /** Replaces what is noted. False (and nothing changed) in a closed term. */
  note(person: PersonId, mark: DoneMark, notes: Pick<Tick, "gap" | "measure">, at: Instant): Promise<boolean>;
  /** Closes a term with the summary of what `kept` tells of it, in one act; the first closing stands. */
  close(
    person: PersonId,
    term: string,
    at: Instant,
    summarise: (kept: readonly RoutineInTerm[]) => TermSummary,
  ): Promise<void>;
}

export interface ClosedTermRepo {
  find(person: PersonId, term: string): Promise<ClosedTerm | null>;
  /** Which of these terms are closed. */
  among(person: PersonId, terms: readonly string[]): Promise<string[]>;
  /** Newest term first. */
  recent(person: PersonId, period: Period, limit: number): Promise<ClosedTerm[]>;
  /** Lets trainers see it; the first time stands. False where it is not closed. */
  send(person: PersonId, term: string, at: Instant): Promise<boolean>;
  /** What people of a scope sent, the latest first; `after` is the last one of the page before. */
  sent(page: {
    scope: PeopleScope;
    limit: number;
    after?: { at: Instant; person: PersonId; term: string };
  }): Promise<SentTerm[]>;
}

export interface SentTerm {
  readonly person: { readonly id: PersonId; readonly name: string };
  readonly closed: ClosedTerm;
  readonly sentAt: Instant;
}

/** Calendars by secret address. `tokenHash` is the SHA-256 of the address's secret. */
export interface CalendarFeedRepo {
  /** The person's one feed: replaces the one before. */
  set(person: PersonId, tokenHash: string, at: Instant): Promise<void>;
  remove(person: PersonId): Promise<void>;
  /** When the person's feed was made; null where there is none. */
  since(person: PersonId): Promise<Instant | null>;
  owner(tokenHash: string): Promise<PersonId | null>;
}

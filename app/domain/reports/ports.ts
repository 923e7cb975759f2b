import type { ContentHash, Instant, PersonId } from "../ids.ts";
import type { Axis, Observation } from "../practice/evidence.ts";
import type { TurnResult } from "./turn-result.ts";
import type { Week } from "./week.ts";

/** One person's evidence of one skill or stage in one week. */
export interface EvidenceWeek {
  readonly week: Week;
  readonly axis: Axis;
  readonly id: string;
  /** Observations, 1 or more. */
  readonly count: number;
  /** Σ of their values, each 0 to 1. */
  readonly sum: number;
}

/** What a turn cost the people asked about. */
export interface TurnLoss {
  readonly scenarioId: string;
  readonly hash: ContentHash;
  readonly place: string;
  readonly people: number;
  readonly times: number;
  /** Σ in score units. */
  readonly loss: number;
}

export interface DrillFirst {
  readonly person: PersonId;
  readonly item: string;
  readonly option: string | null;
  /** 0 to 4. */
  readonly credit: number;
}

/** What reports read: rollups only, which are kept with each act. Practice conversations are in none of them. */
export interface ReportRepo {
  /** Another number after each act that changed what any report is made of. */
  revision(): number;
  /** By person, those of `from` and later; a person without any has an empty list. */
  weeks(people: readonly PersonId[], from: Week): Promise<ReadonlyMap<PersonId, readonly EvidenceWeek[]>>;
  /** Single observations of these people, newest first; practice conversations left out. */
  evidence(
    people: readonly PersonId[],
    filter: {
      readonly axis: Axis;
      readonly id: string;
      readonly since: Instant;
      readonly limit: number;
      readonly before?: { readonly at: Instant; readonly key: string };
    },
  ): Promise<(Observation & { readonly person: PersonId })[]>;
  /** Turns of attempts finished in `from` or later that cost anything, the costliest first. */
  losses(people: readonly PersonId[], from: Week): Promise<TurnLoss[]>;
  /** Results of one turn, oldest first. */
  turnsAt(people: readonly PersonId[], turn: Pick<TurnLoss, "hash" | "place">, from: Week): Promise<TurnResult[]>;
  /** The replies of each finished assessed attempt on a version, in order. */
  pathsOn(hash: ContentHash): Promise<(readonly string[])[]>;
  /** How everybody answered each item of a deck the first time. */
  drillFirsts(deck: string): Promise<DrillFirst[]>;
}

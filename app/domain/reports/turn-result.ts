import type { AttemptId, ContentHash, Instant, PersonId } from "../ids.ts";
import type { Exploration } from "../scenario/explore.ts";
import { toNumber } from "../scenario/rational.ts";
import type { ChoiceId, Place } from "../scenario/scenario.ts";
import { exactLoss, grade } from "../scenario/score.ts";

/** What one turn of a finished assessed attempt came to: what reports on turns are made of. */
export interface TurnResult {
  readonly attempt: AttemptId;
  /** From 0. */
  readonly turn: number;
  readonly person: PersonId;
  readonly scenarioId: string;
  readonly hash: ContentHash;
  readonly place: Place;
  readonly choice: ChoiceId;
  /** In score units (percent), 0 or more: what the reply cost against the best that was still to be had. */
  readonly loss: number;
  /** Points had at the turn, and the most it could give. */
  readonly earned: number;
  readonly most: number;
  /** When the attempt was finished. */
  readonly at: Instant;
}

/** The turns of a path from the scenario's start. Throws RangeError where a reply is not offered at its turn. */
export function turnResults(
  attempt: Pick<TurnResult, "attempt" | "person" | "scenarioId" | "hash" | "at">,
  exploration: Exploration,
  path: readonly ChoiceId[],
): TurnResult[] {
  const { configurations, turns } = grade(exploration, path);
  return turns.map(({ choice, units, loss }, turn) => {
    const place = exploration.placeNames[exploration.places[configurations[turn] ?? 0] ?? 0] ?? "";
    return {
      ...attempt,
      turn,
      place,
      choice,
      loss: toNumber(exactLoss(exploration, loss)),
      earned: units / exploration.scale,
      most: 4 * (exploration.scenario.beats.get(place)?.weight ?? 0),
    };
  });
}

import type { AttemptState } from "../domain/scenario/attempt.ts";
import type { AttemptOutcome } from "../domain/scenario/attempt-record.ts";
import type { Exploration } from "../domain/scenario/explore.ts";
import { endOf } from "../domain/scenario/play.ts";
import { fraction, roundHalfAway } from "../domain/scenario/rational.ts";
import { grade } from "../domain/scenario/score.ts";

/** What is kept of a finished conversation; null while it goes on. The score stays exact. */
export function outcomeOf(exploration: Exploration, state: AttemptState, finishedAt: number): AttemptOutcome | null {
  const end = endOf(exploration.scenario, state.snapshot);
  const { score } = grade(exploration, state.path);
  if (end === null || score === null) return null;
  const { numerator, denominator, passed } = score;
  return { end: end.id, scoreNumerator: numerator, scoreDenominator: denominator, passed, finishedAt };
}

/** The score for display: 0 to 100, rounded once to two decimals; null while unfinished. */
export function shownScore(outcome: AttemptOutcome | null): number | null {
  return outcome && roundHalfAway(fraction(BigInt(outcome.scoreNumerator), BigInt(outcome.scoreDenominator)));
}

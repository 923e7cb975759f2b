import { type Locale, localize } from "../locale.ts";
import { bestContinuation, type Exploration, optionsAt, walk } from "./explore.ts";
import type { Outcome } from "./format.ts";
import { roundHalfAway } from "./rational.ts";
import type { ChoiceId, Scenario } from "./scenario.ts";
import { exactLoss, exactScore } from "./score.ts";
import { type PlayedTurn, transcript } from "./view.ts";

/** What would have come of another reply at a turn of a path. Plain JSON. */
export interface WhatIf {
  /** The turn as it would have gone: what was said instead, the customer's reply, mood, and facts learned. */
  readonly turn: PlayedTurn;
  /** What the customer says next: at the next turn, or at the end. */
  readonly next: string;
  /** What the reply costs, in score units, two decimals. */
  readonly loss: number;
  /** The best score still within reach after it, two decimals. */
  readonly reachable: number;
  /** The best continuation, turn by turn, to its end. */
  readonly continuation: readonly PlayedTurn[];
  readonly end: { readonly id: string; readonly outcome: Outcome; readonly says: string };
}

/**
 * What if, at turn `turn` of `path`, the rep had said `choice`? Throws RangeError where the path has no such turn or
 * the reply was not offered at it.
 */
export function whatIf(
  scenario: Scenario,
  exploration: Exploration,
  path: readonly ChoiceId[],
  turn: number,
  choice: ChoiceId,
  locale: Locale,
): WhatIf {
  if (!Number.isInteger(turn) || turn < 0 || turn >= path.length) throw new RangeError(`the path has no turn ${turn}`);
  const before = path.slice(0, turn);
  const walked = walk(exploration, before);
  const at = walked[turn] ?? 0;
  const options = optionsAt(exploration, at);
  const option = options.find(({ id }) => id === choice);
  if (option === undefined) throw new RangeError(`turn ${turn}: "${choice}" is not offered`);
  const continuation = bestContinuation(exploration, option.after);
  const turns = transcript(scenario, [...before, choice, ...continuation.map(({ id }) => id)], locale);
  const last = continuation[continuation.length - 1]?.after ?? option.after;
  const end = scenario.ends.get(exploration.placeNames[exploration.places[last] ?? 0] ?? "");
  const instead = turns[turn];
  if (end === undefined || instead === undefined) throw new RangeError("the conversation does not end");
  const earned = walked.slice(0, turn).reduce((sum, configuration, index) => {
    const taken = optionsAt(exploration, configuration).find(({ id }) => id === before[index]);
    return sum + (taken?.units ?? 0);
  }, 0);
  const says = localize(end.says, locale, scenario.locale);
  return {
    turn: instead,
    next: turns[turn + 1]?.says ?? says,
    loss: roundHalfAway(exactLoss(exploration, (exploration.best[at] ?? 0) - option.value)),
    reachable: roundHalfAway(exactScore(exploration, earned + option.value)),
    continuation: turns.slice(turn + 1),
    end: { id: end.id, outcome: end.outcome, says },
  };
}

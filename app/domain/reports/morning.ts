import type { PersonId } from "../ids.ts";
import type { ChoiceId } from "../scenario/scenario.ts";
import type { TurnLoss } from "./ports.ts";
import type { TurnResult } from "./turn-result.ts";

/** A turn is worth a morning only where it cost so many people something: else it is one person's own. */
export const LEAST_PEOPLE = 3;
/** Below so many people it is not told who chose what: somebody would be known by it. */
export const LEAST_FOR_CHOICES = 5;

/** The turn that cost the cohort most, of those enough people met; null where there is none. */
export function costliestTurn(losses: readonly TurnLoss[]): TurnLoss | null {
  return losses
    .filter(({ people }) => people >= LEAST_PEOPLE)
    .reduce<TurnLoss | null>((most, one) => (most && most.loss >= one.loss ? most : one), null);
}

/** A way to the turn: the replies before it, and the configuration they lead to. */
export interface Way {
  readonly path: readonly ChoiceId[];
  readonly configuration: number;
  readonly result: Pick<TurnResult, "loss" | "person" | "choice">;
}

/**
 * Of the ways people really took to a turn, one to the configuration in which most was lost there: the shortest, then
 * the first by its replies. What somebody reached is proven to be reachable. Null of none.
 */
export function costliestWay(ways: readonly Way[]): Way | null {
  const lost = new Map<number, number>();
  for (const { configuration, result } of ways) lost.set(configuration, (lost.get(configuration) ?? 0) + result.loss);
  const most = Math.max(...lost.values());
  const [first] = ways
    .filter(({ configuration }) => lost.get(configuration) === most)
    .sort((one, other) => one.path.length - other.path.length || (one.path.join() < other.path.join() ? -1 : 1));
  return first ?? null;
}

/** How many people chose each reply, by the last of their answers; null where too few people answered to tell. */
export function choicesOf(
  results: readonly Pick<TurnResult, "person" | "choice">[],
): ReadonlyMap<ChoiceId, number> | null {
  const last = new Map<PersonId, ChoiceId>(results.map(({ person, choice }) => [person, choice]));
  if (last.size < LEAST_FOR_CHOICES) return null;
  const counts = new Map<ChoiceId, number>();
  for (const choice of last.values()) counts.set(choice, (counts.get(choice) ?? 0) + 1);
  return counts;
}

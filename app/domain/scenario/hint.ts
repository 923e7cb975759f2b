import { explore, optionsAt } from "./explore.ts";
import { beatOf, offeredChoices, type Snapshot } from "./play.ts";
import type { Choice, ChoiceId, Scenario } from "./scenario.ts";

/** First level of hint: the skills at stake in a turn, as syllabus ids; none at an end. */
export function hintSkills(scenario: Scenario, snapshot: Snapshot): readonly string[] {
  return beatOf(scenario, snapshot)?.tests ?? [];
}

const creditOf = ({ credits }: Choice): number => credits.reduce((sum, { credit }) => sum + credit, 0);

/**
 * Second level of hint: one weak reply to strike out, the same each time it is asked. It is the reply offered with
 * the lowest mean credit, but never one with the highest, nor one that the best conversation goes on with; null
 * where that leaves none.
 */
export function hintStruck(scenario: Scenario, snapshot: Snapshot): ChoiceId | null {
  const exploration = explore(scenario);
  const at = exploration.find(snapshot);
  if (at < 0) return null;
  const values = new Map(optionsAt(exploration, at).map(({ id, value }) => [id, value]));
  const offered = offeredChoices(scenario, snapshot);
  const most = Math.max(...offered.map(creditOf));
  const top = Math.max(...values.values());
  const weak = offered.filter((choice) => creditOf(choice) < most && (values.get(choice.id) ?? top) < top);
  // By id, not by authored order: the same whether the definition comes from its file or from canonical JSON.
  const [struck] = [...weak].sort((a, b) => creditOf(a) - creditOf(b) || (a.id < b.id ? -1 : 1));
  return struck?.id ?? null;
}

import type { Condition } from "./format.ts";
import type { Effect, Gauge, Place, Scenario } from "./scenario.ts";

/** What a conversation has come to, apart from its place. Plain JSON. */
export interface State {
  readonly gauges: Readonly<Record<string, number>>;
  /** In the order in which they were learned. */
  readonly facts: readonly string[];
  /** Beats answered, in the order of the first answer. */
  readonly visited: readonly Place[];
}

/** What an answer does to the state. */
export interface Reaction {
  readonly effects: readonly Effect[];
  readonly learns: readonly string[];
  readonly visits: Place;
}

export function startState(scenario: Scenario): State {
  return {
    gauges: Object.fromEntries(scenario.gauges.map(({ id, start }) => [id, start])),
    facts: [],
    visited: [],
  };
}

export function holds(condition: Condition, state: State): boolean {
  if ("gauge" in condition) {
    const level = state.gauges[condition.gauge] ?? 0;
    return "gte" in condition ? level >= condition.gte : level <= condition.lte;
  }
  if ("knows" in condition) return state.facts.includes(condition.knows);
  if ("visited" in condition) return state.visited.includes(condition.visited);
  if ("not" in condition) return !holds(condition.not, state);
  if ("all" in condition) return condition.all.every((part) => holds(part, state));
  return condition.any.some((part) => holds(part, state));
}

const adding = (known: readonly string[], more: readonly string[]): readonly string[] => [
  ...new Set([...known, ...more]),
];

/** The state after an answer: effects added and clamped, facts learned, the beat visited. */
export function react(gauges: readonly Gauge[], state: State, { effects, learns, visits }: Reaction): State {
  const levels = { ...state.gauges };
  for (const { gauge, by } of effects) {
    const range = gauges.find(({ id }) => id === gauge);
    if (range) levels[gauge] = Math.min(range.max, Math.max(range.min, (levels[gauge] ?? range.start) + by));
  }
  return { gauges: levels, facts: adding(state.facts, learns), visited: adding(state.visited, [visits]) };
}

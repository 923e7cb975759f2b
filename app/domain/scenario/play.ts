import { type StateValue, transition } from "xstate";
import { z } from "zod";
import { answerEvent, partsOf, scenarioMachine } from "./machine.ts";
import { type Beat, type Choice, type ChoiceId, ENDS, type End, type Place, type Scenario } from "./scenario.ts";
import { holds, type State, startState } from "./state.ts";

/** Where an attempt stands, as plain JSON: all that is kept of it between two answers. */
export interface Snapshot {
  /** XState's state value: `{[stage]: beat}` or `{ends: end}`. */
  readonly value: Readonly<Record<string, string>>;
  readonly context: State;
}

/** For a snapshot that comes back from store. */
export const snapshotSchema: z.ZodType<Snapshot> = z.strictObject({
  value: z.record(z.string(), z.string()).refine((value) => Object.keys(value).length === 1),
  context: z.strictObject({
    gauges: z.record(z.string(), z.int()),
    facts: z.array(z.string()),
    visited: z.array(z.string()),
  }),
});

export function snapshotAt(place: Place, context: State): Snapshot {
  const [outer, inner] = partsOf(place);
  return { value: { [outer]: inner }, context };
}

export function startSnapshot(scenario: Scenario): Snapshot {
  return snapshotAt(scenario.start, startState(scenario));
}

/** `stage.beat` or `ends.end`. */
export function placeOf(snapshot: Snapshot): Place {
  const [entry] = Object.entries(snapshot.value);
  return entry ? entry.join(".") : "";
}

/** The beat to be answered, or null at an end. */
export function beatOf(scenario: Scenario, snapshot: Snapshot): Beat | null {
  return scenario.beats.get(placeOf(snapshot)) ?? null;
}

/** The end reached, or null before it. */
export function endOf(scenario: Scenario, snapshot: Snapshot): End | null {
  return scenario.ends.get(placeOf(snapshot)) ?? null;
}

/** The replies whose condition holds, in authored order; none at an end. */
export function offeredChoices(scenario: Scenario, snapshot: Snapshot): readonly Choice[] {
  const beat = beatOf(scenario, snapshot);
  if (beat === null) return [];
  return beat.choices.filter(({ when }) => when === null || holds(when, snapshot.context));
}

function flatValue(value: StateValue): Record<string, string> {
  if (typeof value === "string") return { [ENDS]: value };
  return Object.fromEntries(Object.entries(value).map(([outer, inner]) => [outer, String(inner)]));
}

/** The snapshot after a reply, or null where that reply is not offered there. */
export function answer(scenario: Scenario, snapshot: Snapshot, choice: ChoiceId): Snapshot | null {
  const machine = scenarioMachine(scenario);
  const event = answerEvent(choice);
  const before = machine.resolveState({ value: snapshot.value, context: snapshot.context });
  if (!before.can(event)) return null;
  const [after] = transition(machine, before, event);
  return { value: flatValue(after.value), context: after.context };
}

/** The snapshots along a path, the start first; null where a reply of it is not offered. */
export function replay(scenario: Scenario, path: readonly ChoiceId[]): readonly Snapshot[] | null {
  const snapshots = [startSnapshot(scenario)];
  for (const choice of path) {
    const next = answer(scenario, snapshots[snapshots.length - 1] ?? startSnapshot(scenario), choice);
    if (next === null) return null;
    snapshots.push(next);
  }
  return snapshots;
}

import type { Instant } from "../ids.ts";
import type { Observation } from "../practice/evidence.ts";
import { SKILLS, STAGES } from "../syllabus/syllabus.ts";
import type { AttemptRecord, AttemptSummary } from "./attempt-record.ts";
import { beatOf, replay } from "./play.ts";
import { type ChoiceId, choiceOf, type Scenario } from "./scenario.ts";

/**
 * Whether a finished attempt is evidence of what a person can do. Assessed ones are. Of practice it is the first in a
 * scenario that was played through as one would with a customer: from the start, without hints and without going
 * back; later ones show what the debrief said.
 */
export function isEvidence(
  { id, mode, from, events }: Pick<AttemptRecord, "id" | "mode" | "from" | "events">,
  practised: readonly AttemptSummary[],
): boolean {
  if (mode === "assessed") return true;
  const straight = from === null && events.every(({ event }) => event.type === "answered");
  return straight && practised.every((other) => other.id === id || other.outcome === null);
}

/**
 * One observation for each skill that each turn tests: the reply's credit for it, as a share of the most there is. The path
 * leads from the scenario's start.
 */
export function attemptObservations(
  { id }: Pick<AttemptRecord, "id">,
  scenario: Scenario,
  path: readonly ChoiceId[],
  at: Instant,
): Observation[] {
  const snapshots = replay(scenario, path) ?? [];
  return path.flatMap((chosen, turn) => {
    const snapshot = snapshots[turn];
    const beat = snapshot && beatOf(scenario, snapshot);
    const stage = STAGES.find((one) => one === beat?.stage);
    if (!beat || !stage) return [];
    return (choiceOf(beat, chosen)?.credits ?? []).flatMap(({ skill: name, credit }): Observation[] => {
      const skill = SKILLS.find((one) => one === name);
      if (!skill) return [];
      return [{ key: `role-play:${id}/${turn}/${skill}`, source: "role-play", skill, stage, value: credit / 4, at }];
    });
  });
}

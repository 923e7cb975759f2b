import { z } from "zod";
import { AppError } from "../errors.ts";
import type { AttemptEvent, AttemptMode } from "./attempt-record.ts";
import { answer, placeOf, type Snapshot, snapshotSchema, startSnapshot } from "./play.ts";
import type { ChoiceId, Scenario } from "./scenario.ts";

/** Where an attempt stands: a pure function of its scenario and its events. Plain JSON. */
export interface AttemptState {
  /** The replies said, in order; rewinding shortens it. */
  readonly path: readonly ChoiceId[];
  readonly snapshot: Snapshot;
  /** Hints taken at this turn: 1 names the skill at stake, 2 also strikes out a weak reply. */
  readonly hint: 0 | 1 | 2;
}

/** For a state that comes back from store. */
export const attemptStateSchema: z.ZodType<AttemptState> = z.strictObject({
  path: z.array(z.string()),
  snapshot: snapshotSchema,
  hint: z.union([z.literal(0), z.literal(1), z.literal(2)]),
});

export function beginAttempt(scenario: Scenario): AttemptState {
  return { path: [], snapshot: startSnapshot(scenario), hint: 0 };
}

export function isOver(scenario: Scenario, state: AttemptState): boolean {
  return scenario.ends.has(placeOf(state.snapshot));
}

/**
 * The attempt after one event. Throws AppError, and changes nothing, where the event does not fit: `attempt-over`,
 * `not-offered`, `not-in-assessed` (hints and rewinding are for practice), `no-more-hints`, `bad-input`.
 */
export function applyEvent(
  scenario: Scenario,
  mode: AttemptMode,
  state: AttemptState,
  event: AttemptEvent,
): AttemptState {
  if (event.type !== "answered" && mode === "assessed") throw new AppError("not-in-assessed");
  if (isOver(scenario, state)) throw new AppError("attempt-over");
  switch (event.type) {
    case "answered": {
      const snapshot = answer(scenario, state.snapshot, event.choice);
      if (snapshot === null) throw new AppError("not-offered");
      return { path: [...state.path, event.choice], snapshot, hint: 0 };
    }
    case "hinted": {
      if (state.hint === 2) throw new AppError("no-more-hints");
      if (event.level !== state.hint + 1) throw new AppError("bad-input");
      return { ...state, hint: event.level };
    }
    case "rewound": {
      if (event.to < 0 || event.to >= state.path.length) throw new AppError("bad-input");
      return alongPath(scenario, state.path.slice(0, event.to));
    }
  }
}

/** The state after saying `path` from the start. Throws AppError `not-offered` where it can't be said. */
export function alongPath(scenario: Scenario, path: readonly ChoiceId[]): AttemptState {
  const start = beginAttempt(scenario);
  return path.reduce((state, choice) => applyEvent(scenario, "practice", state, { type: "answered", choice }), start);
}

/** The state that a log of events leads to. */
export function replay(scenario: Scenario, mode: AttemptMode, events: readonly AttemptEvent[]): AttemptState {
  return events.reduce((state, event) => applyEvent(scenario, mode, state, event), beginAttempt(scenario));
}

import type { ScenarioVersion } from "../content/scenarios/library.ts";
import { AppError } from "../domain/errors.ts";
import type { AttemptId } from "../domain/ids.ts";
import type { Learner } from "../domain/people.ts";
import type { AttemptRepo } from "../domain/ports.ts";
import { type AttemptState, attemptStateSchema } from "../domain/scenario/attempt.ts";
import type { AttemptRecord } from "../domain/scenario/attempt-record.ts";
import type { ScenarioStore } from "./scenario-store.server.ts";

export interface OpenedAttempt {
  readonly record: AttemptRecord;
  readonly version: ScenarioVersion;
  readonly state: AttemptState;
}

/**
 * A learner's own attempt, on the version it began with. Throws `not-found` alike where there is none and where
 * it is somebody else's.
 */
export async function openAttempt(
  from: { readonly attempts: Pick<AttemptRepo, "byId">; readonly scenarios: ScenarioStore },
  learner: Learner | null,
  id: AttemptId,
): Promise<OpenedAttempt> {
  const record = learner && (await from.attempts.byId(id));
  if (!record || record.learner.kind !== learner.kind || record.learner.id !== learner.id) {
    throw new AppError("not-found", `no attempt ${id} of this learner`);
  }
  const version = await from.scenarios.pinned(record.hash);
  return { record, version, state: attemptStateSchema.parse(JSON.parse(record.snapshot)) };
}

import type { PersonId, VisitorId } from "../../app/domain/ids.ts";
import type { Learner } from "../../app/domain/people.ts";

/** A learner is stored as two columns of which exactly one is set (a check constraint holds it so). */
export interface LearnerColumns {
  readonly personId: string | null;
  readonly visitorId: string | null;
}

export function toColumns(learner: Learner): LearnerColumns {
  return learner.kind === "person"
    ? { personId: learner.id, visitorId: null }
    : { personId: null, visitorId: learner.id };
}

export function toLearner({ personId, visitorId }: LearnerColumns): Learner {
  if (personId !== null) return { kind: "person", id: personId as PersonId };
  return { kind: "visitor", id: visitorId as VisitorId };
}

import type { Instant } from "../../domain/ids.ts";
import type { Exploration } from "../../domain/scenario/explore.ts";
import { itemAt, pathOf } from "../../domain/session/context.ts";
import type { HostAct, SessionEvent } from "../../domain/session/events.ts";
import type { SessionPlan, SessionState } from "../../domain/session/machine.ts";
import { bestReplyAfter } from "../../domain/session/why.ts";

interface Where {
  readonly plan: SessionPlan;
  readonly state: SessionState;
  readonly explorations: ReadonlyMap<string, Exploration>;
}

/** A host's act as it is stored: of a branch without a second reply, the best there is becomes its second. */
export function eventOf(act: HostAct, { plan, state, explorations }: Where, at: Instant): SessionEvent {
  if (act.type === "close") return { type: "close", reason: "host", at, tally: null };
  if (act.type !== "branch" || act.second !== null) return { ...act, at, tally: null };
  const item = itemAt(plan.agenda, state.context)?.id ?? "";
  const exploration = explorations.get(item);
  const path = [...pathOf(state.context, item).slice(0, act.turn), act.choice];
  return { ...act, second: exploration ? bestReply(exploration, path) : null, at, tally: null };
}

/** Null where the path can't be played: the machine refuses the act then. */
function bestReply(exploration: Exploration, path: readonly string[]): string | null {
  try {
    return bestReplyAfter(exploration, path);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

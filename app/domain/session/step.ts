import type { Instant } from "../ids.ts";
import { offeredChoices } from "../scenario/play.ts";
import { itemAt } from "./context.ts";
import { type SessionPlan, type SessionState, scenarioOf, snapshotOf } from "./machine.ts";

/** Where a session stands, in one word. */
export type Step =
  | "planned"
  | "lobby"
  | "talk"
  | "rest"
  | `task.${"open" | "gathered"}`
  | `poll.${"open" | "closed" | "revealed"}`
  | `scene.${"brief" | "open" | "closed" | "revealed" | "why" | "branch" | "summary"}`
  | "ended";

export function stepOf({ value }: SessionState): Step {
  if (typeof value === "string") return value === "ended" ? "ended" : "planned";
  const { live } = value;
  if (typeof live === "string") return live === "talk" || live === "rest" ? live : "lobby";
  if ("poll" in live) return `poll.${live.poll}`;
  if ("task" in live) return `task.${live.task}`;
  return live.scene === "afterBranch" ? "scene.why" : `scene.${live.scene}`;
}

/** The name of the vote that is open; null while there is none. */
export function openRound(state: SessionState): string | null {
  const step = stepOf(state);
  return step === "poll.open" || step === "scene.open" ? (state.context.round?.name ?? null) : null;
}

/** When the open vote closes by itself; null where it doesn't, or while the clock stands still. */
export function closingTime(state: SessionState): Instant | null {
  const { round, pausedAt } = state.context;
  return openRound(state) === null || pausedAt !== null ? null : (round?.closesAt ?? null);
}

/** What a vote in the open round may be for: the replies offered, or the numbers of a poll's options. */
export function votable(plan: SessionPlan, state: SessionState): readonly string[] {
  const item = itemAt(plan.agenda, state.context);
  if (openRound(state) === null || item === null) return [];
  if (item.kind === "poll") return item.options.map((_, index) => String(index + 1));
  const scenario = scenarioOf(plan, state.context);
  const snapshot = snapshotOf(plan, state.context);
  return scenario && snapshot ? offeredChoices(scenario, snapshot).map(({ id }) => id) : [];
}

/** Under which name a participant's line to what is on is kept; null where nothing asks for one. */
export function lineRound(plan: SessionPlan, state: SessionState): string | null {
  const item = itemAt(plan.agenda, state.context);
  const step = stepOf(state);
  if (item === null) return null;
  if (step === "talk" || step === "task.open") return item.id;
  const discussed = step === "scene.revealed" || step === "scene.why" || step === "scene.branch";
  return discussed ? (state.context.round?.name ?? null) : null;
}

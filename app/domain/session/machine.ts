import { assign, initialTransition, type SnapshotFrom, setup, transition } from "xstate";
import { answer, endOf, replay, type Snapshot } from "../scenario/play.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Agenda, ItemKind } from "./agenda.ts";
import {
  BEGINNING,
  counting,
  entering,
  itemAt,
  leaving,
  opening,
  pathOf,
  resuming,
  type SessionContext,
  sceneOf,
  withScene,
} from "./context.ts";
import type { SessionEvent } from "./events.ts";

/** What a session is made of: its agenda, and the conversation behind each item that plays one. */
export interface SessionPlan {
  readonly agenda: Agenda;
  /** By item; at the version the session started with. */
  readonly scenarios: ReadonlyMap<string, Scenario>;
}

/** The scenario of the present item, or null where it plays none. */
export function scenarioOf({ agenda, scenarios }: SessionPlan, context: SessionContext): Scenario | null {
  return scenarios.get(itemAt(agenda, context)?.id ?? "") ?? null;
}

/** Where the present item's conversation stands before turn `turn` (by default, the one to be played). */
export function snapshotOf(plan: SessionPlan, context: SessionContext, turn?: number): Snapshot | null {
  const scenario = scenarioOf(plan, context);
  if (scenario === null) return null;
  const path = pathOf(context, itemAt(plan.agenda, context)?.id ?? "");
  return snapshotAtTurn(scenario, path, turn);
}

/** Where a conversation stands before turn `turn` of a path (by default, after all of it); null where it can't be played. */
export function snapshotAtTurn(scenario: Scenario, path: readonly string[], turn?: number): Snapshot | null {
  return replay(scenario, turn === undefined ? path : path.slice(0, turn))?.at(-1) ?? null;
}

/** Only its type is used. */
const anyEvent = (): SessionEvent => ({ type: "ask", at: 0, tally: null });

/*
 * Guards and actions are named, as in the scenarios' own machine; what they need of the plan they close over. Every
 * transition but `resume` and `end` waits while the session is paused.
 */
function compile(plan: SessionPlan) {
  const { agenda } = plan;
  const itemId = (context: SessionContext) => itemAt(agenda, context)?.id ?? "";

  function offers(context: SessionContext, choice: string, turn?: number): boolean {
    const scenario = scenarioOf(plan, context);
    const snapshot = snapshotOf(plan, context, turn);
    return scenario !== null && snapshot !== null && answer(scenario, snapshot, choice) !== null;
  }

  function branches(context: SessionContext, event: Extract<SessionEvent, { type: "branch" }>): boolean {
    const { turns } = sceneOf(context, itemId(context));
    const scenario = scenarioOf(plan, context);
    const before = event.turn <= turns.length ? snapshotOf(plan, context, event.turn) : null;
    if (scenario === null || before === null || event.choice === turns[event.turn]?.choice) return false;
    const after = answer(scenario, before, event.choice);
    if (after === null) return false;
    return event.second === null ? true : answer(scenario, after, event.second) !== null;
  }

  function isOver(context: SessionContext, choice?: string): boolean {
    const scenario = scenarioOf(plan, context);
    const before = snapshotOf(plan, context);
    if (scenario === null || before === null) return false;
    const after = choice === undefined ? before : answer(scenario, before, choice);
    return after !== null && endOf(scenario, after) !== null;
  }

  const goTo = (kind: ItemKind, target: string, ...more: ("open" | "unbranch")[]) => ({
    guard: { type: "leadsTo" as const, params: { kind } },
    target,
    actions: ["count" as const, "enter" as const, ...more],
  });
  /** Closes the vote if it is open, and shows it. */
  const reveal = { guard: "running" as const, target: "revealed", actions: ["count" as const] };
  const close = { guard: "running" as const, target: "closed", actions: ["count" as const] };
  const again = { guard: "running" as const, target: "open", actions: ["open" as const] };
  const timer = { guard: "running" as const, actions: ["limit" as const] };
  const play = [
    { guard: "playsToEnd" as const, target: "summary", actions: ["play" as const] },
    { guard: "plays" as const, target: "open", actions: ["play" as const, "open" as const] },
  ];
  const branch = { guard: "branches" as const, target: "branch", actions: ["branch" as const] };

  return setup({
    types: { context: BEGINNING, events: anyEvent() },
    guards: {
      running: ({ context }) => context.pausedAt === null,
      paused: ({ context }) => context.pausedAt !== null,
      leadsTo: ({ context, event }, { kind }: { kind: ItemKind }) =>
        event.type === "go" && context.pausedAt === null && agenda[event.to]?.kind === kind,
      ready: ({ context }) => context.pausedAt === null && !isOver(context),
      over: ({ context }) => context.pausedAt === null && isOver(context),
      plays: ({ context, event }) =>
        event.type === "play" && context.pausedAt === null && offers(context, event.choice),
      playsToEnd: ({ context, event }) =>
        event.type === "play" && context.pausedAt === null && isOver(context, event.choice),
      branches: ({ context, event }) =>
        event.type === "branch" && context.pausedAt === null && branches(context, event),
      laterTurn: ({ context }) => context.pausedAt === null && pathOf(context, itemId(context)).length > 0,
      firstTurn: ({ context }) => context.pausedAt === null && pathOf(context, itemId(context)).length === 0,
    },
    actions: {
      start: assign(({ context, event }) =>
        event.type === "start" ? { ...context, startedAt: event.at, itemSince: event.at, pins: event.pins } : context,
      ),
      enter: assign(({ context, event }) =>
        event.type === "go" ? entering(context, agenda, event.to, event.at) : context,
      ),
      open: assign(({ context, event }) => opening(context, agenda, event.at)),
      count: assign(({ context, event }) => counting(context, agenda, event.tally)),
      play: assign(({ context, event }) => {
        if (event.type !== "play") return context;
        const turn = { choice: event.choice, round: context.round?.name ?? "" };
        return withScene(context, itemId(context), ({ turns }) => ({ turns: [...turns, turn], branch: null }));
      }),
      takeBack: assign(({ context }) => {
        const last = sceneOf(context, itemId(context)).turns.at(-1);
        const unplayed = withScene(context, itemId(context), ({ turns }) => ({
          turns: turns.slice(0, -1),
          branch: null,
        }));
        return { ...unplayed, round: last ? { name: last.round, closesAt: null } : null };
      }),
      forgetRound: assign(({ context }) => ({ ...context, round: null })),
      branch: assign(({ context, event }) => {
        if (event.type !== "branch") return context;
        const { turn, choice, second } = event;
        return withScene(context, itemId(context), ({ turns }) => ({ turns, branch: { turn, choice, second } }));
      }),
      unbranch: assign(({ context }) => withScene(context, itemId(context), ({ turns }) => ({ turns, branch: null }))),
      limit: assign(({ context, event }) => {
        if (event.type !== "timer" || context.round === null) return context;
        const closesAt = event.seconds === null ? null : event.at + event.seconds * 1000;
        return { ...context, round: { ...context.round, closesAt } };
      }),
      pause: assign(({ context, event }) => ({ ...context, pausedAt: event.at })),
      resume: assign(({ context, event }) => resuming(context, event.at)),
      end: assign(({ context, event }) => ({
        ...leaving(resuming(context, event.at), event.at),
        endedAt: event.at,
      })),
    },
  }).createMachine({
    id: "session",
    context: BEGINNING,
    initial: "planned",
    states: {
      planned: { on: { start: { target: "live", actions: "start" } } },
      live: {
        initial: "lobby",
        on: {
          go: [
            goTo("case", ".talk"),
            goTo("scenario", ".scene", "unbranch"),
            goTo("poll", ".poll", "open"),
            goTo("task", ".task"),
            goTo("break", ".rest"),
          ],
          pause: { guard: "running", actions: "pause" },
          resume: { guard: "paused", actions: "resume" },
          end: { target: "ended", actions: ["count", "end"] },
        },
        states: {
          lobby: {},
          talk: {},
          rest: {},
          task: {
            initial: "open",
            states: {
              open: { on: { gather: { guard: "running", target: "gathered" } } },
              gathered: { on: { back: { guard: "running", target: "open" } } },
            },
          },
          poll: {
            initial: "open",
            states: {
              open: { on: { close, reveal, timer } },
              closed: { on: { reveal, back: again } },
              revealed: { on: { back: again } },
            },
          },
          scene: {
            initial: "brief",
            states: {
              brief: {
                on: {
                  ask: [
                    { guard: "ready", target: "open", actions: "open" },
                    { guard: "over", target: "summary" },
                  ],
                },
              },
              open: {
                on: {
                  close,
                  reveal,
                  timer,
                  back: [
                    { guard: "laterTurn", target: "why", actions: ["count", "takeBack"] },
                    { guard: "firstTurn", target: "brief", actions: ["count", "forgetRound"] },
                  ],
                },
              },
              closed: { on: { reveal, back: again } },
              revealed: { on: { why: { guard: "running", target: "why" }, play, branch, back: again } },
              why: { on: { play, branch, back: { guard: "running", target: "revealed" } } },
              branch: {
                on: { play, branch, back: { guard: "running", target: "afterBranch", actions: "unbranch" } },
              },
              // Where a branch was opened from: the end's summary, or the turn's reasons.
              afterBranch: { always: [{ guard: "over", target: "summary" }, { target: "why" }] },
              summary: {
                on: { branch, back: { guard: "laterTurn", target: "why", actions: "takeBack" } },
              },
            },
          },
        },
      },
      ended: { type: "final" },
    },
  });
}

export type SessionMachine = ReturnType<typeof compile>;
export type SessionState = SnapshotFrom<SessionMachine>;

export function sessionMachine(plan: SessionPlan): SessionMachine {
  return compile(plan);
}

export function beginning(machine: SessionMachine): SessionState {
  return initialTransition(machine)[0];
}

/** The state after an event; null where the event is none of this state's. */
export function after(machine: SessionMachine, state: SessionState, event: SessionEvent): SessionState | null {
  return state.can(event) ? transition(machine, state, event)[0] : null;
}

/** The state after all of `events`. Throws RangeError where one of them does not follow from those before it. */
export function replayed(machine: SessionMachine, events: readonly SessionEvent[]): SessionState {
  return events.reduce((state, event, index) => {
    const next = after(machine, state, event);
    if (next === null) throw new RangeError(`event ${index + 1} (${event.type}) does not follow`);
    return next;
  }, beginning(machine));
}

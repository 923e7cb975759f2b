import type { ContentHash, Instant } from "../ids.ts";
import type { ChoiceId } from "../scenario/scenario.ts";
import type { Agenda, AgendaItem } from "./agenda.ts";
import type { Tally } from "./tally.ts";

/** The vote on show: its name is never used again, not even for the same question. */
export interface Round {
  readonly name: string;
  /** When it closes by itself; null where it doesn't. */
  readonly closesAt: Instant | null;
}

/** A vote that has closed. */
export interface Closed {
  readonly item: string;
  /** 0-based, of a scenario; null for a poll. */
  readonly turn: number | null;
  readonly tally: Tally;
}

/** A conversation as far as the class has played it. */
export interface Scene {
  readonly turns: readonly { readonly choice: ChoiceId; readonly round: string }[];
  /** The other reply being followed beside it. */
  readonly branch: Branch | null;
}
export interface Branch {
  readonly turn: number;
  readonly choice: ChoiceId;
  readonly second: ChoiceId | null;
}

/** What a session has come to, apart from its step. Plain JSON. */
export interface SessionContext {
  /** Of the agenda; -1 in the lobby. */
  readonly index: number;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  /** When the present item was taken up, moved on by as long as it was paused. */
  readonly itemSince: Instant;
  readonly pausedAt: Instant | null;
  readonly round: Round | null;
  /** How many votes have been opened. */
  readonly rounds: number;
  readonly closed: Readonly<Record<string, Closed>>;
  /** By item. */
  readonly scenes: Readonly<Record<string, Scene>>;
  readonly pins: Readonly<Record<string, ContentHash>>;
  /** The items in the order in which they were taken up. */
  readonly visits: readonly { readonly item: string; readonly from: Instant; readonly to: Instant | null }[];
}

export const BEGINNING: SessionContext = {
  index: -1,
  startedAt: null,
  endedAt: null,
  itemSince: 0,
  pausedAt: null,
  round: null,
  rounds: 0,
  closed: {},
  scenes: {},
  pins: {},
  visits: [],
};

const NO_SCENE: Scene = { turns: [], branch: null };

export function itemAt(agenda: Agenda, { index }: Pick<SessionContext, "index">): AgendaItem | null {
  return agenda[index] ?? null;
}

export function sceneOf({ scenes }: Pick<SessionContext, "scenes">, item: string): Scene {
  return scenes[item] ?? NO_SCENE;
}

/** The replies the class has given in an item's conversation. */
export function pathOf(context: Pick<SessionContext, "scenes">, item: string): ChoiceId[] {
  return sceneOf(context, item).turns.map(({ choice }) => choice);
}

/** The present item left at `at`. */
export function leaving(context: SessionContext, at: Instant): SessionContext {
  const visits = context.visits.map((visit) => (visit.to === null ? { ...visit, to: at } : visit));
  return { ...context, visits, round: null };
}

export function entering(context: SessionContext, agenda: Agenda, index: number, at: Instant): SessionContext {
  const item = agenda[index]?.id ?? "";
  const left = leaving(context, at);
  return { ...left, index, itemSince: at, visits: [...left.visits, { item, from: at, to: null }] };
}

/** Another vote on the present item. */
export function opening(context: SessionContext, agenda: Agenda, at: Instant): SessionContext {
  const item = itemAt(agenda, context);
  const seconds = item && "seconds" in item ? item.seconds : null;
  const name = `${item?.id ?? ""}.${context.rounds + 1}`;
  return {
    ...context,
    rounds: context.rounds + 1,
    round: { name, closesAt: seconds === null ? null : at + seconds * 1000 },
  };
}

/** The votes of the round that just closed are kept, whatever closed it. */
export function counting(context: SessionContext, agenda: Agenda, tally: Tally | null): SessionContext {
  const item = itemAt(agenda, context);
  if (tally === null || item === null) return context;
  const turn = item.kind === "scenario" ? sceneOf(context, item.id).turns.length : null;
  return { ...context, closed: { ...context.closed, [tally.round]: { item: item.id, turn, tally } } };
}

export function withScene(context: SessionContext, item: string, change: (scene: Scene) => Scene): SessionContext {
  return { ...context, scenes: { ...context.scenes, [item]: change(sceneOf(context, item)) } };
}

/** Everything that runs by the clock has stood still since the pause. */
export function resuming(context: SessionContext, at: Instant): SessionContext {
  const held = context.pausedAt === null ? 0 : at - context.pausedAt;
  const { round } = context;
  const closesAt = round?.closesAt == null ? null : round.closesAt + held;
  return {
    ...context,
    pausedAt: null,
    itemSince: context.itemSince + held,
    round: round && { ...round, closesAt },
  };
}

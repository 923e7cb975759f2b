import fc from "fast-check";
import { type Exploration, explore } from "../explore.ts";
import { isFlat } from "../integrity.ts";
import { definitions } from "./arbitrary.ts";
import { type Conversation, type Enumeration, enumerate, less, plus, type Ratio, times } from "./enumerate.ts";
import { scenarioOf } from "./parsing.ts";

/** More conversations than this are not looked through one by one. */
const MOST = 3_000;

export interface Enumerated {
  readonly definition: object;
  readonly all: Enumeration;
  readonly exploration: Exploration;
}

/** Sound scenarios, explored, with all their conversations. */
export const enumerated: fc.Arbitrary<Enumerated> = definitions
  .map((definition) => ({ definition, all: enumerate(definition, MOST) }))
  .filter(({ all }) => all !== null)
  .map(({ definition, all }) => {
    if (all === null) throw new Error("filtered above");
    return { definition, all, exploration: explore(scenarioOf(definition)) };
  });

/** Those in which a score is defined. */
export const scored: fc.Arbitrary<Enumerated> = enumerated.filter(({ exploration }) => !isFlat(exploration));

/** Those with one of their conversations. */
export const played: fc.Arbitrary<Enumerated & { readonly chosen: Conversation }> = fc
  .tuple(scored, fc.nat())
  .map(([scenario, pick]) => {
    const { conversations } = scenario.all;
    const chosen = conversations[pick % conversations.length];
    if (chosen === undefined) throw new Error("a sound scenario has a conversation");
    return { ...scenario, chosen };
  });

export const least = (ratios: readonly Ratio[]): Ratio =>
  ratios.reduce((low, ratio) => (less(ratio, low) ? ratio : low));
export const most = (ratios: readonly Ratio[]): Ratio =>
  ratios.reduce((high, ratio) => (less(high, ratio) ? ratio : high));

/** The score of `points` among all conversations: 100 · (G − v) / (V − v), written out. */
export function scoreIn(conversations: readonly Conversation[], points: Ratio): Ratio {
  const all = conversations.map((conversation) => conversation.points);
  const [low, high] = [least(all), most(all)];
  const [top, bottom] = plus(points, times([-1n, 1n], low));
  const [spanTop, spanBottom] = plus(high, times([-1n, 1n], low));
  return [100n * top * spanBottom, bottom * spanTop];
}

/** The conversations that begin with the replies of `prefix`. */
export function onwardFrom(conversations: readonly Conversation[], prefix: readonly string[]): Conversation[] {
  return conversations.filter(({ path }) => prefix.every((id, turn) => path[turn] === id));
}

/** A ratio of at least 0 rounded to two decimals, halves up. */
export function shown([top, bottom]: Ratio): number {
  return Number((200n * top + bottom) / (2n * bottom)) / 100;
}

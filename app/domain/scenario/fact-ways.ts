import { ROW } from "./configurations.ts";
import { type Exploration, type Option, optionsAt } from "./explore.ts";
import { eachReply } from "./order.ts";
import type { ChoiceId } from "./scenario.ts";
import { scoreOf } from "./score.ts";

/** The cheapest way to a fact that a path missed. */
export interface FactWay {
  /** The turn at which it leaves the path, 0-based. */
  readonly departTurn: number;
  /** What to say instead, from there until the fact is learned. */
  readonly replies: readonly { readonly turn: number; readonly choice: ChoiceId }[];
  /** The turn whose answer learns the fact. */
  readonly learnedAt: number;
  /** The best score of a conversation that goes this way, two decimals. */
  readonly bestScore: number;
}

export interface MissedFact {
  /** Null where no conversation learns the fact. */
  readonly way: FactWay | null;
  /** The turn of the path after which the fact could no longer be learned; null where no conversation learns it. */
  readonly lostAfter: number | null;
}

const NEVER = Number.NEGATIVE_INFINITY;

/** What learning a fact is worth from each configuration on. */
interface Learning {
  /** The most units still to be had by conversations that learn it; −∞ where none does. */
  readonly units: Float64Array;
  /** The fewest replies in which such a one learns it. */
  readonly replies: Int32Array;
}

/** A reply that leads to the fact: the units still to be had by it, and the replies until the fact is learned. */
interface Prospect {
  readonly units: number;
  readonly replies: number;
}

const better = (a: Prospect, b: Prospect): boolean =>
  a.units > b.units || (a.units === b.units && a.replies < b.replies);

function prospectOf(
  exploration: Exploration,
  learning: Learning,
  fact: string,
  gained: number,
  after: number,
): Prospect {
  if (exploration.knows(after, fact)) return { units: gained + (exploration.best[after] ?? 0), replies: 1 };
  return { units: gained + (learning.units[after] ?? NEVER), replies: 1 + (learning.replies[after] ?? 0) };
}

function learningOf(exploration: Exploration, fact: string): Learning {
  const { order, count, places, units } = exploration;
  const learning = { units: new Float64Array(count).fill(NEVER), replies: new Int32Array(count) };
  for (let index = order.length - 1; index >= 0; index--) {
    const at = order[index] ?? 0;
    if (exploration.knows(at, fact)) continue;
    let best: Prospect = { units: NEVER, replies: 0 };
    eachReply(exploration, at, (after, choice) => {
      const gained = units[(places[at] ?? 0) * ROW + choice] ?? 0;
      const prospect = prospectOf(exploration, learning, fact, gained, after);
      if (better(prospect, best)) best = prospect;
    });
    learning.units[at] = best.units;
    learning.replies[at] = best.replies;
  }
  return learning;
}

/** Leaving the path at a turn by another reply, on the best way from there that learns the fact. */
interface Departure {
  readonly turn: number;
  readonly option: Option;
  readonly replies: number;
  readonly price: number;
  /** Units of the whole conversation. */
  readonly total: number;
}

function cheaper(a: Departure, b: Departure): boolean {
  if (a.price !== b.price) return a.price < b.price;
  return a.replies !== b.replies ? a.replies < b.replies : a.turn > b.turn;
}

/**
 * The cheapest way to a fact that a path did not learn. Leaving the path at a turn has a price: what the best
 * conversation from there that learns the fact is worth less than the best of all from there. The cheapest way has the
 * least price, of those the fewest replies until the fact is learned, of those it leaves the path the latest.
 * `configurations` are the path's, the start first.
 */
export function wayToFact(
  exploration: Exploration,
  configurations: readonly number[],
  path: readonly ChoiceId[],
  fact: string,
): MissedFact {
  const learning = learningOf(exploration, fact);
  const prospect = ({ units, after }: Option) => prospectOf(exploration, learning, fact, units, after);
  let earned = 0;
  const departures = path.flatMap((choice, turn): Departure[] => {
    const at = configurations[turn] ?? 0;
    const options = optionsAt(exploration, at);
    const before = earned;
    earned += options.find(({ id }) => id === choice)?.units ?? 0;
    return options.flatMap((option) => {
      const { units, replies } = prospect(option);
      if (option.id === choice || units === NEVER) return [];
      return [{ turn, option, replies, price: (exploration.best[at] ?? 0) - units, total: before + units }];
    });
  });
  const [first, ...others] = departures;
  if (first === undefined) return { way: null, lostAfter: null };
  const cheapest = others.reduce((least, other) => (cheaper(other, least) ? other : least), first);
  const replies = [{ turn: cheapest.turn, choice: cheapest.option.id }];
  for (let { after } = cheapest.option; !exploration.knows(after, fact); ) {
    const [one, ...more] = optionsAt(exploration, after);
    if (one === undefined) break;
    const next = more.reduce((top, option) => (better(prospect(option), prospect(top)) ? option : top), one);
    replies.push({ turn: cheapest.turn + replies.length, choice: next.id });
    after = next.after;
  }
  const lost = path.findIndex((_, turn) => learning.units[configurations[turn + 1] ?? 0] === NEVER);
  return {
    way: {
      departTurn: cheapest.turn,
      replies,
      learnedAt: cheapest.turn + replies.length - 1,
      bestScore: scoreOf(exploration, cheapest.total).shown,
    },
    lostAfter: lost < 0 ? null : lost,
  };
}

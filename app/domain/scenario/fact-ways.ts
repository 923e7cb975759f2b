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

/** The most units still to be had from each configuration on by learning the fact; −∞ where it can't be learned. */
function bestWithFact(exploration: Exploration, fact: string): Float64Array {
  const { order, count, places, units, best } = exploration;
  const withFact = new Float64Array(count).fill(NEVER);
  for (let index = order.length - 1; index >= 0; index--) {
    const at = order[index] ?? 0;
    if (exploration.knows(at, fact)) continue;
    let most = NEVER;
    eachReply(exploration, at, (after, choice) => {
      const onward = exploration.knows(after, fact) ? best[after] : withFact[after];
      most = Math.max(most, (units[(places[at] ?? 0) * ROW + choice] ?? 0) + (onward ?? NEVER));
    });
    withFact[at] = most;
  }
  return withFact;
}

/**
 * The cheapest way to a fact that a path did not learn: of all conversations that learn it, those worth most in the
 * end, and of those one that leaves the path as late as can be. `configurations` are the path's, the start first.
 */
export function wayToFact(
  exploration: Exploration,
  configurations: readonly number[],
  path: readonly ChoiceId[],
  fact: string,
): MissedFact {
  const withFact = bestWithFact(exploration, fact);
  const worthOf = ({ units, after, value }: Option) =>
    exploration.knows(after, fact) ? value : units + (withFact[after] ?? NEVER);
  let best: { readonly turn: number; readonly option: Option; readonly total: number } | null = null;
  let earned = 0;
  for (const [turn, choice] of path.entries()) {
    const options = optionsAt(exploration, configurations[turn] ?? 0);
    for (const option of options) {
      const total = earned + worthOf(option);
      if (option.id === choice || total === NEVER) continue;
      // Later turns win ties; of the replies of one turn, the first.
      if (best === null || total > best.total || (total === best.total && turn > best.turn)) {
        best = { turn, option, total };
      }
    }
    earned += options.find(({ id }) => id === choice)?.units ?? 0;
  }
  if (best === null) return { way: null, lostAfter: null };
  const replies = [{ turn: best.turn, choice: best.option.id }];
  for (let { after } = best.option; !exploration.knows(after, fact); ) {
    const [first, ...others] = optionsAt(exploration, after);
    if (first === undefined) break;
    const next = others.reduce((top, option) => (worthOf(option) > worthOf(top) ? option : top), first);
    replies.push({ turn: best.turn + replies.length, choice: next.id });
    after = next.after;
  }
  const lost = path.findIndex((_, turn) => withFact[configurations[turn + 1] ?? 0] === NEVER);
  return {
    way: {
      departTurn: best.turn,
      replies,
      learnedAt: best.turn + replies.length - 1,
      bestScore: scoreOf(exploration, best.total).shown,
    },
    lostAfter: lost < 0 ? null : lost,
  };
}

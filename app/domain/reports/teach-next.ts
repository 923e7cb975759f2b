import type { PersonStanding, Standing } from "./standing.ts";

/** Below this somebody needs more of a skill. */
export const WEAK = 0.6;
/** How many of the costliest turns are looked at for what they test. */
export const COSTLIEST = 3;

/** What a cohort should be taught next, and why. */
export interface TeachNext {
  readonly skill: string;
  /** Of the cohort together, 0 to 1. */
  readonly share: number;
  readonly count: number;
  /** How many of those with enough evidence stand below `WEAK`. */
  readonly below: number;
  readonly known: number;
  /** How many of the costliest turns test it, of how many. */
  readonly turns: number;
  readonly ofTurns: number;
}

/**
 * The skill that most people are weak in; of several the one that more of the costliest turns test, then the one with
 * the lower share. Null where there is not enough evidence, or nobody is weak in anything and no costly turn tests it.
 * `tested`: the skills each of the costliest turns tests, the costliest first.
 */
export function teachNext(
  skills: readonly Standing[],
  rows: readonly PersonStanding[],
  tested: readonly (readonly string[])[],
): TeachNext | null {
  const costly = tested.slice(0, COSTLIEST);
  const candidates = skills.flatMap(({ id, share, count }): TeachNext[] => {
    if (share === null) return [];
    const shares = rows.flatMap(({ by }) => by.find((one) => one.id === id)?.share ?? []);
    const below = shares.filter((one) => one < WEAK).length;
    const turns = costly.filter((own) => own.includes(id)).length;
    return [{ skill: id, share, count, below, known: shares.length, turns, ofTurns: costly.length }];
  });
  const [first] = candidates
    .filter(({ below, turns, share }) => below > 0 || turns > 0 || share < WEAK)
    .sort((one, other) => other.below - one.below || other.turns - one.turns || one.share - other.share);
  return first ?? null;
}

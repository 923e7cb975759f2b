import type { Instant } from "../ids.ts";
import { shuffled } from "../scenario/shuffle.ts";

/** Somebody in the room, as far as the lot is concerned. */
export interface Dealt {
  readonly id: string;
  readonly joinedAt: Instant;
  readonly removedAt: Instant | null;
}

/**
 * The group (1 to `groups`) of each participant. Who was there at `since` is dealt out by lot, so that the groups
 * differ by one at most; who came later, in the order of coming, joins the smallest group, the first on a tie. Nobody's
 * group changes because somebody else comes or goes.
 */
export function groupsOf(
  participants: readonly Dealt[],
  { groups, seed, since }: { readonly groups: number; readonly seed: number; readonly since: Instant },
): ReadonlyMap<string, number> {
  const there = participants.filter(({ removedAt }) => removedAt === null || removedAt > since);
  const early = there.filter(({ joinedAt }) => joinedAt <= since).map(({ id }) => id);
  const late = there
    .filter(({ joinedAt }) => joinedAt > since)
    .sort((a, b) => a.joinedAt - b.joinedAt || (a.id < b.id ? -1 : 1));
  const sizes = Array<number>(groups).fill(0);
  const dealt = new Map<string, number>();
  const join = (id: string, group: number) => {
    dealt.set(id, group + 1);
    sizes[group] = (sizes[group] ?? 0) + 1;
  };
  for (const [index, id] of shuffled(early, seed, 0).entries()) join(id, index % groups);
  for (const { id } of late) join(id, sizes.indexOf(Math.min(...sizes)));
  return dealt;
}

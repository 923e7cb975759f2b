import { mulberry32 } from "../random.ts";

/** Two numbers mixed into one seed (the finaliser of MurmurHash3, Austin Appleby, public domain). */
export function mixedSeed(seed: number, turn: number): number {
  let hash = (seed ^ Math.imul(turn + 1, 0x9e3779b1)) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * `ids` in an order that depends on the set of ids, the seed and the turn only, not on the order they come in: an
 * attempt shows the same order whether its definition is read from the author's file or from canonical JSON.
 * Fisher–Yates, as in Durstenfeld 1964.
 */
export function shuffled(ids: readonly string[], seed: number, turn: number): string[] {
  const random = mulberry32(mixedSeed(seed, turn));
  const order = [...ids].sort();
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [order[last], order[other]];
    if (a === undefined || b === undefined) continue;
    order[last] = b;
    order[other] = a;
  }
  return order;
}

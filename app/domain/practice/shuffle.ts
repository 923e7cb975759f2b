import { mulberry32 } from "../random.ts";

/**
 * FNV-1a, 32 bits (Fowler, Noll and Vo, RFC 9923), over code points: turns names into a seed, so that a
 * person sees the same order each time and two people see different ones.
 */
export function seedOf(...parts: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const char of parts.join("\u0000")) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

/** The entries in an order that depends on the seed alone (sorted by mulberry32 draws). */
export function shuffled<T>(entries: readonly T[], seed: number): T[] {
  const random = mulberry32(seed);
  const keyed = entries.map((entry) => ({ entry, at: random() }));
  return keyed.sort((one, other) => one.at - other.at).map(({ entry }) => entry);
}

const LEVELS = ["1", "2", "3"] as const;

/** A scenario's level as a key of messages. */
export function levelOf(level: number): (typeof LEVELS)[number] {
  return LEVELS[level - 1] ?? "1";
}

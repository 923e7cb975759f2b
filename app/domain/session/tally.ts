/** The votes of a round as they were counted when it closed. */
export interface Tally {
  readonly round: string;
  /** By choice; a choice nobody took may be missing. */
  readonly counts: Readonly<Record<string, number>>;
}

export function votersOf({ counts }: Tally): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** The choices of `offered` with the most votes: several on a tie, none where nobody voted. */
export function majorityOf({ counts }: Tally, offered: readonly string[]): string[] {
  const most = Math.max(0, ...offered.map((choice) => counts[choice] ?? 0));
  return most === 0 ? [] : offered.filter((choice) => counts[choice] === most);
}

/** The choice of `offered` with the most votes after `taken`, the first offered on a tie; null where nobody took any. */
export function minorityOf({ counts }: Tally, offered: readonly string[], taken: string): string | null {
  const others = offered.filter((choice) => choice !== taken && (counts[choice] ?? 0) > 0);
  return others.reduce<string | null>(
    (best, choice) => (best === null || (counts[choice] ?? 0) > (counts[best] ?? 0) ? choice : best),
    null,
  );
}

/** Contestants and judges that marks link, by index, each in rising order. */
export interface Group {
  readonly contestants: readonly number[];
  readonly judges: readonly number[];
}

interface Link {
  readonly contestant: number;
  readonly judge: number;
}

/**
 * The connected groups of the graph whose edges are marks, the group of the first mark first. Effects can be compared within a
 * group only (Bose, R. C. (1949), "Least square aspects of analysis of variance", University of North Carolina).
 */
export function connectedGroups(links: readonly Link[]): readonly Group[] {
  const judgesOf = new Map<number, Set<number>>();
  const contestantsOf = new Map<number, Set<number>>();
  for (const { contestant, judge } of links) {
    judgesOf.set(contestant, (judgesOf.get(contestant) ?? new Set()).add(judge));
    contestantsOf.set(judge, (contestantsOf.get(judge) ?? new Set()).add(contestant));
  }
  const reached = new Set<number>();
  const groups: Group[] = [];
  for (const first of judgesOf.keys()) {
    if (reached.has(first)) continue;
    const [contestants, judges] = [new Set([first]), new Set<number>()];
    // A set is walked in the order of insertion, what is added on the way included.
    for (const contestant of contestants) {
      for (const judge of judgesOf.get(contestant) ?? []) {
        if (judges.has(judge)) continue;
        judges.add(judge);
        for (const next of contestantsOf.get(judge) ?? []) contestants.add(next);
      }
    }
    for (const contestant of contestants) reached.add(contestant);
    const rising = (numbers: ReadonlySet<number>) => [...numbers].sort((a, b) => a - b);
    groups.push({ contestants: rising(contestants), judges: rising(judges) });
  }
  return groups;
}

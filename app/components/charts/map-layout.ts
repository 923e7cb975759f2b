/** A directed graph without cycles, as places and the replies between them. */
export interface MapGraph {
  readonly nodes: readonly { readonly id: string; readonly visited: boolean }[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}

export interface Placed {
  /** Column: the most replies it can take to get here. */
  readonly rank: number;
  /** Row: 0 for the way taken, others below and above it in turn. */
  readonly row: number;
}

/**
 * Where each node stands: columns by longest path from the start (so that every edge leads to the right), the way
 * taken in one straight row, everything else around it. Nodes that nothing leads to stand in column 0.
 */
export function layoutMap({ nodes, edges }: MapGraph): ReadonlyMap<string, Placed> {
  const ranks = rankNodes(nodes, edges);
  const taken = new Map<number, number>();
  const placed = new Map<string, Placed>();
  // Visited ones first: they get the middle row of their column.
  for (const node of [...nodes].sort((a, b) => Number(b.visited) - Number(a.visited))) {
    const rank = ranks.get(node.id) ?? 0;
    const before = taken.get(rank) ?? (node.visited ? 0 : 1);
    taken.set(rank, before + 1);
    placed.set(node.id, { rank, row: before % 2 === 0 ? 0 - before / 2 : (before + 1) / 2 });
  }
  return placed;
}

/** Longest path from the sources (Kahn's algorithm in topological order). */
function rankNodes(nodes: MapGraph["nodes"], edges: MapGraph["edges"]): Map<string, number> {
  const ranks = new Map(nodes.map(({ id }) => [id, 0]));
  const incoming = new Map(nodes.map(({ id }) => [id, edges.filter((edge) => edge.to === id).length]));
  const ready = nodes.filter(({ id }) => incoming.get(id) === 0).map(({ id }) => id);
  for (let id = ready.shift(); id !== undefined; id = ready.shift()) {
    for (const { from, to } of edges) {
      if (from !== id) continue;
      ranks.set(to, Math.max(ranks.get(to) ?? 0, (ranks.get(id) ?? 0) + 1));
      const left = (incoming.get(to) ?? 0) - 1;
      incoming.set(to, left);
      if (left === 0) ready.push(to);
    }
  }
  return ranks;
}

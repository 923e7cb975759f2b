import { layoutMap } from "./map-layout.ts";

export interface PathMapNode {
  readonly id: string;
  readonly stage: string;
  readonly visited: boolean;
  readonly end: boolean;
  /** Shown on hovering, read out for those on the way taken. */
  readonly title: string;
}

interface PathMapProps {
  readonly nodes: readonly PathMapNode[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly taken: boolean }[];
  readonly label: string;
}

/** Columns are as wide as fits a desktop's page, within reason; a phone scrolls. */
const WIDTH = 830;
const COLUMN = { least: 26, most: 48 };
const ROW = 34;
const MARGIN = 20;
const TOP = 34;

/** The scenario's moments from left to right, the way taken drawn over them. */
export function PathMap({ nodes, edges, label }: PathMapProps) {
  const placed = layoutMap({ nodes, edges });
  const rows = [...placed.values()].map(({ row }) => row);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const columns = Math.max(...[...placed.values()].map(({ rank }) => rank));
  const column = Math.min(COLUMN.most, Math.max(COLUMN.least, (WIDTH - MARGIN * 2) / columns));
  const width = MARGIN * 2 + columns * column;
  const height = TOP + MARGIN * 2 + (last - first) * ROW;
  const at = (id: string) => {
    const { rank, row } = placed.get(id) ?? { rank: 0, row: 0 };
    return { x: MARGIN + rank * column, y: TOP + MARGIN + (row - first) * ROW };
  };
  // Untaken replies first, so that the way taken lies on top.
  const ordered = [...edges].sort((a, b) => Number(a.taken) - Number(b.taken));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a phone, so it scrolls and must be reachable
    <figure aria-label={label} className="overflow-x-auto rounded-xl border border-line bg-surface p-3" tabIndex={0}>
      <svg
        aria-hidden="true"
        className="mx-auto block"
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
      >
        {stageStarts(nodes, (id) => at(id).x).map(({ stage, x }) => (
          <g key={stage}>
            <line stroke="var(--line)" x1={x - column / 2} x2={x - column / 2} y1={4} y2={height - 4} />
            <text fill="var(--ink-2)" fontSize={12} x={x - column / 2 + 5} y={16}>
              {stage}
            </text>
          </g>
        ))}
        {ordered.map(({ from, to, taken }) => {
          const [a, b] = [at(from), at(to)];
          const bend = (b.x - a.x) / 2;
          return (
            <path
              d={`M${a.x} ${a.y}C${a.x + bend} ${a.y} ${b.x - bend} ${b.y} ${b.x} ${b.y}`}
              fill="none"
              key={`${from} ${to}`}
              stroke={taken ? "var(--jade)" : "var(--line-strong)"}
              strokeDasharray={taken ? undefined : "3 4"}
              strokeWidth={taken ? 3 : 1.2}
            />
          );
        })}
        {nodes.map((node) => {
          const { x, y } = at(node.id);
          const fill = node.visited ? "var(--jade)" : "var(--surface)";
          const stroke = node.visited ? "var(--jade)" : "var(--line-field)";
          return (
            <g key={node.id}>
              <title>{node.title}</title>
              {node.end ? (
                <rect fill={fill} height={14} rx={3} stroke={stroke} strokeWidth={1.5} width={14} x={x - 7} y={y - 7} />
              ) : (
                <circle cx={x} cy={y} fill={fill} r={6.5} stroke={stroke} strokeWidth={1.5} />
              )}
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

/** Where each stage begins: the leftmost of its moments. */
function stageStarts(nodes: readonly PathMapNode[], x: (id: string) => number) {
  const starts = new Map<string, number>();
  for (const node of nodes) {
    if (!node.end) starts.set(node.stage, Math.min(starts.get(node.stage) ?? Number.POSITIVE_INFINITY, x(node.id)));
  }
  return [...starts].map(([stage, at]) => ({ stage, x: at }));
}

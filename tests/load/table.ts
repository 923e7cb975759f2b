/** A figure beside its floor, both measured in the same run. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly floor: string;
  readonly ratio: string;
  /** What the product sets out to reach; empty for a figure that is only told. */
  readonly aim: string;
}

export interface Group {
  readonly title: string;
  /** How it was measured and what the floor is. */
  readonly how: string;
  readonly rows: readonly Row[];
}

const HEAD: Row = { what: "", measured: "measured", floor: "floor", ratio: "ratio", aim: "aim" };
const COLUMNS = ["what", "measured", "floor", "ratio", "aim"] as const;

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
export const times = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ×`;
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
export const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
/** A ratio well below one. */
export const share = (ratio: number): string => `1/${(1 / ratio).toFixed(0)}`;

/** All groups as one table of text. */
export function table(groups: readonly Group[]): string {
  const rows = groups.flatMap((group) => group.rows);
  const widths = COLUMNS.map((column) => Math.max(...[HEAD, ...rows].map((row) => row[column].length)));
  const line = (row: Row) =>
    COLUMNS.map((column, index) => {
      const width = widths[index] ?? 0;
      return column === "what" || column === "aim" ? row[column].padEnd(width) : row[column].padStart(width);
    })
      .join("  ")
      .trimEnd();
  const parts = groups.map(({ title, how, rows }) => [title, ...rows.map((row) => `  ${line(row)}`), `  (${how})`]);
  return [`  ${line(HEAD)}`, ...parts.flatMap((part) => ["", ...part])].join("\n");
}

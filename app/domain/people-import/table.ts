import Papa from "papaparse";
import { type FaultyList, faulty } from "./fault.ts";
import { SLICE } from "./limits.ts";

/** One record of a list as it stands there. */
export interface ListRow {
  /** Its number as a spreadsheet shows it: the first record is 1, blank ones count. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface TableReader {
  /** The next records, blank ones left out; null at the end. */
  next(): readonly ListRow[] | FaultyList | null;
  /** How much is read, 0 to 1. */
  progress(): number;
}

const DELIMITERS = [",", ";", "\t", "，", "；", "|"] as const;

/** What stands between the cells: what the first lines have most of, quotes left aside; a comma where they have none. */
function delimiterOf(text: string): string {
  const start = text
    .slice(0, 4000)
    .replace(/"[^"]*"/g, "")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, 5)
    .join("\n");
  const counts = DELIMITERS.map((delimiter) => start.split(delimiter).length - 1);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

/**
 * Reads records a slice at a time, so that others can be served in between. Takes Excel's `sep=;` for its word, and any
 * mixture of line ends.
 */
export function readTable(given: string): TableReader {
  const text = given.replace(/^\uFEFF/, "").replace(/\r\n?|\u2028|\u2029/g, "\n");
  const named = /^"?sep=([^"\n])"?\n/i.exec(text);
  const delimiter = named?.[1] ?? delimiterOf(text);
  let at = named?.[0].length ?? 0;
  let row = 0;
  return {
    next() {
      if (at >= text.length) return null;
      const { data, errors, meta } = Papa.parse<string[]>(text.slice(at), {
        delimiter,
        newline: "\n",
        preview: SLICE,
        fastMode: false,
      });
      const open = errors.find(({ code }) => code === "MissingQuotes");
      if (open) return faulty("unclosed-quote", row + (open.row ?? 0) + 1);
      // What was read is gone through to its end where nothing is left.
      at = meta.truncated ? at + meta.cursor : text.length;
      const rows = data.map((cells, index) => ({ row: row + index + 1, cells }));
      row += data.length;
      return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
    },
    progress: () => (text.length === 0 ? 1 : Math.min(1, at / text.length)),
  };
}

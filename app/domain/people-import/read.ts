import { type Heading, readHeading } from "./columns.ts";
import { type CohortWish, type Entry, entriesWithout, entryUnder } from "./entry.ts";
import { type FaultyList, faulty } from "./fault.ts";
import { MOST_LIST_ROWS } from "./limits.ts";
import { type ListRow, readTable } from "./table.ts";

export interface ReadList {
  readonly entries: readonly Entry[];
  /** Null for a plain list of addresses. */
  readonly heading: Heading | null;
}

/** A title may stand above the heading. */
const HEADING_WITHIN = 5;

/**
 * The people in a text: a table under a heading, or one address a line. Yields how much is read, 0 to 1, a slice at a
 * time. `chosen` is the cohort of rows that name none.
 */
export function* readList(text: string, chosen: CohortWish | null): Generator<number, ReadList | FaultyList, void> {
  const table = readTable(text);
  const entries: Entry[] = [];
  let heading: Heading | null | undefined;
  for (;;) {
    const rows = table.next();
    if (rows === null) break;
    if ("fault" in rows) return rows;
    let body: readonly ListRow[] = rows;
    if (heading === undefined && rows.length > 0) {
      const found = headingIn(rows);
      if ("fault" in found) return found;
      heading = found.heading;
      body = rows.slice(found.skip);
    }
    for (const row of body) {
      if (heading) entries.push(entryUnder(heading, row, chosen));
      else entries.push(...entriesWithout(row, chosen));
    }
    if (entries.length > MOST_LIST_ROWS) return faulty("too-many-rows", MOST_LIST_ROWS);
    yield table.progress();
  }
  if (heading === undefined) return faulty("empty");
  if (entries.length === 0) return faulty("only-heading");
  return { entries, heading };
}

function headingIn(rows: readonly ListRow[]): { heading: Heading | null; skip: number } | FaultyList {
  for (const [index, { cells }] of rows.slice(0, HEADING_WITHIN).entries()) {
    if (cells.some((cell) => /[@＠]/.test(cell))) return { heading: null, skip: 0 };
    const heading = readHeading(cells);
    if (heading && "fault" in heading) return heading;
    if (heading) return { heading, skip: index + 1 };
  }
  const cells = rows[0]?.cells ?? [];
  return faulty(
    "no-email-column",
    cells
      .map((cell) => cell.trim())
      .filter(Boolean)
      .slice(0, 8)
      .join(", ")
      .slice(0, 120),
  );
}

import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/** A pause longer than this was spent on something else, milliseconds. */
export const LONGEST_GAP = 300_000;

/** Time spent so far and since the last act, as far as that was no pause; for the row's own update at `at`. */
export function spentUntil(spent: SQLWrapper, last: SQLWrapper, at: SQLWrapper | number): SQL<number> {
  return sql<number>`${spent} + max(0, min(${LONGEST_GAP}, ${at} - ${last}))`;
}

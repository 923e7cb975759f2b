import { cohortKey } from "./cells.ts";
import type { Entry, RowProblem } from "./entry.ts";

/** What a row says, whatever it is written like: rows that say the same are one. */
function meaning({ name, email, externalId, cohort, starts, role, locale }: Entry): string {
  const into = cohort === null ? null : "id" in cohort ? cohort : { name: cohortKey(cohort.name) };
  return JSON.stringify([name, email, externalId, into, starts, role, locale]);
}

export interface SameRows {
  /** Rows that say again what an earlier one says, with that one's number. */
  readonly repeats: ReadonlyMap<Entry, number>;
  /** Rows that contradict others, with what is wrong. */
  readonly clashes: ReadonlyMap<Entry, RowProblem>;
}

export const rowNumbers = (entries: readonly { readonly row: number }[]): string => {
  const rows = entries.map(({ row }) => row);
  return rows.length > 6 ? `${rows.slice(0, 6).join(", ")} …` : rows.join(", ");
};

/**
 * Rows about the same person within one list. Those that say the same are taken once; of those that contradict each
 * other none is taken, so that their order decides nothing. Rows with something wrong in them say nothing.
 */
export function sameRows(entries: readonly Entry[]): SameRows {
  const repeats = new Map<Entry, number>();
  const clashes = new Map<Entry, RowProblem>();
  const group = (of: (entry: Entry) => string | null) => {
    const groups = new Map<string, Entry[]>();
    for (const entry of entries) {
      const key = entry.problems.length > 0 || repeats.has(entry) || clashes.has(entry) ? null : of(entry);
      if (key === null) continue;
      const found = groups.get(key);
      if (found) found.push(entry);
      else groups.set(key, [entry]);
    }
    return [...groups.values()].filter((rows) => rows.length > 1);
  };
  for (const rows of group(meaning)) {
    for (const entry of rows.slice(1)) repeats.set(entry, rows[0]?.row ?? 0);
  }
  for (const rows of group(({ email }) => email)) {
    for (const entry of rows) clashes.set(entry, { column: "email", code: "repeated-email", detail: rowNumbers(rows) });
  }
  for (const rows of group(({ externalId }) => externalId)) {
    const problem = { column: "externalId", code: "repeated-external-id", detail: rowNumbers(rows) } as const;
    for (const entry of rows) clashes.set(entry, problem);
  }
  return { repeats, clashes };
}

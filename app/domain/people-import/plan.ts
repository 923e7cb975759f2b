import { type CohortPlans, planCohorts } from "./cohort-plan.ts";
import type { Entry } from "./entry.ts";
import { SLICE } from "./limits.ts";
import { matchEntry } from "./match.ts";
import { failed, type Importing, type Named, type Plan, type PlannedRow } from "./planned.ts";
import type { Known } from "./ports.ts";
import { rowNumbers, sameRows } from "./same-rows.ts";

/**
 * What a list would do. Yields whom it needs to know of, a slice at a time, and is given them; so whoever drives it may
 * serve others in between. Returns the plan: it depends on what the rows say, not on their order, and changes nothing.
 */
export function* planImport(entries: readonly Entry[], by: Importing): Generator<Named, Plan, Known> {
  const { repeats, clashes } = sameRows(entries);
  const cohorts = planCohorts(entries, by.cohorts, (entry) => entry.problems.length === 0 && !clashes.has(entry));
  const rows: PlannedRow[] = [];
  for (let from = 0; from < entries.length; from += SLICE) {
    const slice = entries.slice(from, from + SLICE);
    const known = yield {
      emails: slice.flatMap(({ email }) => email ?? []),
      externalIds: slice.flatMap(({ externalId }) => externalId ?? []),
    };
    const match = matchEntry(known, by, cohorts);
    for (const entry of slice) {
      const clash = clashes.get(entry);
      const first = repeats.get(entry);
      if (entry.problems.length > 0) rows.push(failed(entry, entry.problems));
      else if (clash) rows.push(failed(entry, [clash]));
      else if (first !== undefined) rows.push({ ...failed(entry, []), kind: "repeat", of: first });
      else rows.push(match(entry));
    }
  }
  return settle(rows, cohorts);
}

/** Two rows that turn out to be about one person, and the cohorts that are needed after all. */
function settle(planned: readonly PlannedRow[], cohorts: CohortPlans): Plan {
  const byTarget = new Map<string, PlannedRow[]>();
  for (const row of planned) {
    if (row.target === null) continue;
    const group = byTarget.get(row.target.id);
    if (group) group.push(row);
    else byTarget.set(row.target.id, [row]);
  }
  const rows = planned.map((row) => {
    const group = row.target === null ? [] : (byTarget.get(row.target.id) ?? []);
    if (group.length < 2) return row;
    const detail = rowNumbers(group.map(({ entry }) => entry));
    return failed(row.entry, [{ column: null, code: "repeated-person", detail }]);
  });
  // A repeat of a row that turned out wrong is as wrong.
  const wrong = new Map(rows.filter(({ kind }) => kind === "error").map((row) => [row.entry.row, row.problems]));
  const settled = rows.map((row) => {
    const problems = row.of === null ? undefined : wrong.get(row.of);
    return problems ? failed(row.entry, problems) : row;
  });
  const counts = { invite: 0, update: 0, same: 0, repeat: 0, error: 0 };
  for (const { kind } of settled) counts[kind] += 1;
  const needed = settled.flatMap(({ kind, entry }) =>
    kind === "error" || entry.cohort === null ? [] : [cohorts.keyOf(entry.cohort)],
  );
  return { rows: settled, counts, cohorts: cohorts.changes(new Set(needed)) };
}

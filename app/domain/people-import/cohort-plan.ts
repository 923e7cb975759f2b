import type { CohortId } from "../ids.ts";
import type { Cohort } from "../people.ts";
import { cohortKey } from "./cells.ts";
import type { CohortWish, Entry, RowProblem } from "./entry.ts";
import { rowNumbers } from "./same-rows.ts";

/** A cohort to be made (`id` null), or one whose start date is set. */
export interface CohortPlan {
  readonly key: string;
  readonly name: string;
  readonly id: CohortId | null;
  readonly startsOn: string | null;
  /** The start date before; null for none, and for a new cohort. */
  readonly was: string | null;
}

/** Where a row's person goes: a cohort there is, or one to be made, by its key. */
export interface CohortAim {
  readonly id: CohortId | null;
  readonly key: string;
  readonly name: string;
}

export interface CohortPlans {
  /** Where a wish leads, or what is wrong with it. */
  aim(wish: CohortWish, starts: string | null): CohortAim | RowProblem;
  /** What makes two wishes one. */
  keyOf(wish: CohortWish): string;
  /** What becomes of the cohorts with these keys: those nothing becomes of are left out. */
  changes(keys: ReadonlySet<string>): readonly CohortPlan[];
}

/** Cohorts as a list names them. `counts` says which rows have a say: those with nothing wrong. */
export function planCohorts(
  entries: readonly Entry[],
  known: readonly Cohort[],
  counts: (entry: Entry) => boolean,
): CohortPlans {
  const byKey = new Map<string, Cohort[]>();
  for (const cohort of known) {
    const key = cohortKey(cohort.name);
    byKey.set(key, [...(byKey.get(key) ?? []), cohort]);
  }
  const byId = new Map(known.map((cohort) => [cohort.id, cohort]));
  const keyOf = (wish: CohortWish) => ("id" in wish ? cohortKey(byId.get(wish.id)?.name ?? "") : cohortKey(wish.name));

  const named = new Map<string, string>();
  const starts = new Map<string, Map<string, Entry>>();
  for (const entry of entries) {
    if (entry.cohort === null || !counts(entry)) continue;
    const key = keyOf(entry.cohort);
    // Of spellings that differ, the one that sorts first: the order of the rows decides nothing.
    const name = "name" in entry.cohort ? entry.cohort.name : (byId.get(entry.cohort.id)?.name ?? "");
    const before = named.get(key);
    if (before === undefined || name < before) named.set(key, name);
    if (entry.starts === null) continue;
    const days = starts.get(key) ?? new Map<string, Entry>();
    if (!days.has(entry.starts)) days.set(entry.starts, entry);
    starts.set(key, days);
  }
  const problem = (column: "cohort" | "starts", code: RowProblem["code"], detail: string): RowProblem => ({
    column,
    code,
    detail,
  });

  return {
    aim(wish, day) {
      const key = keyOf(wish);
      const days = starts.get(key);
      if (day !== null && days && days.size > 1)
        return problem("starts", "starts-differ", rowNumbers([...days.values()]));
      if ("id" in wish) return { id: wish.id, key, name: byId.get(wish.id)?.name ?? "" };
      const [one, another] = byKey.get(key) ?? [];
      if (another) return problem("cohort", "cohort-ambiguous", wish.name);
      return { id: one?.id ?? null, key, name: one?.name ?? named.get(key) ?? wish.name };
    },
    keyOf,
    changes(keys) {
      return [...named]
        .flatMap(([key, name]): CohortPlan[] => {
          const found = byKey.get(key)?.[0];
          const [day = null, another] = [...(starts.get(key)?.keys() ?? [])];
          const startsOn = another === undefined ? day : null;
          if (!keys.has(key)) return [];
          if (!found) return [{ key, name, id: null, startsOn, was: null }];
          if (startsOn === null || startsOn === found.startsOn) return [];
          return [{ key, name: found.name, id: found.id, startsOn, was: found.startsOn }];
        })
        .sort((a, b) => (a.key < b.key ? -1 : 1));
    },
  };
}

import type { Period } from "../calendar.ts";
import type { Locale } from "../locale.ts";

/** A routine of the syllabus: something done once in its period. */
export interface CatalogueRoutine {
  /** RD1 to RY12. */
  readonly id: string;
  readonly period: Period;
  readonly text: Readonly<Record<Locale, string>>;
  /** The limit within which it is done; shown wherever the routine is. Null for most. */
  readonly caution: Readonly<Record<Locale, string>> | null;
}

/** The syllabus's routines by period, in its order. */
export type RoutineCatalogue = Readonly<Record<Period, readonly CatalogueRoutine[]>>;

/**
 * What a rep finds ticked on the first visit: twelve of the 99. One round of a day in the field (plan, route, outlet,
 * retailer, customer, log, and a look back, where the gaps are found), then what turns a week of it into learning
 * (a case, faults with measures, next week's plan) and a month into numbers and a plan. All can be done alone, on the
 * first day, without money or anybody's invitation, and none carries a caution: the rest is for each to add.
 */
export const STARTER: ReadonlySet<string> = new Set([
  ...["RD3", "RD6", "RD8", "RD9", "RD10", "RD21", "RD27"],
  ...["RW5", "RW14", "RW17"],
  ...["RM1", "RM17"],
]);

import { z } from "zod";
import { cohortId } from "../ids.ts";
import { PEOPLE_SORTS, PEOPLE_STATES } from "../people-ports.ts";
import { NAME_MAX } from "./accounts.ts";
import { wrong } from "./codes.ts";
import { line } from "./fields.ts";

/** Longest external id, characters. */
export const EXTERNAL_ID_MAX = 64;
/** Longest name of a cohort, characters. */
export const COHORT_NAME_MAX = 60;

/** Whether it is a day there is, written 2026-03-01. */
export function isDay(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1990 && year <= 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

export const cohortForm = z.object({
  name: line(COHORT_NAME_MAX),
  startsOn: z.string().trim().refine(isDay, wrong("day")).optional(),
});

export const personForm = z.object({
  name: line(NAME_MAX),
  externalId: line(EXTERNAL_ID_MAX).optional(),
});

/** The filter of the list of people, as its address holds it; what is none of its words is left out. */
export const peopleFilter = z.object({
  q: z.string().trim().max(100).catch(""),
  cohort: z.string().min(1).max(64).transform(cohortId).nullable().catch(null),
  state: z.enum(PEOPLE_STATES).catch("active"),
  sort: z.enum(PEOPLE_SORTS).catch("name"),
  page: z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .transform(Number)
    .catch(1),
});
export type PeopleFilterQuery = z.output<typeof peopleFilter>;

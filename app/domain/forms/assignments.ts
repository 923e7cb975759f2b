import { z } from "zod";
import { BOARD_SORTS } from "../assignments/board.ts";
import { STATUSES } from "../assignments/standing.ts";
import { assignmentId, cohortId } from "../ids.ts";

export const LIST_STATES = ["open", "past", "withdrawn", "all"] as const;

const text = z.string().trim().max(120).catch("");
const id = z.string().min(1).max(64);
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .catch("");

/** What the list of assignments is narrowed to, as its address holds it; what is none of its words is left out. */
export const listQuery = z.object({
  state: z.enum(LIST_STATES).catch("all"),
  cohort: id.transform(cohortId).nullable().catch(null),
  q: text,
  at: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .nullable()
    .catch(null),
  id: id.transform(assignmentId).nullable().catch(null),
});

/** What the table of people and assignments is narrowed to, likewise. */
export const boardQuery = z.object({
  cohort: id.transform(cohortId).nullable().catch(null),
  assignment: id.transform(assignmentId).nullable().catch(null),
  status: z.enum(STATUSES).nullable().catch(null),
  q: text,
  from: date,
  to: date,
  sort: z.enum(BOARD_SORTS).catch("name"),
  page: z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .transform(Number)
    .catch(1),
});
export type BoardAddress = z.output<typeof boardQuery>;

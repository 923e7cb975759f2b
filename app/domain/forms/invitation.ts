import { z } from "zod";
import { cohortId } from "../ids.ts";
import { ROLES } from "../people.ts";
import { wrong } from "./codes.ts";
import { email, line } from "./fields.ts";
import { COHORT_NAME_MAX } from "./people.ts";

/** How long a link may be valid, days. */
export const INVITATION_DAYS = { min: 1, max: 90, usual: 14 } as const;

export const inviteForm = z.object({
  role: z.enum(ROLES, wrong("choice")),
  cohortId: z.string().max(64, wrong("choice")).transform(cohortId).optional(),
  /** Name of a cohort to be made for it. */
  newCohort: line(COHORT_NAME_MAX).optional(),
  email: email.optional(),
  days: z.int(wrong("days")).min(INVITATION_DAYS.min, wrong("days")).max(INVITATION_DAYS.max, wrong("days")),
});

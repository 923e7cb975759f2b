/** What can be wrong with an assignment, by field: `assignments:fault` has the words. */
export const ASSIGNMENT_FAULTS = [
  "path",
  "unknown",
  "nobody",
  "foreign",
  "past",
  "date",
  "required",
  "too-long",
  "percent",
  "attempts",
] as const;
export type AssignmentFault = (typeof ASSIGNMENT_FAULTS)[number];

export function isFault(code: string | undefined): code is AssignmentFault {
  return ASSIGNMENT_FAULTS.some((fault) => fault === code);
}

import type { AssignedItem, Assignment } from "../../domain/assignments/assignment.ts";
import { dueOf } from "../../domain/assignments/deadline.ts";
import type { AssignmentFacts, ShownItem } from "../../domain/assignments/views.ts";
import type { Instant } from "../../domain/ids.ts";
import type { Locale } from "../../domain/locale.ts";

/** In whose language and time zone a page is. */
export interface Reader {
  readonly locale: Locale;
  readonly timeZone: string;
}

/** What all pages say of an assignment; `dueAt` is the deadline that holds for whoever it is told of. */
export function factsOf(
  assignment: Assignment,
  titled: (item: AssignedItem) => ShownItem,
  { now, timeZone, dueAt = assignment.dueAt }: { now: Instant; timeZone: string; dueAt?: Instant | null },
): AssignmentFacts {
  const { id, title, note, mode, attemptsAllowed, passMark, withdrawnAt } = assignment;
  const due = dueOf(dueAt, now, timeZone);
  return { id, title, note, mode, attemptsAllowed, passMark, withdrawnAt, due, items: assignment.items.map(titled) };
}

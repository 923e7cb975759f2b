import { bestForTrainers } from "../../domain/assignments/standing.ts";
import type { PersonRowOfOne } from "../../domain/assignments/views.ts";
import { cellOf, type Held } from "./standings.server.ts";

/** A person's row of one assignment as a trainer sees it, item by item. */
export function rowOf(held: Held): PersonRowOfOne {
  const { assignment, person, standing } = held;
  return {
    person: { id: person.id, name: person.name, cohorts: person.cohorts },
    whole: cellOf(held),
    items: standing.items.map((item) => ({
      status: item.status,
      best: bestForTrainers(assignment.mode, item),
      used: item.used,
      spent: item.spent,
      finishedAt: item.finishedAt,
    })),
  };
}

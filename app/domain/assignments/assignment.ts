import type { AssignmentId, CohortId, Instant, LiveSessionId, PersonId } from "../ids.ts";
import type { AttemptMode } from "../scenario/attempt-record.ts";

export const ITEM_KINDS = ["lesson", "drill", "role-play"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** One step of the path: slug of a lesson, id of a deck or of a scenario. */
export interface AssignedItem {
  readonly kind: ItemKind;
  readonly ref: string;
}

/** Work a trainer gives: a path of items to people, and to whoever is in a cohort when it is looked at. */
export interface Assignment {
  readonly id: AssignmentId;
  readonly title: string;
  readonly note: string;
  /** Null where that person is no more. */
  readonly createdBy: PersonId | null;
  readonly createdAt: Instant;
  readonly opensAt: Instant;
  readonly dueAt: Instant | null;
  /** How its role-plays are played, and whose its scores are: those of practice are the rep's own. */
  readonly mode: AttemptMode;
  /** Only so many first tries of each item count; null: all. */
  readonly attemptsAllowed: number | null;
  /** Percent, 0 to 100; null where doing it is enough. Lessons have no mark. */
  readonly passMark: number | null;
  readonly withdrawnAt: Instant | null;
  readonly liveSessionId: LiveSessionId | null;
  /** At least one, in the order of the path. */
  readonly items: readonly AssignedItem[];
  readonly cohorts: readonly CohortId[];
  readonly people: readonly PersonId[];
}

/** What was agreed with one person. */
export interface Exception {
  readonly excusedAt: Instant | null;
  /** What was not done by then begins anew: earlier tries at it are put aside. */
  readonly reopenedAt: Instant | null;
  /** In place of the assignment's own; null: as for all. */
  readonly dueAt: Instant | null;
  readonly reason: string;
  readonly by: PersonId | null;
  readonly at: Instant;
}

export const LIMITS = { title: 120, note: 2000, reason: 300, items: 20, attempts: 20 } as const;

export function sameItem(one: AssignedItem, other: AssignedItem): boolean {
  return one.kind === other.kind && one.ref === other.ref;
}

/** `lesson:first-call`, as forms and addresses name an item. */
export function itemName({ kind, ref }: AssignedItem): string {
  return `${kind}:${ref}`;
}

/** Null for what names no item. */
export function readItem(name: string): AssignedItem | null {
  const colon = name.indexOf(":");
  const kind = ITEM_KINDS.find((known) => known === name.slice(0, Math.max(colon, 0)));
  const ref = name.slice(colon + 1);
  return kind && ref !== "" ? { kind, ref } : null;
}

import type { Instant, InvitationId, PersonId } from "../ids.ts";
import type { Cohort, Role } from "../people.ts";
import type { CohortAim, CohortPlan } from "./cohort-plan.ts";
import type { Entry, RowProblem } from "./entry.ts";

export const ROW_KINDS = ["invite", "update", "same", "repeat", "error"] as const;
export type RowKind = (typeof ROW_KINDS)[number];

export interface RowChange {
  readonly what: "name" | "externalId" | "cohort" | "role" | "locale";
  readonly from: string | null;
  readonly to: string;
}

/** What is left as it is although the list says otherwise, or should be known besides. */
export type RowNote = "deactivated" | "email-kept" | "role-kept" | "locale-kept" | "link-expired";

export type Target =
  | { readonly kind: "person"; readonly id: PersonId }
  | { readonly kind: "invitation"; readonly id: InvitationId };

export interface PlannedRow {
  readonly entry: Entry;
  readonly kind: RowKind;
  /** Whom the row is about; null for a new person, and where that is not to be said. */
  readonly target: Target | null;
  /** Who they are by now, as far as whoever imports may know. */
  readonly known: { readonly name: string | null; readonly email: string } | null;
  /** The cohort a new person comes into, or one that somebody known joins; null where they join none. */
  readonly joins: CohortAim | null;
  readonly changes: readonly RowChange[];
  readonly notes: readonly RowNote[];
  readonly problems: readonly RowProblem[];
  /** For a repeat: the row that says it first. */
  readonly of: number | null;
}

export interface Plan {
  readonly rows: readonly PlannedRow[];
  /** Cohorts to be made, and start dates to be set. */
  readonly cohorts: readonly CohortPlan[];
  readonly counts: Readonly<Record<RowKind, number>>;
}

/** Who imports, and what they lead. */
export interface Importing {
  readonly role: Role;
  /** Those they may put people into. */
  readonly cohorts: readonly Cohort[];
  readonly now: Instant;
}

export interface Named {
  readonly emails: readonly string[];
  readonly externalIds: readonly string[];
}

export const failed = (entry: Entry, problems: readonly RowProblem[]): PlannedRow => ({
  entry,
  kind: "error",
  target: null,
  known: null,
  joins: null,
  changes: [],
  notes: [],
  problems,
  of: null,
});

import type { CohortPlan } from "./cohort-plan.ts";
import type { ListEncoding } from "./encoding.ts";
import type { RowProblem } from "./entry.ts";
import type { ListFault } from "./fault.ts";
import type { RowChange, RowKind, RowNote } from "./planned.ts";

/** One row of a list as the page shows it. */
export interface ImportRow {
  /** Tells rows apart; a record may hold several people. */
  readonly key: string;
  readonly row: number;
  readonly name: string;
  readonly email: string;
  readonly externalId: string;
  readonly cohort: string;
  readonly kind: RowKind;
  readonly changes: readonly RowChange[];
  readonly notes: readonly RowNote[];
  readonly problems: readonly RowProblem[];
  /** For a repeat: the row that says it first. */
  readonly of: number | null;
  /** The link just made for it; null where there is none. */
  readonly link: string | null;
}

export interface PlanView {
  readonly state: "ready" | "done";
  /** Whether something changed meanwhile, so that this is another plan than the one confirmed. */
  readonly changed: boolean;
  readonly digest: string;
  readonly encoding: ListEncoding | null;
  readonly gaps: boolean;
  /** Columns nothing is taken from. */
  readonly ignored: readonly string[];
  readonly counts: Readonly<Record<RowKind, number>>;
  readonly cohorts: readonly CohortPlan[];
  readonly show: RowKind | "all";
  readonly rows: readonly ImportRow[];
  readonly page: number;
  readonly pages: number;
}

export type ImportView =
  | { readonly state: "reading" | "applying"; readonly percent: number }
  | { readonly state: "faulty"; readonly fault: ListFault; readonly detail: string }
  | { readonly state: "failed" }
  | PlanView;

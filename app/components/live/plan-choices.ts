import type { CaseText } from "~/domain/session/ports.ts";
import type { Presenter } from "~/domain/session/rotation.ts";

/** What a plan's lists offer. */
export interface PlanChoicesShown {
  readonly cohorts: readonly { readonly id: string; readonly name: string }[];
  readonly scenarios: readonly { readonly id: string; readonly title: string }[];
  readonly cases: readonly Pick<CaseText, "id" | "title" | "proposed">[];
  /** Whose turn it is to present, first to last. */
  readonly presenters: readonly Presenter[];
}

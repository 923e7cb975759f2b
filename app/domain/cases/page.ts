import type { CaseContent } from "./case.ts";
import type { Proposal } from "./masking.ts";

/** What the page of a case that is being written shows, after an act on it or a refusal. */
export interface CasePage {
  readonly id: string;
  /** The revision that saving replaces; 0 for a new case. */
  readonly revision: number;
  readonly content: CaseContent;
  readonly pasted: string;
  readonly undo: readonly (readonly [replacement: string, original: string])[];
  /** What could still be recognised. */
  readonly proposals: readonly Proposal[];
  /** Code of `cases:fault` by field. */
  readonly fields: Readonly<Record<string, string>>;
  /** Whether something else was saved meanwhile: saving again replaces it. */
  readonly changed: boolean;
  readonly masked: boolean;
  /** Differs with each answer, so that the fields begin with what it holds. */
  readonly stamp: string;
}

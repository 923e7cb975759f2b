import type { SubmissionResult } from "@conform-to/react";
import type { ErrorCode } from "~/domain/errors.ts";

/** Why a form did not reach the server: it did not answer at all, or something in front of it did. */
export type Unsent = "offline" | "unavailable";

/** Why a form was not taken, with what was typed: what the server's `refuse` answers, or `keepForm` instead of it. */
export interface Refusal {
  readonly result: SubmissionResult<string[]>;
  readonly error: ErrorCode | Unsent;
}

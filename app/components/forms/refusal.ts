import type { SubmissionResult } from "@conform-to/react";
import type { ErrorCode } from "~/domain/errors.ts";

/** Why a form was not taken, with what was typed: what the server's `refuse` answers. */
export interface Refusal {
  readonly result: SubmissionResult<string[]>;
  readonly error: ErrorCode;
}

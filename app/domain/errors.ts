/**
 * What can go wrong in a use case, by code. `http/errors` gives each code its status, `i18n` its message;
 * the message here is for the log only.
 */
export const ERROR_CODES = [
  "not-found",
  "forbidden",
  "sign-in-required",
  "bad-input",
  "email-taken",
  "wrong-credentials",
  "wrong-password",
  "account-deactivated",
  "last-administrator",
  "external-id-taken",
  "invitation-unusable",
  "invitation-email-differs",
  "already-set-up",
  "stale-turn",
  "not-offered",
  "attempt-over",
  "attempt-open",
  "not-in-assessed",
  "no-more-hints",
  "rate-limited",
  "cross-origin",
  "too-large",
  "draft-changed",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;
  /** For `bad-input` and the like: message code by field. */
  readonly fields: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, message: string = code, fields: Record<string, string> = {}) {
    super(message);
    this.code = code;
    this.fields = fields;
  }
}

/** By name, not by class: the server and the route bundle may each hold a copy of this module. */
export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === "AppError" && "code" in error;
}

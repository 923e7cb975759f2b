/** What can be wrong with a field of a form, by code: schemas and services say it, `errors:field` has the words. */
export const FIELD_CODES = [
  "required",
  "email",
  "too-long",
  "password-short",
  "password-long",
  "password-differs",
  "password-same",
  "bad-characters",
  "days",
  "choice",
  "set-up-code",
  "email-taken",
  "wrong-password",
  "invitation-email-differs",
  "external-id-taken",
  "cohort",
  "day",
] as const;
export type FieldCode = (typeof FIELD_CODES)[number];

export function isFieldCode(value: string | undefined): value is FieldCode {
  return FIELD_CODES.some((code) => code === value);
}

/** For zod's `error`: keeps a code from being mistyped. */
export function wrong(code: FieldCode): FieldCode {
  return code;
}

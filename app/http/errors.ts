import { data } from "@remix-run/node";
import { type ErrorCode, isAppError } from "~/domain/errors.ts";
import type { Learner } from "~/domain/people.ts";
import { learnerOf, requirePerson, type Viewer } from "./context.ts";

/** The one table of codes and statuses; the words for each code stand in the `errors` messages. */
const STATUS: Readonly<Record<ErrorCode, number>> = {
  "not-found": 404,
  forbidden: 403,
  "sign-in-required": 401,
  "bad-input": 400,
  "email-taken": 409,
  "wrong-credentials": 401,
  "wrong-password": 400,
  "account-deactivated": 403,
  "last-administrator": 409,
  "external-id-taken": 409,
  "invitation-unusable": 410,
  "invitation-email-differs": 400,
  "already-set-up": 409,
  "stale-turn": 409,
  "not-offered": 409,
  "attempt-over": 409,
  "attempt-open": 409,
  "not-in-assessed": 403,
  "no-more-hints": 409,
  "rate-limited": 429,
  "cross-origin": 403,
  "too-large": 413,
  "draft-changed": 409,
};

export function statusOf(code: ErrorCode): number {
  return STATUS[code];
}

/** What a page is told of an error: its code, and by field what is wrong there. Never a message of the log. */
export interface Failure {
  readonly error: ErrorCode;
  readonly fields: Readonly<Record<string, string>>;
}

/** For an action that stays on its page. What is no AppError is thrown on: nobody foresaw it. */
export function failWith(error: unknown) {
  if (!isAppError(error)) throw error;
  const failure: Failure = { error: error.code, fields: error.fields };
  return data(failure, { status: statusOf(error.code) });
}

/** For a loader, or an action without a page: leaves it for the error page of the code's status. */
export function toResponse(error: unknown): never {
  throw isAppError(error) ? failWith(error) : error;
}

/**
 * A loader or action whose AppErrors (those of `requireAbility` too) lead to the error page of their status:
 * `export const loader = answering(async ({ context }: LoaderFunctionArgs) => …)`.
 */
export function answering<Asked, Answer>(answer: (asked: Asked) => Promise<Answer>) {
  // Awaited within, so that what is thrown before the first promise is caught too.
  return async (asked: Asked): Promise<Answer> => {
    try {
      return await answer(asked);
    } catch (error) {
      return toResponse(error);
    }
  };
}

/** The learner behind this request; who is nobody is sent to the sign-in page, which leads back to this address. */
export function requireLearner({ context, request }: { context: { viewer: Viewer }; request: Request }): Learner {
  const known = learnerOf(context.viewer);
  return known ?? { kind: "person", id: requirePerson({ context, request: new Request(request.url) }).id };
}

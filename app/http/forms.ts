import type { Submission } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type { z } from "zod";
import { AppError, type ErrorCode, isAppError } from "~/domain/errors.ts";
import { statusOf } from "./errors.ts";

/**
 * Reads a flat form by its schema. Only the schema's own fields are looked at, and only as text: whatever else a
 * request carries is not there. Throws AppError `bad-input` for a body that is no form at all.
 */
export async function parseForm<Schema extends z.ZodObject>(request: Request, schema: Schema) {
  const body = await request.formData().catch(() => {
    throw new AppError("bad-input", "not a form");
  });
  const known = new FormData();
  for (const name of Object.keys(schema.shape)) {
    const value = body.get(name);
    if (typeof value === "string") known.set(name, value);
  }
  return parseWithZod(known, { schema });
}

/**
 * The answer to a form that can't be taken: everything typed comes back (but for secrets), with what is wrong at
 * the fields and the status that goes with it. What is no AppError is thrown on: nobody foresaw it.
 */
export function refuse<Form, Value>(
  submission: Submission<Form, string[], Value>,
  options: { readonly secrets?: readonly (keyof Form & string)[]; readonly error?: unknown } = {},
) {
  const { secrets = [], error } = options;
  if (error !== undefined && !isAppError(error)) throw error;
  const code: ErrorCode = error?.code ?? "bad-input";
  const fieldErrors = Object.fromEntries(Object.entries(error?.fields ?? {}).map(([field, wrong]) => [field, [wrong]]));
  const result = submission.reply({ hideFields: [...secrets], fieldErrors });
  return data({ result, error: code }, { status: statusOf(code) });
}

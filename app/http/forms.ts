import type { Submission } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import { z } from "zod";
import { AppError, type ErrorCode, isAppError } from "~/domain/errors.ts";
import type { AnswerFields } from "~/domain/practice/response.ts";
import { statusOf } from "./errors.ts";

/** A whole number from 0 on as a field or a query holds it. An empty field is none, unlike with `z.coerce`. */
export const digits = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number);

/** The request's form. Throws AppError `bad-input` for a body that is none: JSON, plain text, broken multipart. */
export async function readForm(request: Request): Promise<FormData> {
  return request.formData().catch(() => {
    throw new AppError("bad-input", "not a form");
  });
}

/** The request's JSON. Throws AppError `bad-input` for a body that is none. */
export async function readJson(request: Request): Promise<unknown> {
  return request.json().catch(() => {
    throw new AppError("bad-input", "not JSON");
  });
}

/** The longest name an exercise gives to an option, an item or a place. */
const LONGEST_NAME = 80;
/** The most of them an answer may name. */
const MOST_NAMES = 50;

/**
 * The fields of an answer to an exercise: `option` and `order` may repeat, `place.<item>` says where an item goes. Throws
 * AppError `bad-input` for names no exercise has.
 */
export function readAnswer(form: FormData): AnswerFields {
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const named = (field: string) => texts.flatMap(([name, value]) => (name === field ? [value] : []));
  const placed = texts
    .filter(([name]) => name.startsWith("place."))
    .map(([name, value]) => [name.slice(6), value] as const);
  const fields = { options: named("option"), order: named("order"), placed: Object.fromEntries(placed) };
  const names = [...fields.options, ...fields.order, ...placed.flat()];
  if (names.length > 2 * MOST_NAMES || names.some((one) => one.length > LONGEST_NAME))
    throw new AppError("bad-input", "names");
  return { ...fields, text: named("text")[0] ?? "" };
}

/**
 * Reads a flat form by its schema. Only the schema's own fields are looked at, and only as text: whatever else a
 * request carries is not there. Throws AppError `bad-input` for a body that is no form at all.
 */
export async function parseForm<Schema extends z.ZodObject>(request: Request, schema: Schema) {
  return parseFields(await readForm(request), schema);
}

/** `parseForm` of a form that is read already. */
export function parseFields<Schema extends z.ZodObject>(body: FormData, schema: Schema) {
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

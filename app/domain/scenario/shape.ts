import { z } from "zod";
import { didYouMean } from "./suggest.ts";

/** One thing wrong with the shape of a value: where, and what was expected. */
export interface ShapeFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** A map with exactly the keys of `shape`; an unknown key is told which known one is near. */
export function closed<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    // One line a key, in the order of the keys: `explain` makes a fault of each.
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => `unknown key "${key}"${didYouMean(key, Object.keys(shape))}`).join("\n")
        : undefined,
  });
}

/** A value of one of several kinds, told apart by its JSON type, so that a message names the kind meant. */
export function byKind<T>(expected: string, pick: (value: unknown) => z.ZodType<T> | null): z.ZodType<T, unknown> {
  return z.unknown().transform((value, context): T => {
    const schema = pick(value);
    if (schema === null) {
      const message = value === undefined ? `missing: ${expected}` : `expected ${expected}, not ${nameOf(value)}`;
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    }
    const parsed = schema.safeParse(value, { reportInput: true });
    if (parsed.success) return parsed.data;
    for (const fault of explain(parsed.error)) {
      context.addIssue({ code: "custom", path: [...fault.path], message: fault.message });
    }
    return z.NEVER;
  });
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function nameOf(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  if (typeof value === "string") return value.length > 40 ? "a text" : `the text "${value}"`;
  return String(value);
}

const KINDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "an integer",
  object: "a map",
  record: "a map",
  array: "a list",
};

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return `expected ${KINDS[issue.expected] ?? issue.expected}`;
    case "invalid_value":
      return `expected ${issue.values.map((value) => String(value)).join(" | ")}`;
    case "too_small":
      return `expected at least ${String(issue.minimum)}${countOf(issue.origin)}`;
    case "too_big":
      return `expected at most ${String(issue.maximum)}${countOf(issue.origin)}`;
    default:
      return issue.message;
  }
}

function countOf(origin: string): string {
  if (origin === "string") return " characters";
  return origin === "array" ? " entries" : "";
}

function segments(path: readonly PropertyKey[]): (string | number)[] {
  return path.map((part) => (typeof part === "symbol" ? String(part) : part));
}

/** The faults in an error of Zod, made with `reportInput`: what was expected, and what stands there instead. */
export function explain(error: z.ZodError): ShapeFault[] {
  return error.issues.flatMap((issue) => {
    const path = segments(issue.path);
    if (issue.code === "unrecognized_keys") {
      const lines = issue.message.split("\n");
      return issue.keys.map((key, index) => ({ path: [...path, key], message: lines[index] ?? issue.message }));
    }
    if (issue.code === "invalid_key") return issue.issues.map(({ message }) => ({ path, message }));
    if (issue.code === "custom" || issue.code === "invalid_format") return [{ path, message: issue.message }];
    const expected = expectation(issue);
    if (issue.input === undefined) return [{ path, message: `missing: ${expected}` }];
    return [{ path, message: `${expected}, not ${nameOf(issue.input)}` }];
  });
}

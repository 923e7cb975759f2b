import type { Exercise } from "./exercise.ts";

/** What a learner answered, in the shape of the exercise's kind. Ids are the exercise's own. */
export type Response =
  | { readonly kind: "single"; readonly option: string }
  | { readonly kind: "several" | "listen-and-note"; readonly options: readonly string[] }
  | { readonly kind: "groups"; readonly placed: Readonly<Record<string, string>> }
  | { readonly kind: "order"; readonly order: readonly string[] };

/** The fields of an answer as a form sends them, before anyone knows which exercise they belong to. */
export interface AnswerFields {
  readonly options: readonly string[];
  readonly order: readonly string[];
  /** Group by item. */
  readonly placed: Readonly<Record<string, string>>;
}

/** Why an answer cannot be graded: it is not complete, or it names what the exercise does not hold. */
export const RESPONSE_FAULTS = ["choose-one", "choose-some", "place-all", "order-all", "unknown-choice"] as const;
export type ResponseFault = (typeof RESPONSE_FAULTS)[number];

export type ReadResponse = { readonly response: Response } | { readonly fault: ResponseFault };

/** Reads the fields against the exercise; every id in the response is then known to exist in it. */
export function readResponse(exercise: Exercise, fields: AnswerFields): ReadResponse {
  switch (exercise.kind) {
    case "single": {
      const [option, ...more] = fields.options;
      if (option === undefined || more.length > 0) return { fault: "choose-one" };
      return known(fields.options, exercise.options) ? { response: { kind: "single", option } } : UNKNOWN;
    }
    case "several":
    case "listen-and-note": {
      const options = [...new Set(fields.options)].sort();
      if (options.length === 0) return { fault: "choose-some" };
      return known(options, exercise.options) ? { response: { kind: exercise.kind, options } } : UNKNOWN;
    }
    case "groups": {
      const placed: Record<string, string> = {};
      for (const item of exercise.items) {
        const group = Object.hasOwn(fields.placed, item.id) ? fields.placed[item.id] : undefined;
        if (!group) return { fault: "place-all" };
        if (!known([group], exercise.groups)) return UNKNOWN;
        placed[item.id] = group;
      }
      return { response: { kind: "groups", placed } };
    }
    case "order": {
      if (!known(fields.order, exercise.items)) return UNKNOWN;
      const complete = new Set(fields.order).size === exercise.items.length;
      if (!complete || fields.order.length !== exercise.items.length) return { fault: "order-all" };
      return { response: { kind: "order", order: [...fields.order] } };
    }
  }
}

const UNKNOWN = { fault: "unknown-choice" } as const;

function known(ids: readonly string[], entries: readonly { id: string }[]): boolean {
  return ids.every((id) => entries.some((entry) => entry.id === id));
}

/**
 * A response as it was stored, read against the exercise as it is now; null where the lesson has since been
 * edited so that it no longer fits, and the exercise counts as unanswered.
 */
export function restoreResponse(exercise: Exercise, stored: string): Response | null {
  const fields = fieldsOf(stored, exercise.kind);
  if (fields === null) return null;
  const read = readResponse(exercise, fields);
  return "response" in read ? read.response : null;
}

function fieldsOf(stored: string, kind: Exercise["kind"]): AnswerFields | null {
  let value: Partial<Record<"kind" | "option" | "options" | "order" | "placed", unknown>> | null;
  try {
    value = JSON.parse(stored);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null || value.kind !== kind) return null;
  return {
    options: [...strings([value.option]), ...strings(value.options)],
    order: strings(value.order),
    placed: named(value.placed),
  };
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];
}

function named(value: unknown): Record<string, string> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

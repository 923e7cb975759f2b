import type { Exercise } from "./exercise.ts";

/** What a learner answered, in the shape of the exercise's kind. Ids are the exercise's own. */
export type Response =
  | { readonly kind: "single"; readonly option: string }
  | { readonly kind: "several" | "listen-and-note" | "spot"; readonly options: readonly string[] }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "groups" | "match"; readonly placed: Readonly<Record<string, string>> }
  | { readonly kind: "order"; readonly order: readonly string[] };

/** The fields of an answer as a form sends them, before anyone knows which exercise they belong to. */
export interface AnswerFields {
  readonly options: readonly string[];
  readonly order: readonly string[];
  /** Group or target by item. */
  readonly placed: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Of an answer in one's own words, in characters: enough to hold beside the model, and not a novel. */
export const TEXT_LIMITS = { least: 4, most: 2000 };

/** Why an answer cannot be graded: it is not complete, or it names what the exercise does not hold. */
export const RESPONSE_FAULTS = [
  "choose-one",
  "choose-some",
  "place-all",
  "order-all",
  "match-once",
  "write-some",
  "too-long",
  "unknown-choice",
] as const;
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
    case "spot":
    case "listen-and-note": {
      const options = [...new Set(fields.options)].sort();
      if (options.length === 0) return { fault: "choose-some" };
      return known(options, exercise.options) ? { response: { kind: exercise.kind, options } } : UNKNOWN;
    }
    case "groups":
      return place(exercise, exercise.groups, fields);
    case "match": {
      const read = place(exercise, exercise.targets, fields);
      if (!("response" in read) || read.response.kind !== "match") return read;
      const targets = Object.values(read.response.placed);
      return new Set(targets).size === targets.length ? read : { fault: "match-once" };
    }
    case "text": {
      const text = fields.text.trim();
      if (text.length < TEXT_LIMITS.least) return { fault: "write-some" };
      return text.length > TEXT_LIMITS.most ? { fault: "too-long" } : { response: { kind: "text", text } };
    }
    case "order": {
      if (!known(fields.order, exercise.items)) return UNKNOWN;
      const complete = new Set(fields.order).size === exercise.items.length;
      if (!complete || fields.order.length !== exercise.items.length) return { fault: "order-all" };
      return { response: { kind: "order", order: [...fields.order] } };
    }
  }
}

/** Every item in one of the places there are. */
function place(
  { kind, items }: { readonly kind: "groups" | "match"; readonly items: readonly { id: string }[] },
  places: readonly { id: string }[],
  fields: AnswerFields,
): ReadResponse {
  const placed: Record<string, string> = {};
  for (const item of items) {
    const chosen = Object.hasOwn(fields.placed, item.id) ? fields.placed[item.id] : undefined;
    if (!chosen) return { fault: "place-all" };
    if (!known([chosen], places)) return UNKNOWN;
    placed[item.id] = chosen;
  }
  return { response: { kind, placed } };
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
  let value: Partial<Record<"kind" | "option" | "options" | "order" | "placed" | "text", unknown>> | null;
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
    text: typeof value.text === "string" ? value.text : "",
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

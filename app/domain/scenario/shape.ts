import { z } from "zod";
import { LOCALES } from "../locale.ts";
import type { Message } from "./problem.ts";
import { didYouMean } from "./suggest.ts";

/** One thing wrong with the shape of a value: where, and what was expected. */
export interface ShapeFault {
  readonly path: readonly (string | number)[];
  readonly message: Message;
}

/** A map with exactly the keys of `shape`; an unknown key is told which known one is near. */
export function closed<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    // The known keys, one a line: `explain` looks among them for the one meant.
    error: (issue) => (issue.code === "unrecognized_keys" ? Object.keys(shape).join("\n") : undefined),
  });
}

/** Makes a check of Zod's say `message`. Zod holds one string; `explain` finds both languages in the parameters. */
export function telling(message: Message) {
  return { error: message.en, params: { message } };
}

/** Adds an issue from within a transformation or a refinement, as `telling` does for a check. */
export function tell(
  context: Pick<z.RefinementCtx<unknown>, "addIssue">,
  message: Message,
  path: readonly (string | number)[] = [],
): void {
  context.addIssue({ code: "custom", path: [...path], message: message.en, params: { message } });
}

function isMessage(value: unknown): value is Message {
  return isRecord(value) && LOCALES.every((locale) => typeof value[locale] === "string");
}

/**
 * A value of one of several kinds, told apart by its JSON type, so that a message names the kind meant. `absent` is said
 * where there is none, if it can be said better than as a missing kind.
 */
export function byKind<T>(
  expected: Message,
  pick: (value: unknown) => z.ZodType<T> | null,
  absent: Message = missing(expected),
): z.ZodType<T, unknown> {
  return z.unknown().transform((value, context): T => {
    const schema = pick(value);
    if (schema === null) {
      tell(context, value === undefined ? absent : instead(being(expected), nameOf(value)));
      return z.NEVER;
    }
    const parsed = schema.safeParse(value, { reportInput: true });
    if (parsed.success) return parsed.data;
    for (const { message, path } of explain(parsed.error)) tell(context, message, path);
    return z.NEVER;
  });
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function missing(expected: Message): Message {
  return { en: `missing: ${expected.en}`, "zh-CN": `缺少这一项：${expected["zh-CN"]}` };
}

const being = (kind: Message): Message => ({ en: `expected ${kind.en}`, "zh-CN": `应为${kind["zh-CN"]}` });

const instead = (expected: Message, given: Message): Message => ({
  en: `${expected.en}, not ${given.en}`,
  "zh-CN": `${expected["zh-CN"]}，这里却是${given["zh-CN"]}`,
});

const TEXT: Message = { en: "a text", "zh-CN": "文字" };
const MAP: Message = { en: "a map", "zh-CN": "一组「名称: 内容」" };
const LIST: Message = { en: "a list", "zh-CN": "列表" };

const numeral = (value: number | bigint): Message => ({ en: String(value), "zh-CN": ` ${value}` });
const literal = (value: unknown): Message => ({ en: String(value), "zh-CN": `「${String(value)}」` });

function nameOf(value: unknown): Message {
  if (value === null) return { en: "nothing", "zh-CN": "空的" };
  if (Array.isArray(value)) return LIST;
  if (typeof value === "object") return MAP;
  if (typeof value === "number" && Number.isFinite(value)) return numeral(value);
  if (typeof value !== "string") return literal(value);
  return value.length > 40 ? TEXT : { en: `the text "${value}"`, "zh-CN": `文字「${value}」` };
}

const KINDS: Readonly<Record<string, Message>> = {
  string: TEXT,
  number: { en: "a number", "zh-CN": "数字" },
  int: { en: "an integer", "zh-CN": "整数" },
  object: MAP,
  record: MAP,
  array: LIST,
};

function oneOf(values: readonly unknown[]): Message {
  const names = values.map((value) => (typeof value === "number" ? numeral(value) : literal(value)));
  const zh = names.map((name) => name["zh-CN"]).join("、");
  return { en: names.map(({ en }) => en).join(" | "), "zh-CN": names.length > 1 ? `${zh}之一` : zh };
}

/** A bound on a text's characters, a list's entries or a number itself. */
function bound(limit: "least" | "most", value: number | bigint, origin: string): Message {
  const en = `expected at ${limit} ${value}`;
  const zh = `${limit === "least" ? "至少" : "最多"} ${value}`;
  if (origin === "string") return { en: `${en} characters`, "zh-CN": `${zh} 个字符` };
  if (origin === "array") return { en: `${en} entries`, "zh-CN": `${zh} 项` };
  return { en, "zh-CN": `不能${limit === "least" ? "小于" : "大于"} ${value}` };
}

/** What is held against a bound. */
function measured(input: unknown): Message {
  return typeof input === "string" || Array.isArray(input) ? numeral(input.length) : nameOf(input);
}

function broken(issue: z.core.$ZodIssue): Message {
  if (issue.code === "custom" && isMessage(issue.params?.message)) return issue.params.message;
  const { input } = issue;
  const unlike = (expected: Message, given: Message): Message =>
    input === undefined ? missing(expected) : instead(expected, given);
  switch (issue.code) {
    case "invalid_type":
      return unlike(being(KINDS[issue.expected] ?? literal(issue.expected)), nameOf(input));
    case "invalid_value":
      return unlike(being(oneOf(issue.values)), nameOf(input));
    case "too_small":
      return unlike(bound("least", issue.minimum, issue.origin), measured(input));
    case "too_big":
      return unlike(bound("most", issue.maximum, issue.origin), measured(input));
    default:
      return { en: issue.message, "zh-CN": "这里的内容不合要求" };
  }
}

function segments(path: readonly PropertyKey[]): (string | number)[] {
  return path.map((part) => (typeof part === "symbol" ? String(part) : part));
}

function unknownKey(key: string, known: readonly string[]): Message {
  const hint = didYouMean(key, known);
  return { en: `unknown key "${key}"${hint.en}`, "zh-CN": `这里没有名为「${key}」的项目${hint["zh-CN"]}` };
}

/** The faults in an error of Zod, made with `reportInput`: what was expected, and what stands there instead. */
export function explain(error: z.ZodError): ShapeFault[] {
  return error.issues.flatMap((issue): ShapeFault[] => {
    const path = segments(issue.path);
    if (issue.code === "unrecognized_keys") {
      const known = issue.message.split("\n");
      return issue.keys.map((key) => ({ path: [...path, key], message: unknownKey(key, known) }));
    }
    if (issue.code === "invalid_key") return issue.issues.map((inner) => ({ path, message: broken(inner) }));
    return [{ path, message: broken(issue) }];
  });
}

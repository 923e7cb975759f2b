import { z } from "zod";
import { LOCALES, type LocalizedText } from "../locale.ts";
import type { Message } from "./problem.ts";
import { byKind, closed, isRecord, tell, telling } from "./shape.ts";

/**
 * Format 1 of a scenario file, key by key. What one key says about another in the same object is checked here;
 * what refers to elsewhere (targets, facts, skills …) in `references.ts`.
 */
export const PERSONAS = ["driver", "expressive", "amiable", "analytical"] as const;
export const OUTCOMES = ["won", "advanced", "deferred", "lost"] as const;
export const MOODS = ["pleased", "neutral", "doubtful", "annoyed"] as const;

const matching = (pattern: RegExp, message: Message) =>
  z.string().refine((value) => pattern.test(value), telling(message));

const words = matching(/\S/, { en: "expected a text that is not blank", "zh-CN": "这段文字不能是空白" });
const [zh, en] = LOCALES;
const wordsByLocale = closed({ [zh]: words.exactOptional(), [en]: words.exactOptional() }).refine(
  (texts) => Object.keys(texts).length > 0,
  telling({ en: "expected a text in at least one language", "zh-CN": "至少要有一种语言的文字" }),
);

const NOT_WRITTEN = { en: "missing: a text, which is not written yet", "zh-CN": "还没写：这里要有文字" };

/** A text a learner sees. */
const text = byKind<LocalizedText>(
  { en: "a text, or a map of texts by language", "zh-CN": "一段文字，或者按语言分列的几段文字" },
  (value) => (typeof value === "string" ? words : isRecord(value) ? wordsByLocale : null),
  NOT_WRITTEN,
);

const NAME = "[A-Za-z0-9][A-Za-z0-9_-]{0,59}";
const name = matching(new RegExp(`^${NAME}$`), {
  en: "expected a name of letters, digits, - and _, at most 60 long",
  "zh-CN": "这里的代号只能用英文字母、数字、- 和 _，最多 60 个字符",
});
const reference = z.string().max(200);
const choiceId = matching(/^[a-z0-9-]{1,60}$/, {
  en: "expected a choice id: a-z, 0-9 and -, at most 60 long",
  "zh-CN": "回答的代号只能用小写字母 a-z、数字 0-9 和 -，最多 60 个字符",
});

/** Any integer that a double holds exactly. */
const integer = z.int();
const unique = (items: readonly string[]) => new Set(items).size === items.length;
const referencesOnce = z
  .array(reference)
  .refine(unique, telling({ en: "the same name stands twice", "zh-CN": "同一个名称写了两次" }));

export type Condition =
  | { readonly gauge: string; readonly gte: number }
  | { readonly gauge: string; readonly lte: number }
  | { readonly knows: string }
  | { readonly visited: string }
  | { readonly not: Condition }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

const conditionForms: readonly (readonly [key: string, schema: () => z.ZodType<Condition>])[] = [
  ["gte", () => closed({ gauge: reference, gte: integer })],
  ["lte", () => closed({ gauge: reference, lte: integer })],
  ["gauge", () => closed({ gauge: reference, gte: integer })],
  ["knows", () => closed({ knows: reference })],
  ["visited", () => closed({ visited: reference })],
  ["not", () => closed({ not: condition })],
  ["all", () => closed({ all: z.array(condition).min(1) })],
  ["any", () => closed({ any: z.array(condition).min(1) })],
];

const condition: z.ZodType<Condition> = byKind(
  {
    en: "a condition: {gauge, gte}, {gauge, lte}, {knows}, {visited}, {not}, {all} or {any}",
    "zh-CN": "一个条件：「{gauge, gte}」「{gauge, lte}」「{knows}」「{visited}」「{not}」「{all}」「{any}」之一",
  },
  (value) => {
    if (!isRecord(value)) return null;
    return conditionForms.find(([key]) => Object.hasOwn(value, key))?.[1]() ?? null;
  },
);

const says = byKind<LocalizedText | z.infer<typeof saysVariants>>(
  {
    en: "a text, a map of texts by language, or a list of {when, text}",
    "zh-CN": "一段文字、按语言分列的几段文字，或者由「{when, text}」组成的列表",
  },
  (value) => (Array.isArray(value) ? saysVariants : typeof value === "string" || isRecord(value) ? text : null),
  NOT_WRITTEN,
);
const saysVariants = z
  .array(closed({ when: condition.exactOptional(), text }))
  .min(1)
  .superRefine((variants, context) => {
    variants.forEach(({ when }, index) => {
      const last = index === variants.length - 1;
      if (last && when !== undefined) {
        const message = { en: "the last variant must have no `when`", "zh-CN": "最后一种说法不能有条件「when」" };
        tell(context, message, [index, "when"]);
      }
      if (!last && when === undefined) {
        const message = {
          en: "only the last variant may lack `when`",
          "zh-CN": "只有最后一种说法可以没有条件「when」",
        };
        tell(context, message, [index, "when"]);
      }
    });
  });

const mark = integer.min(0).max(4);
const credit = byKind<number | Record<string, number>>(
  { en: "a credit from 0 to 4, or a map of credits by skill", "zh-CN": "一个 0 到 4 的得分，或者按技能分列的得分" },
  (value) => (typeof value === "number" ? mark : isRecord(value) ? z.record(reference, mark) : null),
);

const choice = closed({
  text,
  credit,
  why: text,
  covers: referencesOnce.exactOptional(),
  lesson: reference.exactOptional(),
  when: condition.exactOptional(),
  effects: z.record(reference, integer).exactOptional(),
  learns: referencesOnce.exactOptional(),
  reply: text.exactOptional(),
  mood: z.enum(MOODS).exactOptional(),
  ethics: z.literal("breach").exactOptional(),
  to: reference,
});

const countOf = (least: number, most: number) => (entries: Record<string, unknown>) => {
  const count = Object.keys(entries).length;
  return count >= least && count <= most;
};
const notEmpty = countOf(1, Number.POSITIVE_INFINITY);

const beat = closed({
  says,
  sees: text.exactOptional(),
  tests: referencesOnce.min(1),
  weight: integer.min(1).max(3).exactOptional(),
  choices: z
    .record(choiceId, choice)
    .refine(countOf(2, 4), telling({ en: "expected 2 to 4 choices", "zh-CN": "应有 2 到 4 个回答" })),
});

const gauge = closed({ start: integer, min: integer, max: integer }).refine(
  ({ start, min, max }) => min <= start && start <= max,
  telling({ en: "expected min <= start <= max", "zh-CN": "起始值「start」应在最小值「min」和最大值「max」之间" }),
);

export const definitionSchema = closed({
  format: z.literal(1),
  id: matching(/^[a-z0-9-]{3,60}$/, {
    en: "expected an id: a-z, 0-9 and -, 3 to 60 long",
    "zh-CN": "情景的代号只能用小写字母 a-z、数字 0-9 和 -，3 到 60 个字符",
  }),
  locale: z.enum(LOCALES),
  title: text,
  brief: text,
  customer: closed({ name: text, role: text, persona: z.enum(PERSONAS), face: words.max(60) }),
  level: integer.min(1).max(3),
  minutes: integer.min(1).max(240),
  pass: integer.min(1).max(100),
  gauges: z.record(name, gauge).exactOptional(),
  facts: z.record(name, closed({ text })).exactOptional(),
  start: reference,
  rules: z.array(closed({ when: condition, to: reference })).exactOptional(),
  stages: z
    .record(
      name,
      closed({
        beats: z
          .record(name, beat)
          .refine(notEmpty, telling({ en: "expected at least one beat", "zh-CN": "至少要有一个场面" })),
      }),
    )
    .refine(notEmpty, telling({ en: "expected at least one stage", "zh-CN": "至少要有一个阶段" })),
  ends: z
    .record(
      name,
      closed({
        outcome: z.enum(OUTCOMES),
        points: integer.min(-1_000_000).max(1_000_000),
        says: text,
      }),
    )
    .refine(notEmpty, telling({ en: "expected at least one end", "zh-CN": "至少要有一个结局" })),
});

/** A scenario file as its author wrote it. */
export type Definition = z.infer<typeof definitionSchema>;
export type Outcome = (typeof OUTCOMES)[number];
export type Mood = (typeof MOODS)[number];
export type Persona = (typeof PERSONAS)[number];

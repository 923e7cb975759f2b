import type { Locale } from "../locale.ts";

/** What a problem is, in each of the site's languages. In Chinese, what is taken from the file stands in 「」. */
export type Message = Readonly<Record<Locale, string>>;

/** What the languages of texts are called in a Chinese message. */
export const IN_CHINESE: Readonly<Record<Locale, string>> = { "zh-CN": "中文", en: "英文" };

/** What can be wrong with a scenario file. The codes are part of format 1: tools and trainers rely on them. */
export const ERROR_CODES = [
  "syntax",
  "shape",
  "unknown-target",
  "unknown-fact",
  "unknown-gauge",
  "unknown-skill",
  "unknown-stage",
  "unknown-point",
  "unknown-lesson",
  "unreachable-beat",
  "unreachable-end",
  "unreachable-choice",
  "dead-end",
  "endless",
  "too-large",
  "flat-scenario",
  "robot-passes",
  "pressure-pays",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export const WARNING_CODES = [
  "missing-translation",
  "length-cue",
  "position-cue",
  "absolute-cue",
  "near-duplicate",
  "skippable-skill",
  "skipped-stage",
  "flat-turn",
  "lone-best",
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/**
 * One fault of a scenario file. `at` is the dotted path of the place in the file ("" is the whole file), `line`
 * its 1-based line, `path` (where it applies) the choice ids from the start that show the fault.
 */
export interface Problem<Code extends string = ErrorCode> {
  readonly code: Code;
  readonly at: string;
  readonly line: number;
  readonly message: Message;
  readonly path?: readonly string[];
}

/** The most problems reported of one file: a file that is wrong everywhere is not told so a hundred thousand times. */
export const MOST_PROBLEMS = 500;

/** Problems in the order of the file, at most `MOST_PROBLEMS`. */
export function inFileOrder<P extends Problem<string>>(problems: readonly P[]): P[] {
  return [...problems].sort((a, b) => a.line - b.line).slice(0, MOST_PROBLEMS);
}

import type { Locale } from "../locale.ts";
import type { Progress } from "./configurations.ts";
import { coverageWarnings } from "./coverage.ts";
import { survey } from "./explore.ts";
import { type Figures, measure } from "./figures.ts";
import type { Finding, Warning } from "./findings.ts";
import { isFlat, pressureFindings, robotFindings } from "./integrity.ts";
import { type ParseOptions, readScenario } from "./parse.ts";
import { type ErrorCode, inFileOrder, type Problem, type WarningCode } from "./problem.ts";
import { replyCues } from "./reply-cues.ts";
import type { Scenario } from "./scenario.ts";
import { soundnessFindings } from "./soundness.ts";
import { missingTranslations } from "./translations.ts";

export interface CheckOptions extends ParseOptions {
  /** The file's name, for the report. */
  readonly file: string;
  /** The languages every text should be in. */
  readonly siteLocales: readonly Locale[];
  /** Hears of configurations found while they are explored. */
  readonly progress?: Progress;
}

/** What there is to say of one file. */
export interface FileReport {
  readonly file: string;
  /** Null where the file holds none. */
  readonly id: string | null;
  /** SHA-256 of the definition as canonical JSON; null where the file is not YAML or JSON. */
  readonly hash: string | null;
  readonly ok: boolean;
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem<WarningCode>[];
  /** Null where errors keep the graph from being explored. */
  readonly facts: Figures | null;
}

interface Explored {
  readonly findings: readonly Finding[];
  readonly warnings: readonly Warning[];
  readonly facts: Figures | null;
}

function explored(scenario: Scenario, options: CheckOptions): Explored {
  const cues = [...missingTranslations(scenario, options.siteLocales), ...replyCues(scenario)];
  const surveyed = survey(scenario, options.progress);
  const findings = soundnessFindings(surveyed);
  const { exploration } = surveyed;
  if (exploration === null) return { findings, warnings: cues, facts: null };
  const { figures, random } = measure(exploration);
  if (isFlat(exploration) || random === null) {
    const message = {
      en: `every conversation is worth ${figures.max} points, so no score is defined`,
      "zh-CN": `无论怎么谈都是 ${figures.max} 分，因此无法评分`,
    };
    findings.push({ code: "flat-scenario", at: "stages", message });
  } else findings.push(...robotFindings(exploration, random));
  findings.push(...pressureFindings(exploration));
  const warnings = [...cues, ...coverageWarnings(exploration)];
  return { findings, warnings, facts: figures };
}

const NOTHING: Explored = { findings: [], warnings: [], facts: null };

/**
 * Everything that is wrong with a scenario file (text or bytes), with its figures. Never throws for what is in the
 * file; takes about a second at most, on the largest files and scenarios allowed.
 */
export function checkScenario(input: string | Uint8Array, options: CheckOptions): FileReport {
  const { problems, scenario, id, hash, locate } = readScenario(input, options);
  const { findings, warnings, facts } = scenario === null ? NOTHING : explored(scenario, options);
  const placed = <Code extends ErrorCode | WarningCode>({ code, at, ...rest }: Finding<Code>): Problem<Code> => ({
    code,
    at,
    line: locate(at),
    ...rest,
  });
  const errors = [...problems, ...findings.map(placed)];
  return {
    file: options.file,
    id,
    hash,
    ok: errors.length === 0,
    errors: inFileOrder(errors),
    warnings: inFileOrder(warnings.map(placed)),
    facts,
  };
}

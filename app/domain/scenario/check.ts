import type { Locale } from "../locale.ts";
import { survey } from "./explore.ts";
import { type Figures, measure } from "./figures.ts";
import type { Finding } from "./findings.ts";
import { isFlat, pressureFindings, robotFindings } from "./integrity.ts";
import { type ParseOptions, readScenario } from "./parse.ts";
import { inFileOrder, type Problem, type WarningCode } from "./problem.ts";
import type { Scenario } from "./scenario.ts";
import { soundnessFindings } from "./soundness.ts";

export interface CheckOptions extends ParseOptions {
  /** The file's name, for the report. */
  readonly file: string;
  /** The languages every text should be in. */
  readonly siteLocales: readonly Locale[];
}

/** What `rapport scenario check --json` says of one file. */
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

function explored(scenario: Scenario): { readonly findings: readonly Finding[]; readonly facts: Figures | null } {
  const surveyed = survey(scenario);
  const findings = soundnessFindings(surveyed);
  const { exploration } = surveyed;
  if (exploration === null) return { findings, facts: null };
  const { figures, random } = measure(exploration);
  if (isFlat(exploration) || random === null) {
    const message = `every conversation is worth ${figures.max} points, so no score is defined`;
    findings.push({ code: "flat-scenario", at: "stages", message });
  } else findings.push(...robotFindings(exploration, random));
  findings.push(...pressureFindings(exploration));
  return { findings, facts: figures };
}

/**
 * Everything that is wrong with a scenario file (text or bytes), with its figures. Never throws for what is in the
 * file; takes about a second at most, on the largest files and scenarios allowed.
 */
export function checkScenario(input: string | Uint8Array, options: CheckOptions): FileReport {
  const { problems, scenario, id, hash, locate } = readScenario(input, options);
  const { findings, facts } = scenario === null ? { findings: [], facts: null } : explored(scenario);
  const found = findings.map(({ code, at, ...rest }): Problem => ({ code, at, line: locate(at), ...rest }));
  const errors = [...problems, ...found];
  const warnings: readonly Problem<WarningCode>[] = [];
  return {
    file: options.file,
    id,
    hash,
    ok: errors.length === 0,
    errors: inFileOrder(errors),
    warnings: inFileOrder(warnings),
    facts,
  };
}

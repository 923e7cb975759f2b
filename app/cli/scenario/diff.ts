import { LOCALES } from "../../domain/locale.ts";
import { checkScenario } from "../../domain/scenario/check.ts";
import { type Change, diffScenarios } from "../../domain/scenario/diff.ts";
import { explore } from "../../domain/scenario/explore.ts";
import { readScenario } from "../../domain/scenario/parse.ts";
import type { Scenario } from "../../domain/scenario/scenario.ts";
import type { Io } from "../io.ts";
import type { AttemptsEffect } from "./attempts-effect.ts";
import { describeAttempts, describeChanges, describeFigures, type Version } from "./diff-report.ts";
import { bytesOf, parseOptions } from "./files.ts";
import { describeReport, plainReport } from "./report.ts";

export interface DiffOptions {
  /** The data folder to read attempts from; true for the usual one. */
  readonly attempts?: string | true;
  readonly json: boolean;
}

/** Throws UnreadableFile. */
function versionOf(file: string, io: Io): Version {
  const bytes = bytesOf(file);
  const options = parseOptions(io);
  const report = checkScenario(bytes, { ...options, file, siteLocales: LOCALES });
  const { scenario, locate } = readScenario(bytes, options);
  return { file, report, scenario: report.ok ? scenario : null, locate };
}

/**
 * What `--json` prints: both files as `scenario check` reports them, the changes, and with `--attempts` what the new
 * version does to those stored. The last two are null where there is nothing to tell, or nothing was asked.
 */
function asJson(
  before: Version,
  after: Version,
  changes: readonly Change[] | null,
  attempts: AttemptsEffect | null,
): string {
  const [old, current] = [plainReport(before.report), plainReport(after.report)];
  return `${JSON.stringify({ before: old, after: current, changes, attempts }, null, 2)}\n`;
}

/**
 * `rapport scenario diff`. Returns the exit code: 0 where the files were compared, whatever differs; 1 where one has
 * errors, which are told. Attempts are those stored under the old file's id. Throws UnreadableFile, for a data folder too.
 */
export async function diffFiles(old: string, current: string, options: DiffOptions, io: Io): Promise<number> {
  const [before, after] = [versionOf(old, io), versionOf(current, io)];
  if (before.scenario === null || after.scenario === null) {
    if (options.json) io.out(asJson(before, after, null, null));
    else for (const { report } of [before, after]) if (!report.ok) io.out(describeReport(report, io));
    return 1;
  }
  const changes = diffScenarios(before.scenario, after.scenario);
  const attempts =
    options.attempts === undefined
      ? null
      : await effectOf(options.attempts === true ? io.dataFolder : options.attempts, before.scenario, after.scenario);
  if (options.json) {
    io.out(asJson(before, after, changes, attempts));
    return 0;
  }
  io.out(describeChanges(before, after, changes, io));
  io.out(describeFigures(before.report, after.report, io));
  if (attempts !== null) io.out(describeAttempts(attempts, io));
  return 0;
}

async function effectOf(folder: string, before: Scenario, after: Scenario): Promise<AttemptsEffect> {
  // Only here: the other commands, and a comparison of two files, start without loading a database.
  const { attemptsEffect } = await import("./attempts-effect.ts");
  return attemptsEffect(folder, before.id, explore(after));
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ContentHash, contentHash } from "../../domain/ids.ts";
import { explore, survey, UnsoundScenario } from "../../domain/scenario/explore.ts";
import { isFlat } from "../../domain/scenario/integrity.ts";
import { readScenario } from "../../domain/scenario/parse.ts";
import type { References } from "../../domain/scenario/references.ts";
import type { Scenario } from "../../domain/scenario/scenario.ts";
import { soundnessFindings } from "../../domain/scenario/soundness.ts";
import type { LibraryProblem } from "../library-problem.ts";

export type { LibraryProblem };

/** A scenario at one of its versions: `source` is its file as authored, `hash` names the version. */
export interface ScenarioVersion {
  readonly scenario: Scenario;
  readonly hash: ContentHash;
  readonly source: string;
}

/** The scenarios that ship, and the reading of versions kept from earlier. */
export interface ScenarioLibrary {
  /** By level, those through more stages first, then by id: the first is whom a newcomer meets. */
  list(): readonly ScenarioVersion[];
  byId(id: string): ScenarioVersion | null;
  /** A version from its kept source, whatever lessons or points may have gone since; null where it can't be read. */
  read(source: string): ScenarioVersion | null;
}

/**
 * Reads every scenario of the folder once, and explores it. Errors are reported; a file that can't be played or scored
 * for them is left out, and hides no other. Of two files with the same id the first by name is taken.
 */
export function readScenarioLibrary(options: {
  readonly folder: string;
  readonly references: References;
  readonly sha256: (text: string) => string;
  readonly report: (problem: LibraryProblem) => void;
}): ScenarioLibrary {
  const { folder, references, sha256, report } = options;
  const read = (source: string) => readScenario(source, { references, sha256 });
  const taken = new Map<string, { readonly file: string; readonly version: ScenarioVersion }>();
  const files = readdirSync(folder).filter((name) => /\.(ya?ml|json)$/.test(name));
  for (const file of files.sort()) {
    const source = readFileSync(join(folder, file), "utf8");
    const { scenario, hash, problems, locate } = read(source);
    for (const { line, message } of problems) report({ file, line, message: message.en });
    if (!scenario || !hash) continue;
    const tell: Tell = (at, message) => report({ file, line: locate(at), message });
    const other = taken.get(scenario.id);
    if (other) tell("id", `${other.file} has the same id "${scenario.id}" and is offered instead`);
    else if (isScorable(scenario, tell)) {
      taken.set(scenario.id, { file, version: { scenario, hash: contentHash(hash), source } });
    }
  }
  const versions = [...taken.values()].map(({ version }) => version).sort(onShelf);

  return {
    list: () => versions,
    byId: (id) => taken.get(id)?.version ?? null,
    read(source) {
      const { scenario, hash } = read(source);
      return scenario && hash ? { scenario, hash: contentHash(hash), source } : null;
    },
  };
}

/** Reports what is wrong at a dotted path of a file. */
type Tell = (at: string, message: string) => void;

/** By level, those through more stages first, then by id. */
export function onShelf({ scenario: a }: ScenarioVersion, { scenario: b }: ScenarioVersion): number {
  return a.level - b.level || b.stages.length - a.stages.length || (a.id < b.id ? -1 : 1);
}

/** Whether a score is defined for every conversation; tells what keeps it from being so. */
function isScorable(scenario: Scenario, tell: Tell): boolean {
  try {
    if (!isFlat(explore(scenario))) return true;
    tell("stages", "every conversation is worth the same, so no score is defined");
  } catch (error) {
    if (!(error instanceof UnsoundScenario)) throw error;
    for (const { at, message } of soundnessFindings(survey(scenario))) tell(at, message.en);
  }
  return false;
}

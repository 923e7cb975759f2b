import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ContentHash, contentHash } from "../../domain/ids.ts";
import { readScenario } from "../../domain/scenario/parse.ts";
import type { References } from "../../domain/scenario/references.ts";
import type { Scenario } from "../../domain/scenario/scenario.ts";

/** A scenario at one of its versions: `source` is its file as authored, `hash` names the version. */
export interface ScenarioVersion {
  readonly scenario: Scenario;
  readonly hash: ContentHash;
  readonly source: string;
}

/** The scenarios that ship, and the reading of versions kept from earlier. */
export interface ScenarioLibrary {
  /** By level, then id. */
  list(): readonly ScenarioVersion[];
  byId(id: string): ScenarioVersion | null;
  /** A version from its kept source, whatever lessons or points may have gone since; null where it can't be read. */
  read(source: string): ScenarioVersion | null;
}

export interface LibraryProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/**
 * Reads every scenario of the folder once. Errors are reported; a file that can't be played for them is left out, and
 * hides no other.
 */
export function readScenarioLibrary(options: {
  readonly folder: string;
  readonly references: References;
  readonly sha256: (text: string) => string;
  readonly report: (problem: LibraryProblem) => void;
}): ScenarioLibrary {
  const { folder, references, sha256, report } = options;
  const read = (source: string) => readScenario(source, { references, sha256 });
  const versions: ScenarioVersion[] = [];
  for (const file of readdirSync(folder).filter((name) => /\.(ya?ml|json)$/.test(name))) {
    const source = readFileSync(join(folder, file), "utf8");
    const { scenario, hash, problems } = read(source);
    for (const { line, message } of problems) report({ file, line, message });
    if (scenario && hash) versions.push({ scenario, hash: contentHash(hash), source });
  }
  versions.sort((a, b) => a.scenario.level - b.scenario.level || (a.scenario.id < b.scenario.id ? -1 : 1));

  return {
    list: () => versions,
    byId: (id) => versions.find((version) => version.scenario.id === id) ?? null,
    read(source) {
      const { scenario, hash } = read(source);
      return scenario && hash ? { scenario, hash: contentHash(hash), source } : null;
    },
  };
}

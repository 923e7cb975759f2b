import { readFileSync } from "node:fs";
import { readReferences } from "../../content/references.ts";
import { sha256 } from "../../content/sha256.ts";
import { type Exploration, survey } from "../../domain/scenario/explore.ts";
import { type ParseOptions, readScenario } from "../../domain/scenario/parse.ts";
import type { Scenario } from "../../domain/scenario/scenario.ts";
import type { Io } from "../io.ts";

/** A file given on the command line that can't be read. */
export class UnreadableFile extends Error {}

/** The bytes of a file. Throws UnreadableFile. */
export function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UnreadableFile(`${file}: ${reasonOf(error)}`);
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "this is a folder, not a file";
  if (code === "EACCES" || code === "EPERM") return "reading it is not allowed";
  return error instanceof Error ? error.message : String(error);
}

export const parseOptions = (io: Io): ParseOptions => ({ references: readReferences(io.contentFolder), sha256 });

/** A file that holds no scenario that can be played. */
export class UnusableScenario extends Error {}

/** The scenario of a file, sound enough to be played and scored. Throws UnreadableFile, UnusableScenario. */
export function scenarioOf(file: string, io: Io): Scenario {
  const { scenario, problems } = readScenario(bytesOf(file), parseOptions(io));
  const [first] = problems;
  if (scenario === null)
    throw new UnusableScenario(`${file}:${first?.line ?? 1}: ${first?.message.en ?? "no scenario"}`);
  return scenario;
}

/** All conversations of a scenario, or null where its errors leave no score defined. */
export function scorable(scenario: Scenario): Exploration | null {
  const { exploration } = survey(scenario);
  return exploration !== null && exploration.best[0] !== exploration.worst[0] ? exploration : null;
}

/** As `scenarioOf`, with all its conversations explored. Throws UnusableScenario also where they can't be scored. */
export function exploredOf(file: string, io: Io): Exploration {
  const exploration = scorable(scenarioOf(file, io));
  if (exploration === null) {
    throw new UnusableScenario(`${file}: its conversations can't be scored; see \`rapport scenario check\``);
  }
  return exploration;
}

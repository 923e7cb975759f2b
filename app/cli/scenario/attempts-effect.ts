import { readAttempts } from "../../../db/read-only.ts";
import { DataFolderError } from "../../../db/sqlite.server.ts";
import type { AttemptMode } from "../../domain/scenario/attempt-record.ts";
import { type Effect, type EffectSummary, effectOn, summarise } from "../../domain/scenario/effect.ts";
import type { Exploration } from "../../domain/scenario/explore.ts";
import { UnreadableFile } from "./files.ts";

/** What a new version does to the attempts stored in a data folder. Whose they are is not told. */
export interface AttemptsEffect {
  readonly folder: string;
  readonly summary: EffectSummary;
  /** Oldest attempt first. */
  readonly effects: readonly (Effect & { readonly mode: AttemptMode })[];
}

/** Replays every attempt stored under `scenarioId` on the new version. Throws UnreadableFile for the folder. */
export function attemptsEffect(folder: string, scenarioId: string, exploration: Exploration): AttemptsEffect {
  try {
    const effects = readAttempts(folder, scenarioId).map((attempt) => ({
      ...effectOn(exploration, attempt),
      mode: attempt.mode,
    }));
    return { folder, summary: summarise(effects), effects };
  } catch (error) {
    if (error instanceof DataFolderError) throw new UnreadableFile(error.message);
    throw error;
  }
}

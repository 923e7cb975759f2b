import { sha256 } from "../../content/sha256.ts";
import { AppError } from "../../domain/errors.ts";
import { may, type Person } from "../../domain/people.ts";
import type { Clock, Ids, Repos } from "../../domain/ports.ts";
import type { References } from "../../domain/scenario/references.ts";
import type { DraftDocument } from "../../domain/studio/document.ts";
import type { StoredDraft } from "../../domain/studio/ports.ts";
import { fromSource } from "../../domain/studio/source.ts";
import type { Analyst } from "../analysis/analyst.server.ts";
import type { ScenarioStore } from "../scenario-store.server.ts";

export interface StudioNeeds {
  readonly repos: Pick<Repos, "studio" | "attempts">;
  readonly scenarios: ScenarioStore;
  readonly references: References;
  readonly analyst: Analyst;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Throws `forbidden` for whoever may not write scenarios. */
export function requireAuthor(person: Person): void {
  if (!may(person.role, "write-scenarios")) throw new AppError("forbidden", `${person.role} may not write scenarios`);
}

/** The draft of a scenario: the one that is being written, else what reps play. Throws `not-found`. */
export async function draftOf({ repos, scenarios, references }: StudioNeeds, id: string): Promise<StoredDraft> {
  const stored = await repos.studio.draft(id);
  if (stored) return stored;
  const version = scenarios.latest(id);
  const read = version && fromSource(version.source, { references, sha256 });
  if (!read?.ok) throw new AppError("not-found", `no scenario ${id}`);
  return { document: read.document, revision: 0, savedAt: 0, savedBy: null };
}

/** The document of a version's source; throws `not-found` where it can't be read. */
export function documentOf({ references }: StudioNeeds, source: string): DraftDocument {
  const read = fromSource(source, { references, sha256 });
  if (!read.ok) throw new AppError("not-found", "this version can't be read any more");
  return read.document;
}

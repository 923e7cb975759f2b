import type { ScenarioVersion } from "../../content/scenarios/library.ts";
import { sha256 } from "../../content/sha256.ts";
import { AppError } from "../../domain/errors.ts";
import { may, type Person } from "../../domain/people.ts";
import type { Clock, Ids, Publication, Repos } from "../../domain/ports.ts";
import type { DraftDocument } from "../../domain/studio/document.ts";
import type { StoredDraft } from "../../domain/studio/ports.ts";
import { canonicalOf, documentIn } from "../../domain/studio/source.ts";
import type { Analyst } from "../analysis/analyst.server.ts";
import type { ScenarioStore } from "../scenario-store.server.ts";

export interface StudioNeeds {
  readonly repos: Pick<Repos, "studio" | "attempts">;
  readonly scenarios: ScenarioStore;
  readonly analyst: Analyst;
  readonly clock: Clock;
  readonly ids: Ids;
  /** To be told when what reps may begin with has changed. */
  readonly changed: () => void;
}

/** Throws `forbidden` for whoever may not write scenarios. */
export function requireAuthor(person: Person): void {
  if (!may(person.role, "write-scenarios")) throw new AppError("forbidden", `${person.role} may not write scenarios`);
}

/** Reading a file takes a twentieth of a second for the largest that ships, and it is asked for again and again. */
const documents = new WeakMap<ScenarioVersion, DraftDocument>();

/** A version as a draft; throws `not-found` where it can't be read any more. */
export function documentOf(version: ScenarioVersion): DraftDocument {
  const known = documents.get(version);
  if (known) return known;
  const document = documentIn(version.source);
  if (!document) throw new AppError("not-found", `a version of ${version.scenario.id} can't be read any more`);
  documents.set(version, document);
  return document;
}

/** The draft of a scenario: the one that is being written, else what reps play. Throws `not-found`. */
export async function draftOf({ repos, scenarios }: StudioNeeds, id: string): Promise<StoredDraft> {
  const stored = await repos.studio.draft(id);
  if (stored) return stored;
  const version = scenarios.latest(id);
  if (!version) throw new AppError("not-found", `no scenario ${id}`);
  return { document: documentOf(version), revision: 0, savedAt: 0, savedBy: null };
}

/** The number of what reps play, 0 for what ships; null where they play nothing. `publications` are newest first. */
export function numberOf(
  version: Pick<ScenarioVersion, "hash"> | null,
  publications: readonly Pick<Publication, "hash" | "number">[],
): number | null {
  // The newest need not be it: one that can't be played any more is passed over.
  return version && (publications.find(({ hash }) => hash === version.hash)?.number ?? 0);
}

/** Whether a draft says anything else than what reps play; true where they play nothing. */
export function differs(
  { scenarios }: Pick<StudioNeeds, "scenarios">,
  document: DraftDocument,
  version: ScenarioVersion | null,
): boolean {
  if (version === null) return true;
  const written = canonicalOf(document);
  if (sha256(written) === version.hash) return false;
  // What was published was made of a draft, so that its hash says all; a file that ships was written by hand.
  if (scenarios.shipped(version.scenario.id) !== version) return true;
  return written !== canonicalOf(documentOf(version));
}

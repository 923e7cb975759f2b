import type { ContentHash, Instant, PersonId } from "../ids.ts";
import type { DraftDocument } from "./document.ts";

export interface StoredDraft {
  readonly document: DraftDocument;
  /** Rises by one with each save. */
  readonly revision: number;
  readonly savedAt: Instant;
  /** Name of whoever saved it last; null where that account is gone. */
  readonly savedBy: string | null;
}

export interface Publication {
  readonly scenarioId: string;
  /** 1, 2, 3 … */
  readonly number: number;
  readonly hash: ContentHash;
  /** The file as it was published, YAML. */
  readonly source: string;
  /** What the author said of it; may be "". */
  readonly note: string;
  /** Null where that account is gone. */
  readonly publishedBy: string | null;
  readonly publishedAt: Instant;
}

export interface Editor {
  readonly tab: string;
  readonly person: PersonId;
  readonly name: string;
}

/** What trainers write in the studio. A scenario's id names its draft, its publications and its place on the shelf. */
export interface StudioRepo {
  /** Latest saved first. */
  drafts(): Promise<readonly StoredDraft[]>;
  draft(scenarioId: string): Promise<StoredDraft | null>;
  /** False where there is a draft of that id already. */
  insert(draft: { readonly document: DraftDocument; readonly by: PersonId; readonly at: Instant }): Promise<boolean>;
  /** Compare-and-set: false (and nothing changed) unless the draft is at revision `expected`. */
  save(draft: {
    readonly document: DraftDocument;
    readonly expected: number;
    readonly by: PersonId;
    readonly at: Instant;
  }): Promise<boolean>;
  /** Appends a version and returns its number. */
  publish(version: {
    readonly scenarioId: string;
    readonly hash: ContentHash;
    readonly source: string;
    readonly note: string;
    readonly by: PersonId;
    readonly at: Instant;
  }): Promise<number>;
  /** Newest first. */
  publications(scenarioId: string): Promise<readonly Publication[]>;
  /** The last version of each scenario that has any. */
  latest(): Promise<readonly Publication[]>;
  archived(): Promise<readonly string[]>;
  setArchived(scenarioId: string, at: Instant | null): Promise<void>;
  /** Says that a tab has the draft open, and tells the other tabs seen since `since`; older ones are forgotten. */
  touch(editor: {
    readonly scenarioId: string;
    readonly tab: string;
    readonly person: PersonId;
    readonly at: Instant;
    readonly since: Instant;
  }): Promise<readonly Editor[]>;
  /** A tab has closed the draft. */
  leave(scenarioId: string, tab: string): Promise<void>;
}

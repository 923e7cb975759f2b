import type { ContentHash, Instant } from "../ids.ts";
import type { Problem, WarningCode } from "../scenario/problem.ts";
import type { DraftDocument } from "./document.ts";

/* What the studio's pages are given. */

/** A scenario on the studio's shelf. */
export interface ShelfRow {
  readonly id: string;
  /** In the viewer's language; "" where it has none yet. */
  readonly title: string;
  readonly customer: string;
  /** `shipped` with the product, `changed` from what ships, or written by trainers alone. */
  readonly origin: "shipped" | "changed" | "own";
  /** Number of the last publication; 0 for what ships and was never published from here; null for what reps have never met. */
  readonly version: number | null;
  /** Null without a draft; `pending` where it differs from what reps play. */
  readonly draft: { readonly savedAt: Instant; readonly savedBy: string | null; readonly pending: boolean } | null;
  readonly archived: boolean;
  readonly attempts: number;
}

/** A draft as the editor opens it. */
export interface OpenedDraft {
  readonly document: DraftDocument;
  /** 0 for one that was never saved: what reps play, opened for the first time. */
  readonly revision: number;
  readonly savedAt: Instant | null;
  readonly savedBy: string | null;
  /** What reps play at present; null where they can't. */
  readonly published: { readonly number: number; readonly hash: ContentHash } | null;
  readonly archived: boolean;
}

/** Whoever else has a draft open; `self` is the same person in another tab. */
export interface OtherEditor {
  readonly name: string;
  readonly self: boolean;
}

export type SaveResult =
  | { readonly ok: true; readonly revision: number; readonly savedAt: Instant; readonly others: readonly OtherEditor[] }
  /** Somebody saved in between: nothing was changed, and here is theirs. */
  | {
      readonly ok: false;
      readonly revision: number;
      readonly savedAt: Instant;
      readonly savedBy: string | null;
      readonly document: DraftDocument;
    };

export type ImportResult =
  | { readonly ok: true; readonly id: string; readonly renamed: boolean }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A version of a scenario in its history. */
export interface VersionRow {
  /** 0 for the one that ships. */
  readonly number: number;
  readonly hash: ContentHash;
  readonly note: string;
  readonly publishedBy: string | null;
  /** Null for the one that ships. */
  readonly publishedAt: Instant | null;
  /** Whether it is what reps play now. */
  readonly current: boolean;
  readonly attempts: number;
}

export type PublishResult =
  | { readonly ok: true; readonly number: number }
  | { readonly ok: false; readonly errors: readonly Problem[]; readonly warnings: readonly Problem<WarningCode>[] };

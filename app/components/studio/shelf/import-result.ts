import type { Encoding } from "~/domain/studio/display.ts";

/** A problem in the viewer's language. */
export interface ToldProblem {
  /** Dotted path in the file; "" for all of it. */
  readonly at: string;
  readonly line: number;
  readonly message: string;
  /** The replies from the start that show it, where playing brings it to light. */
  readonly path: readonly string[] | null;
}

/** Why a file was not taken in, with all of it that can be read. */
export interface ImportRefusal {
  readonly fault: "refused" | "nothing";
  readonly problems: readonly ToldProblem[];
  readonly text: string;
  /** What it was saved as; null for UTF-8, and for what was pasted. */
  readonly encoding: Encoding | null;
}

export type ImportAnswer = ImportRefusal | { readonly problem: "offline" | "server" };

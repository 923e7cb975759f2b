import type { ClientActionFunctionArgs } from "@remix-run/react";
import { type Unsent, whyUnsent } from "~/components/forms/unsent.ts";

export interface ImportRefusal {
  readonly fault: "nothing" | "cohort" | "rate-limited";
  /** The text as it was pasted. */
  readonly text: string;
}
export type ImportAnswer = ImportRefusal | { readonly problem: Unsent };

/** Where the server did not answer, the list chosen or pasted stays on the page. */
export async function keepList({ serverAction }: ClientActionFunctionArgs): Promise<unknown> {
  try {
    return await serverAction();
  } catch (error) {
    return { problem: whyUnsent(error) } satisfies ImportAnswer;
  }
}

import type { ClientActionFunctionArgs } from "@remix-run/react";
import { createContext, useContext } from "react";
import { whyUnsent } from "~/components/forms/unsent.ts";
import type { DebriefThread } from "~/domain/coaching/views.ts";

/** What saying something comes back with; what was said shows in the page's own data. */
export interface ThreadResult {
  /** Where it was to be said: a turn from 0, null for the whole, undefined where that isn't known. */
  readonly turn: number | null | undefined;
  /** Code of `debrief:thread.fault` by field. */
  readonly fields: Readonly<Record<string, string>>;
  readonly problem: "offline" | "server" | null;
  /** What was written and not taken, so that a page without scripts keeps it. */
  readonly given: { readonly text: string; readonly suggestion: string } | null;
}

/** The conversation beside a debrief, for every part of the page that shows some of it. */
export interface DebriefTalk {
  readonly attempt: string;
  /** Null where nobody can take part. */
  readonly thread: DebriefThread | null;
  readonly result: ThreadResult | undefined;
}

const Talk = createContext<DebriefTalk>({ attempt: "", thread: null, result: undefined });
export const TalkProvider = Talk.Provider;
export const useTalk = (): DebriefTalk => useContext(Talk);

/** The page's `clientAction`: what can't be sent stays on the page, where it can be sent again. */
export async function keepThread({ serverAction }: ClientActionFunctionArgs): Promise<unknown> {
  try {
    return await serverAction();
  } catch (error) {
    const result: ThreadResult = { turn: undefined, fields: {}, problem: whyUnsent(error), given: null };
    return Response.json(result, { status: 503 });
  }
}

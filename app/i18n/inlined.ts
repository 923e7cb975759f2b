import type { ResourceLanguage } from "i18next";

/** The messages a page brings with it: those it used, in its language. */
export interface InlinedMessages {
  readonly version: string;
  readonly locale: string;
  readonly messages: ResourceLanguage;
}

export const INLINED_ID = "messages";

/** As the text of a script element: nothing in it can close the element. */
export function writeInlined(inlined: InlinedMessages): string {
  return JSON.stringify(inlined).replaceAll("<", "\\u003c");
}

export function readInlined(document: Document): InlinedMessages {
  return JSON.parse(document.getElementById(INLINED_ID)?.textContent ?? "");
}

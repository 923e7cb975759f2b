import { createContext } from "react";
import type { InlinedMessages } from "~/i18n/inlined.ts";

/** What only the server knows while it writes the document; empty in the browser. */
export interface ServerDocument {
  /** Content-Security-Policy nonce of this response. */
  readonly nonce?: string;
  /** The messages to be written into the page, which has used these files. */
  readonly messages?: (used: readonly string[]) => InlinedMessages;
}

export const ServerDocumentContext = createContext<ServerDocument>({});

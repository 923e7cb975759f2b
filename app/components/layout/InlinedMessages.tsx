import { useContext } from "react";
import { useTranslation } from "react-i18next";
import { INLINED_ID, writeInlined } from "~/i18n/inlined.ts";
import { ServerDocumentContext } from "./server-document.ts";

/**
 * The page's messages, as data. Rendered last in the document, when every component before it has said which
 * files it used; the browser leaves the element as it came.
 */
export function InlinedMessages() {
  const { messages, nonce } = useContext(ServerDocumentContext);
  const { i18n } = useTranslation();
  const used = i18n.reportNamespaces?.getUsedNamespaces() ?? [];
  const text = messages ? writeInlined(messages(used)) : "";
  return (
    <script
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own JSON, with "<" escaped
      dangerouslySetInnerHTML={{ __html: text }}
      id={INLINED_ID}
      nonce={nonce}
      suppressHydrationWarning
      type="application/json"
    />
  );
}

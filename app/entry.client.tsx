import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { createClientI18n } from "~/i18n/i18n.client.ts";
import { readInlined } from "~/i18n/inlined.ts";
import { LEARNER_NAMESPACES } from "~/i18n/namespaces.ts";

const i18n = createClientI18n(readInlined(document));

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <RemixBrowser />
      </I18nextProvider>
    </StrictMode>,
  );
});

// Once the page has nothing better to do, so that the next one does not wait for its words.
const whenIdle = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 2000));
whenIdle(() => void i18n.loadNamespaces([...LEARNER_NAMESPACES]));

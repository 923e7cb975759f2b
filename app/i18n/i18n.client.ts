import { type BackendModule, createInstance, type i18n } from "i18next";
import { initReactI18next } from "react-i18next/initReactI18next";
import type { InlinedMessages } from "./inlined.ts";
import { isNamespace } from "./namespaces.ts";
import { i18nOptions } from "./options.ts";

/**
 * The browser's instance: starts with what the page brought, so that the first render shows what the server
 * did, and fetches a namespace when a page wants it. A navigation waits for it (react-i18next suspends inside
 * the router's transition), so a key is never seen.
 */
export function createClientI18n({ version, locale, messages }: InlinedMessages): i18n {
  const instance = createInstance();
  void instance
    .use(initReactI18next)
    .use(fetchedMessages(version))
    .init({
      ...i18nOptions,
      lng: locale,
      ns: Object.keys(messages).filter(isNamespace),
      resources: { [locale]: messages },
      partialBundledLanguages: true,
      initImmediate: false,
    });
  return instance;
}

function fetchedMessages(version: string): BackendModule {
  return {
    type: "backend",
    init() {},
    read(language, namespace, done) {
      fetch(`/locales/${language}/${namespace}?v=${version}`)
        .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(`${namespace}: ${answer.status}`))))
        .then(
          (messages) => done(null, messages),
          // `true` asks i18next to try again, a few times and ever later.
          (error) => done(error, true),
        );
    },
  };
}

import { createInstance, type FlatNamespace, type i18n, type TFunction } from "i18next";
import { initReactI18next } from "react-i18next/initReactI18next";
import { RemixI18Next } from "remix-i18next/server";
import type { Locale } from "~/domain/locale.ts";
import { LOCALES } from "~/domain/locale.ts";
import type { InlinedMessages } from "./inlined.ts";
import { DEFAULT_LOCALE } from "./locale.ts";
import { isNamespace, NAMESPACES, SHELL_NAMESPACES } from "./namespaces.ts";
import { i18nOptions } from "./options.ts";
import { messagesVersion, resources } from "./resources.server.ts";

/** Only for what it knows of Remix (`getRouteNamespaces`): the request's language is settled before it gets here. */
export const remixI18n = new RemixI18Next({
  detection: { supportedLanguages: [...LOCALES], fallbackLanguage: DEFAULT_LOCALE },
});

/** An instance of its own for each request, so that two languages rendered at once never mix. */
export function createServerI18n(locale: Locale): i18n {
  const instance = createInstance();
  // Never rejects: with `initImmediate` off and the resources at hand it has finished when it returns.
  void instance
    .use(initReactI18next)
    .init({ ...i18nOptions, lng: locale, ns: [...NAMESPACES], resources, initImmediate: false });
  return instance;
}

/** Translation for loaders and actions (e-mails, calendar feeds, files): what a page says is translated in the page. */
export function translator<Ns extends FlatNamespace>(locale: Locale, namespace: Ns): TFunction<Ns> {
  return createServerI18n(locale).getFixedT(locale, namespace);
}

/** What a page that used these files brings with it. */
export function inlinedMessages(locale: Locale, namespaces: readonly string[]): InlinedMessages {
  const wanted = new Set([...SHELL_NAMESPACES, ...namespaces.filter(isNamespace)]);
  const messages = Object.fromEntries([...wanted].map((namespace) => [namespace, resources[locale][namespace]]));
  return { version: messagesVersion, locale, messages };
}

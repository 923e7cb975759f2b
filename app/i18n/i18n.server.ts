import type { EntryContext } from "@remix-run/node";
import { createInstance, type i18n } from "i18next";
import { initReactI18next } from "react-i18next/initReactI18next";
import { RemixI18Next } from "remix-i18next/server";
import type { Locale } from "~/domain/locale.ts";
import { LOCALES } from "~/domain/locale.ts";
import type { InlinedMessages } from "./inlined.ts";
import { DEFAULT_LOCALE } from "./locale.ts";
import { isNamespace, NAMESPACES, type Namespace, SHELL_NAMESPACES } from "./namespaces.ts";
import { i18nOptions } from "./options.ts";
import { messagesVersion, resources } from "./resources.server.ts";

/** The request's language is settled before it gets here; this knows which files the routes' handles name. */
const remixI18n = new RemixI18Next({
  detection: { supportedLanguages: [...LOCALES], fallbackLanguage: DEFAULT_LOCALE },
});

/** One for each language, for good: making one takes as long as rendering a small page. */
const instances = new Map<Locale, i18n>();

function instanceFor(locale: Locale): i18n {
  const known = instances.get(locale);
  if (known) return known;
  const instance = createInstance();
  // Never rejects: with `initImmediate` off and the resources at hand it has finished when it returns.
  void instance
    .use(initReactI18next)
    .init({ ...i18nOptions, lng: locale, ns: [...NAMESPACES], resources, initImmediate: false });
  // Asked for each message anew, it would have Intl canonicalise the language twice each time.
  const hierarchy = [locale];
  instance.services.languageUtils.toResolveHierarchy = () => hierarchy;
  instances.set(locale, instance);
  return instance;
}

/** For one request: its own are only the files it is seen to use; language and messages never change. */
export function createServerI18n(locale: Locale): i18n {
  return Object.create(instanceFor(locale), { reportNamespaces: { value: undefined, writable: true } });
}

/** What a page brings with it: the shell's files, those its routes name, and those it used while it was rendered. */
export function inlinedMessages(locale: Locale, context: EntryContext, used: readonly string[]): InlinedMessages {
  const named = [...remixI18n.getRouteNamespaces(context), ...used].filter(isNamespace);
  const wanted = new Set<Namespace>([...SHELL_NAMESPACES, ...named]);
  const messages = Object.fromEntries([...wanted].map((namespace) => [namespace, resources[locale][namespace]]));
  return { version: messagesVersion, locale, messages };
}

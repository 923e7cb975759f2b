import type { EntryContext } from "@remix-run/node";
import { createInstance, type i18n } from "i18next";
import { initReactI18next } from "react-i18next/initReactI18next";
import type { Locale } from "~/domain/locale.ts";
import type { InlinedMessages } from "./inlined.ts";
import { isNamespace, NAMESPACES, type Namespace, SHELL_NAMESPACES } from "./namespaces.ts";
import { i18nOptions } from "./options.ts";
import { messagesVersion, resources } from "./resources.server.ts";

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

/** The files that the handles of the page's own routes name. */
function namedByRoutes({ staticHandlerContext, routeModules }: EntryContext): readonly unknown[] {
  // Not those of all route modules: the context holds every module there is, whatever page is asked for.
  return staticHandlerContext.matches.flatMap(({ route }) => {
    const handle: unknown = routeModules[route.id]?.handle;
    if (typeof handle !== "object" || handle === null || !("i18n" in handle)) return [];
    return Array.isArray(handle.i18n) ? handle.i18n : [handle.i18n];
  });
}

/** What a page brings with it: the shell's files, those its routes name, and those it used while it was rendered. */
export function inlinedMessages(locale: Locale, context: EntryContext, used: readonly string[]): InlinedMessages {
  const named = [...namedByRoutes(context), ...used].filter(isNamespace);
  const wanted = new Set<Namespace>([...SHELL_NAMESPACES, ...named]);
  const messages = Object.fromEntries([...wanted].map((namespace) => [namespace, resources[locale][namespace]]));
  return { version: messagesVersion, locale, messages };
}

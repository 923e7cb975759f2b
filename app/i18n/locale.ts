import { isLocale, type Locale } from "~/domain/locale.ts";

export const LOCALE_COOKIE = "rapport_locale";
export const DEFAULT_LOCALE: Locale = "zh-CN";

/** Each language by its own name, as a person who reads only that one would look for it. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = { "zh-CN": "中文", en: "English" };

/** The language of a request: what was chosen here, else the person's, else the browser's, else Chinese. */
export function resolveLocale(asked: {
  /** The whole `Cookie` header. */
  readonly cookie: string | null | undefined;
  readonly person: Locale | null | undefined;
  /** The whole `Accept-Language` header. */
  readonly acceptLanguage: string | null | undefined;
}): Locale {
  const chosen = readCookie(asked.cookie, LOCALE_COOKIE);
  if (isLocale(chosen)) return chosen;
  return asked.person ?? preferredLocale(asked.acceptLanguage) ?? DEFAULT_LOCALE;
}

/** The best of our languages in an `Accept-Language` header by its q-values (RFC 9110, 12.5.4); null for none. */
export function preferredLocale(header: string | null | undefined): Locale | null {
  let best: Locale | null = null;
  let bestQuality = 0;
  for (const part of (header ?? "").slice(0, 1000).split(",")) {
    const [tag = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith("q="));
    const quality = weight === undefined ? 1 : Number(weight.slice(2));
    const locale = localeOfTag(tag);
    if (locale !== null && quality > bestQuality && quality <= 1) {
      best = locale;
      bestQuality = quality;
    }
  }
  return best;
}

function localeOfTag(tag: string): Locale | null {
  const language = tag.split("-")[0];
  if (language === "zh") return "zh-CN";
  return language === "en" ? "en" : null;
}

/** A cookie's value, decoded; null where it is absent or not decodable. */
export function readCookie(header: string | null | undefined, name: string): string | null {
  for (const pair of (header ?? "").split(";")) {
    const [key, ...value] = pair.split("=");
    if (key?.trim() !== name) continue;
    try {
      return decodeURIComponent(value.join("=").trim());
    } catch {
      return null;
    }
  }
  return null;
}

/** The site's languages. Both are first languages: every screen, lesson and scenario exists in both. */
export const LOCALES = ["zh-CN", "en"] as const;
export type Locale = (typeof LOCALES)[number];

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/** A text a learner sees: one string in the file's own language, or a map by locale. */
export type LocalizedText = string | Partial<Record<Locale, string>>;

/**
 * The text in `locale`; where that language lacks, in `fallback`, else in any language there is.
 * Returns "" only for an empty map, which the formats rule out.
 */
export function localize(text: LocalizedText, locale: Locale, fallback: Locale): string {
  if (typeof text === "string") return text;
  return text[locale] ?? text[fallback] ?? Object.values(text)[0] ?? "";
}

import type { InitOptions } from "i18next";
import { LOCALES } from "~/domain/locale.ts";

/** What server and browser share. A missing key shows itself in a test, so there is no fallback language. */
export const i18nOptions = {
  supportedLngs: [...LOCALES],
  load: "currentOnly",
  fallbackLng: false,
  defaultNS: "common",
  interpolation: { escapeValue: false },
  returnNull: false,
} satisfies InitOptions;

import type { Locale } from "../locale.ts";
import type { Warning } from "./findings.ts";
import { IN_CHINESE } from "./problem.ts";
import type { Scenario } from "./scenario.ts";
import { localesIn, textsOf } from "./texts.ts";

/** Texts that lack one of the site's languages. */
export function missingTranslations(scenario: Scenario, siteLocales: readonly Locale[]): Warning[] {
  return textsOf(scenario).flatMap(({ at, text }): Warning[] => {
    const written = localesIn(text, scenario.locale);
    const missing = siteLocales.filter((locale) => !written.includes(locale));
    if (missing.length === 0) return [];
    const message = {
      en: `this text is not there in ${missing.join(" and ")}`,
      "zh-CN": `这段文字没有${missing.map((locale) => IN_CHINESE[locale]).join("和")}`,
    };
    return [{ code: "missing-translation", at, message }];
  });
}

import { LOCALES } from "../../locale.ts";
import { IN_CHINESE, type Message } from "../problem.ts";

/** What has no Chinese name. */
const NAMES: ReadonlySet<string> = new Set(["JSON", "YAML", "UTF", "GBK"]);

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([whole]) => whole);

/**
 * What shows that one language of a message does not say what the other says: words of the other language, and
 * quotations, places, figures and languages that only the English has. What is quoted from a file stands in "" in
 * English and in 「」 in Chinese.
 */
export function untranslated({ en, "zh-CN": zh }: Message): string[] {
  const prose = zh.replace(/「[^」]*」/gu, "");
  const english = en.replace(/"[^"\n]*"/g, "");
  const words = all(prose.replace(/U\+[0-9A-F]+/g, ""), /[A-Za-z]{2,}/g).filter((word) => !NAMES.has(word));
  const quotations = all(en, /"[^"\n]*"/g).map((quotation) => `「${quotation.slice(1, -1)}」`);
  const places = all(english, /\b[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*\b/g);
  const languages = LOCALES.filter((locale) => new RegExp(`\\bin (\\S+ and )?${locale}\\b`).test(en));
  const figures = new Set(all(zh, /\d+/g));
  return [
    ...(/\p{Script=Han}/u.test(prose) ? [] : ["no Chinese"]),
    ...(/[A-Za-z]{2}/.test(english) ? [] : ["no English"]),
    ...all(english, /\p{Script=Han}+/gu).map((text) => `Chinese in English: ${text}`),
    ...words.map((word) => `English in Chinese: ${word}`),
    ...[
      ...all(en, /\d+/g).filter((figure) => !figures.has(figure)),
      ...[...quotations, ...places].filter((name) => !zh.includes(name)),
      ...languages.map((locale) => IN_CHINESE[locale]).filter((name) => !prose.includes(name)),
    ].map((lacking) => `not in Chinese: ${lacking}`),
  ];
}

import { expect, test } from "vitest";
import { readCookie, resolveLocale } from "./locale.ts";

const nothing = { cookie: null, person: null, acceptLanguage: null };

test("what was chosen here comes first, then the person's own, then the browser's, then Chinese", () => {
  const all = { cookie: "a=1; rapport_locale=en", person: "zh-CN", acceptLanguage: "zh" } as const;
  expect(resolveLocale(all)).toBe("en");
  expect(resolveLocale({ ...all, cookie: "a=1" })).toBe("zh-CN");
  expect(resolveLocale({ ...nothing, acceptLanguage: "en-GB" })).toBe("en");
  expect(resolveLocale(nothing)).toBe("zh-CN");
});

test.each(["fr", "", "EN", "%E4%"])("a chosen language of %j counts as none", (value) => {
  expect(resolveLocale({ ...nothing, cookie: `rapport_locale=${value}`, person: "en" })).toBe("en");
});

test.each([
  ["en-US,en;q=0.9,zh;q=0.8", "en"],
  ["zh-TW,zh;q=0.9,en;q=0.8", "zh-CN"],
  ["fr-FR, fr;q=0.9, en;q=0.5, zh-CN;q=0.7", "zh-CN"],
  ["de;q=1, en;q=0.1", "en"],
  ["en;q=0", "zh-CN"],
  ["en;q=nonsense, zh;q=0.1", "zh-CN"],
  ["*", "zh-CN"],
  [",;;q=,", "zh-CN"],
])("a browser that asks for %j gets %s", (acceptLanguage, locale) => {
  expect(resolveLocale({ ...nothing, acceptLanguage })).toBe(locale);
});

test("a cookie's value may hold an equals sign; another cookie's name may end alike", () => {
  expect(readCookie("my_theme=x; theme=a=b", "theme")).toBe("a=b");
});

import { LOCALES } from "~/domain/locale.ts";
import { expect, expectAccessible, expectToFit, test, WIDTHS } from "../support/test.ts";

/** Pages that no journey of the other files passes in every language, width and colour. */
const PAGES = [
  { path: "/", who: "rep-7" },
  { path: "/", who: null },
  { path: "/sign-in", who: null },
  { path: "/account", who: "rep-7" },
  { path: "/people", who: "admin" },
  { path: "/people", who: "trainer" },
  { path: "/lessons", who: "rep-7" },
  { path: "/lessons/four-ways-to-show-empathy", who: "rep-7" },
  { path: "/role-plays", who: "rep-7" },
  { path: "/role-plays/first-visit-restaurant", who: null },
  { path: "/lessons/what-the-eye-can-tell", who: "rep-7" },
  { path: "/drills", who: "rep-7" },
  { path: "/objections", who: "rep-7" },
  { path: "/objections", who: null },
  { path: "/review", who: "rep-7" },
  { path: "/review/outlook", who: "rep-7" },
  { path: "/profile", who: "rep-7" },
  { path: "/profile/skill/analysis", who: "rep-7" },
  { path: "/map", who: "rep-7" },
  { path: "/search?q=%E6%96%AD%E8%B4%A7", who: "rep-7" },
  { path: "/search?q=zzzz", who: "rep-7" },
  { path: "/routines/pick", who: "rep-7" },
  { path: "/routines/calendar", who: "rep-7" },
  { path: "/routines/sent", who: "trainer" },
  { path: "/studio", who: "trainer" },
  { path: "/studio/import", who: "trainer" },
  { path: "/studio/first-visit-restaurant", who: "trainer" },
  { path: "/studio/first-visit-restaurant/publish", who: "trainer" },
  { path: "/studio/first-visit-restaurant/versions", who: "trainer" },
  { path: "/studio", who: "rep-7" },
  { path: "/no-such-page", who: null },
  { path: "/people", who: "rep-7" },
] as const;

// Each language at both widths, in a colour of its own; axe looks at each language, width and colour once.
const LOOKS = LOCALES.flatMap((locale) => [
  { locale, width: "phone", dark: locale === "en", axe: locale === "zh-CN" } as const,
  { locale, width: "desktop", dark: locale === "en", axe: locale === "en" } as const,
]);

for (const { locale, width, dark, axe } of LOOKS) {
  test(`every page ${axe ? "is accessible and fits" : "fits"} (${locale}, ${WIDTHS[width].width} px, ${dark ? "dark" : "light"})`, async ({
    open,
  }) => {
    test.setTimeout(240_000);
    for (const { path, who } of PAGES) {
      const page = await open({ who, locale, width, dark });
      await page.goto(path);
      if (axe) await expectAccessible(page);
      expect(await page.getByRole("heading", { level: 1 }).count(), path).toBe(1);
      expect(await page.locator("html").getAttribute("lang")).toBe(locale);
      await expectToFit(page);
      await page.context().close();
    }
  });
}

test("the language and the theme are changed in place, and stay", async ({ open }) => {
  const page = await open({ who: "rep-5", locale: "en" });
  await page.goto("/account");
  await page.getByRole("main").getByRole("button", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("main").getByRole("button", { name: "中文" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page).toHaveURL(/\/account$/);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

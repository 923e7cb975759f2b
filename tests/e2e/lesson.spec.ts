import { LOCALES } from "~/domain/locale.ts";
import en from "~/i18n/en/lesson.ts";
import zh from "~/i18n/zh-CN/lesson.ts";
import { answer, exercisesOn } from "../support/exercises.ts";
import { expect, expectAccessible, expectToFit, test, WIDTHS } from "../support/test.ts";

const LESSONS = ["hearing-a-prospect", "five-types-of-question", "four-ways-to-show-empathy", "hearing-a-prospect"];
let rep = 8;

for (const locale of LOCALES) {
  for (const width of ["phone", "desktop"] as const) {
    rep += 1;
    const who = `rep-${rep}`;
    const slug = LESSONS[rep - 9] ?? "hearing-a-prospect";
    test(`${slug} to its completion (${locale}, ${WIDTHS[width].width} px)`, async ({ open }) => {
      test.setTimeout(120_000);
      const page = await open({ who, locale, width });
      await page.goto("/lessons");
      await expectAccessible(page);
      await page.goto(`/lessons/${slug}`);
      await expectAccessible(page);
      await expectToFit(page);

      const [first = "", ...others] = await exercisesOn(page);
      const words = locale === "en" ? en : zh;
      await answer(page, first, words);
      await expectAccessible(page);
      // What was answered is there again in another browser.
      const elsewhere = await open({ who, locale, width });
      await elsewhere.goto(`/lessons/${slug}`);
      await expect(elsewhere.locator(`#${first} button[type=submit]`)).toHaveCount(0);
      for (const id of others) await answer(page, id, words);

      await page.getByLabel(words.reflection.label).fill("明天去一家店，先问三个问题。");
      await page.getByRole("button", { name: words.complete.finish }).click();
      await expect(page.getByRole("heading", { name: words.complete.title })).toBeVisible();
      await expectAccessible(page);
      await page.goto("/lessons");
      await expect(page.getByText(words.list.completed, { exact: true })).toBeVisible();
    });
  }
}

import { LOCALES } from "~/domain/locale.ts";
import en from "~/i18n/en/lesson.ts";
import zh from "~/i18n/zh-CN/lesson.ts";
import { expect, expectAccessible, expectToFit, type Page, test, WIDTHS } from "../support/test.ts";

/** Answers one exercise somehow, by what controls it shows, and waits for the verdict. */
async function answer(page: Page, id: string, words: typeof zh | typeof en): Promise<void> {
  const box = page.locator(`#${id}`);
  await box.scrollIntoViewIfNeeded();
  const submit = box.locator("button[type=submit]");
  if (!(await submit.isVisible())) {
    // Listening comes before the question: on to the end of the dialogue.
    await box.getByRole("button", { name: words.listen.start }).click();
    while (!(await submit.isVisible())) await box.getByRole("button", { name: words.listen.next }).click();
  }
  for (const select of await box.locator("select").all()) await select.selectOption({ index: 1 });
  const options = box.locator("input[type=radio], input[type=checkbox]");
  const names = await options.evaluateAll((inputs) => inputs.map((input) => input.getAttribute("name") ?? ""));
  for (const name of new Set(names)) await box.locator(`input[name="${name}"]`).first().check({ force: true });
  await submit.click();
  await expect(submit).toHaveCount(0);
}

async function exercisesOn(page: Page): Promise<string[]> {
  return page.locator("section[id^=exercise-]").evaluateAll((sections) => sections.map((section) => section.id));
}

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

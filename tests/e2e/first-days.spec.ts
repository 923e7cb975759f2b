import { LOCALES } from "~/domain/locale.ts";
import enHome from "~/i18n/en/home.ts";
import enLesson from "~/i18n/en/lesson.ts";
import enPractice from "~/i18n/en/practice.ts";
import enRoutines from "~/i18n/en/routines.ts";
import zhHome from "~/i18n/zh-CN/home.ts";
import zhLesson from "~/i18n/zh-CN/lesson.ts";
import zhPractice from "~/i18n/zh-CN/practice.ts";
import zhRoutines from "~/i18n/zh-CN/routines.ts";
import { answer, choose, exercisesOn } from "../support/exercises.ts";
import { expect, expectAccessible, expectToFit, type Page, test } from "../support/test.ts";

const DAY = 86_400_000;

async function expectWellMade(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectToFit(page);
}

for (const locale of LOCALES) {
  const words = {
    "zh-CN": { home: zhHome, lesson: zhLesson, practice: zhPractice, routines: zhRoutines },
    en: { home: enHome, lesson: enLesson, practice: enPractice, routines: enRoutines },
  }[locale];

  test(`the first two days of a rep, on a phone (${locale})`, async ({ open, newSite }) => {
    test.setTimeout(240_000);
    const site = await newSite("people");
    const page = await open({ who: "rep-3", site, locale, width: "phone" });

    // Day one: Today leads straight into the first lesson.
    await page.goto("/");
    const lines = page.getByRole("list", { name: words.home.plan }).getByRole("listitem");
    await expect(lines).toHaveCount(2);
    await lines.first().getByRole("link").click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page).toHaveURL(/\/lessons\//);
    for (const id of await exercisesOn(page)) await answer(page, id, words.lesson);
    await expectWellMade(page);
    await page.getByRole("button", { name: words.lesson.complete.skip }).click();
    await expect(page.getByRole("heading", { name: words.lesson.complete.title })).toBeVisible();

    // A drill: ten questions, left once in the middle, resumed, to its end.
    await page.goto("/drills");
    await page.getByRole("button", { name: words.practice.decks.start }).first().click();
    for (let place = 0; place < 10; place++) {
      await page.locator("input[name=option]").first().check();
      await page.getByRole("button", { name: words.practice.sitting.check }).click();
      await expect(page).toHaveURL(/answered=\d/);
      if (place === 0) await expectWellMade(page);
      if (place === 4) {
        await page.goto("/");
        await page
          .getByRole("link", { name: new RegExp(words.home.line.sitting.title.replace("{{title}}", "")) })
          .click();
        continue;
      }
      const on = place === 9 ? words.practice.sitting.finish : words.practice.sitting.next;
      await page.getByRole("link", { name: on, exact: true }).click();
    }
    await expect(page.getByText(words.practice.sitting.done_other.replace("{{count}}", "10"))).toBeVisible();
    await expectWellMade(page);

    // Routines: the ones proposed, one ticked, a gap noted, the day closed.
    await page.goto("/routines");
    await page.getByRole("button", { name: words.routines.pick.save }).click();
    await expect(page.getByRole("button", { pressed: false }).first()).toBeVisible();
    await page.getByRole("button", { pressed: false }).first().click();
    await expect(page.getByRole("button", { pressed: true })).toHaveCount(1);
    await page.getByText(words.routines.note.add).first().click();
    await page.getByLabel(words.routines.note.gap).first().fill("两家店没跑到");
    await page.getByRole("button", { name: words.routines.note.save, exact: true }).first().click();
    await expect(page.getByText("两家店没跑到").first()).toBeVisible();
    await expectWellMade(page);
    await page.getByText(words.routines.close.open, { exact: true }).click();
    await page.getByRole("button", { name: words.routines.close.submit }).click();
    await expect(page).toHaveURL(/\/routines\/closed\//);
    await expect(page.getByText("两家店没跑到").first()).toBeVisible();
    await expectWellMade(page);

    // Day two: what was learned is due, whichever device one has at hand.
    await site.kill();
    await site.start({ ahead: DAY });
    const other = await open({ who: "rep-3", site, locale, width: "phone" });
    await other.goto("/");
    await other.locator('a[href="/review"]').first().click();
    const first = await other.locator("legend").first().textContent();
    await expectWellMade(other);
    await answerReview(other, words);
    await expectWellMade(other);
    await other.getByRole("button", { name: words.practice.review.undo }).click();
    await expect(other.getByText(words.practice.review.undone)).toBeVisible();
    expect(await other.locator("legend").first().textContent()).toBe(first);
    for (let left = 0; left < 40 && (await other.locator("legend").count()) > 0; left++) {
      await answerReview(other, words);
      await other.getByRole("link", { name: words.practice.review.next, exact: true }).click();
      await expect(other).toHaveURL(/\/review$/);
      // The address changes a moment before what stands at it.
      await expect(other.getByRole("link", { name: words.practice.review.next, exact: true })).toBeHidden();
      await expect(other.locator("legend").first().or(other.getByText(words.practice.review.done))).toBeVisible();
    }
    await expect(other.getByText(words.practice.review.done)).toBeVisible();
    await other.goto("/review/outlook");
    await expectWellMade(other);
    await other.goto("/profile");
    await expectWellMade(other);

    // A Chinese word of two characters, from anywhere, by keyboard alone.
    await other.keyboard.press("/");
    await expect(other.getByRole("searchbox")).toBeFocused();
    await other.keyboard.type("断货");
    await expect(other.locator("mark").first()).toHaveText("断货");
    await expectWellMade(other);
  });
}

/** Answers what is asked, by whatever controls it has, and waits for how it went. */
async function answerReview(
  page: Page,
  words: { lesson: typeof zhLesson | typeof enLesson; practice: typeof zhPractice | typeof enPractice },
) {
  const send = page.getByRole("button", { name: words.practice.review.check });
  if (!(await send.isVisible())) {
    await page
      .getByRole("button", { name: words.lesson.listen.start })
      .or(page.getByRole("button", { name: words.lesson.listen.silent }))
      .click();
    while (!(await send.isVisible())) await page.getByRole("button", { name: words.lesson.listen.next }).click();
  }
  const selects = await page.locator("form select").all();
  for (const [index, select] of selects.entries()) {
    const choices = await select.locator("option").count();
    await select.selectOption({ index: 1 + (index % (choices - 1)) });
  }
  const options = page.locator("input[type=radio], input[type=checkbox]");
  const names = await options.evaluateAll((inputs) => inputs.map((input) => input.getAttribute("name") ?? ""));
  for (const name of new Set(names)) await choose(page, name);
  await send.click();
  await expect(page).toHaveURL(/answered=/);
}

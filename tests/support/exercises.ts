import type { Locator } from "@playwright/test";
import type en from "~/i18n/en/lesson.ts";
import type zh from "~/i18n/zh-CN/lesson.ts";
import { expect, type Page } from "./test.ts";

/** Answers one exercise somehow, by what controls it shows, and waits for the verdict. */
export async function answer(page: Page, id: string, words: typeof zh | typeof en): Promise<void> {
  const box = page.locator(`#${id}`);
  await box.scrollIntoViewIfNeeded();
  const submit = box.locator("button[type=submit]");
  if (!(await submit.isVisible())) {
    // Listening comes before the question: on to the end of the dialogue.
    await box
      .getByRole("button", { name: words.listen.start })
      .or(box.getByRole("button", { name: words.listen.silent }))
      .click();
    while (!(await submit.isVisible())) await box.getByRole("button", { name: words.listen.next }).click();
  }
  // Each its own: in a match no partner serves twice.
  const selects = await box.locator("select").all();
  for (const [index, select] of selects.entries()) {
    const choices = await select.locator("option").count();
    await select.selectOption({ index: 1 + (index % (choices - 1)) });
  }
  const text = box.locator("textarea[name=text]");
  if (await text.count()) await text.fill("我先听他说完。");
  const options = box.locator("input[type=radio], input[type=checkbox]");
  const names = await options.evaluateAll((inputs) => inputs.map((input) => input.getAttribute("name") ?? ""));
  for (const name of new Set(names)) await choose(box, name);
  await submit.click();
  await expect(submit).toHaveCount(0);
}

export async function exercisesOn(page: Page): Promise<string[]> {
  return page.locator("section[id^=exercise-]").evaluateAll((sections) => sections.map((section) => section.id));
}

/** Takes the first of the choices of that name, by what a thumb would touch. */
export async function choose(within: Locator | Page, name: string): Promise<void> {
  const input = within.locator(`input[name="${name}"]`).first();
  const label = within.locator(`label:has(input[name="${name}"])`).first();
  await ((await label.count()) > 0 ? label.click() : input.check());
  await expect(input).toBeChecked();
}

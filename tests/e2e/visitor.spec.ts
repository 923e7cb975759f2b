import { LOCALES, type Locale } from "~/domain/locale.ts";
import { expect, expectAccessible, expectToFit, type Page, test, WIDTHS } from "../support/test.ts";

const WORDS = {
  "zh-CN": {
    start: "现在就谈",
    debrief: "看复盘",
    whatIf: "如果当时这么说？",
    losses: "分数去了哪里",
    retry: "从这一轮重练",
  },
  en: {
    start: "Talk to him now",
    debrief: "See the debrief",
    whatIf: "What if I'd said this?",
    losses: "Where the points went",
    retry: "Practise from this turn",
  },
} satisfies Record<Locale, Record<string, string>>;

const replies = (page: Page) => page.locator("button[name=choice]");
const turnsSaid = (page: Page) => page.locator("input[name=seq]").first();

/** Says the reply at `index` and waits for the customer's answer. */
async function say(page: Page, index: number): Promise<void> {
  const before = await turnsSaid(page).inputValue();
  await replies(page).nth(index).click();
  await expect(turnsSaid(page).and(page.locator(`[value="${before}"]`))).toHaveCount(0);
}

for (const locale of LOCALES) {
  for (const width of ["phone", "desktop"] as const) {
    test(`a visitor goes from the first visit to the debrief (${locale}, ${WIDTHS[width].width} px)`, async ({
      open,
    }) => {
      const words = WORDS[locale];
      const page = await open({ locale, width });
      await page.goto("/");
      await expectAccessible(page);
      await page.getByRole("button", { name: words.start }).click();
      await expect(page).toHaveURL(/\/attempts\//);
      await expectAccessible(page);
      await expectToFit(page);

      await say(page, 0);
      // What was said stays after a reload, at the same turn.
      const second = await replies(page).allTextContents();
      await page.reload();
      expect(await replies(page).allTextContents()).toEqual(second);

      for (let turn = 0; turn < 40 && (await replies(page).count()) > 0; turn++) await say(page, turn % 2);
      await expectAccessible(page);
      await page.getByRole("link", { name: words.debrief }).click();

      await expect(page.getByRole("heading", { name: words.losses })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole("button", { name: words.whatIf }).first().click();
      await expect(page.locator("[aria-live] .bg-indigo-soft")).toBeVisible();
      await expectAccessible(page);
      await expectToFit(page);

      await page.getByRole("button", { name: words.retry }).first().click();
      await expect(page).toHaveURL(/\/attempts\/[^/]+$/);
      await expect(replies(page).first()).toBeVisible();
    });
  }
}

test("a conversation by keyboard alone: a number chooses, Enter says it", async ({ open }) => {
  const page = await open({ locale: "en" });
  await page.goto("/role-plays/first-visit-restaurant");
  await page.getByRole("button", { name: "Start practice" }).press("Enter");
  await expect(replies(page).first()).toBeVisible();
  await page.keyboard.press("2");
  await expect(replies(page).nth(1)).toBeFocused();
  const said = await replies(page).nth(1).locator("span").first().textContent();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("log")).toContainText(said ?? "");
  await expect(replies(page).first()).toBeEnabled();
  await page.keyboard.press("1");
  await expect(replies(page).first()).toBeFocused();
});

test("practice forgives: hint, struck reply, rewinding with a question before turns are put away", async ({ open }) => {
  const page = await open({ locale: "en", width: "phone" });
  await page.goto("/role-plays/first-visit-restaurant");
  await page.getByRole("button", { name: "Start practice" }).click();
  await page.getByRole("button", { name: "Hint (free)" }).click();
  await expect(page.getByText("At stake here:")).toBeVisible();
  await page.getByRole("button", { name: "Strike out a weak reply (free)" }).click();
  await expect(page.locator("button[name=choice]:disabled")).toHaveCount(1);
  // The best reply is never struck, and after it no reply ends the conversation at once.
  await page.locator("button[name=choice][value=b]").click();
  await expect(page.getByText("1 turn so far")).toBeVisible();
  await say(page, 0);
  await page.getByRole("button", { name: "Go back and say something else here" }).click();
  await expect(page.getByRole("dialog")).toContainText("Go back to turn 1?");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Go back", exact: true }).click();
  await expect(page.getByText("0 turns so far")).toBeVisible();
});

test("changing the language in the middle keeps the place", async ({ open }) => {
  const page = await open({ locale: "en" });
  await page.goto("/role-plays/first-visit-restaurant");
  await page.getByRole("button", { name: "Start practice" }).click();
  await say(page, 0);
  const address = page.url();
  await page.context().addCookies([{ name: "rapport_locale", value: "zh-CN", url: address }]);
  await page.reload();
  await expect(page.getByText("已答 1 轮")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
});

test("without scripts a conversation can still be had", async ({ browser, site }) => {
  const context = await browser.newContext({ baseURL: site.address, javaScriptEnabled: false, locale: "en" });
  const page = await context.newPage();
  await page.goto("/role-plays/first-visit-restaurant");
  await page.locator("button[name=start][value=practice]").click();
  await replies(page).first().click();
  await expect(turnsSaid(page)).toHaveValue("1");
  await context.close();
});

import { LOCALES } from "~/domain/locale.ts";
import enDebrief from "~/i18n/en/debrief.ts";
import enRolePlay from "~/i18n/en/roleplay.ts";
import zhDebrief from "~/i18n/zh-CN/debrief.ts";
import zhRolePlay from "~/i18n/zh-CN/roleplay.ts";
import { expect, type Page, test } from "../support/test.ts";

const WORDS = {
  "zh-CN": { rolePlay: zhRolePlay, debrief: zhDebrief },
  en: { rolePlay: enRolePlay, debrief: enDebrief },
};

const replies = (page: Page) => page.locator("button[name=choice]");
/** A reply by its name in the scenario: its place is another in every conversation, and some replies end it at once. */
const reply = (page: Page, name: string) => page.locator(`button[name=choice][value=${name}]`);

for (const locale of LOCALES) {
  const { rolePlay, debrief } = WORDS[locale];
  const turns = (count: number) =>
    (count === 1 && "turns_one" in rolePlay.play ? rolePlay.play.turns_one : rolePlay.play.turns_other).replace(
      "{{count}}",
      String(count),
    );

  test(`an assessed attempt goes on after the server was killed, in another browser, to its debrief (${locale})`, async ({
    open,
    newSite,
  }) => {
    test.setTimeout(120_000);
    const site = await newSite("people");
    const page = await open({ who: "rep-2", site, locale, width: "phone" });
    await page.goto("/role-plays/first-visit-restaurant");
    await page.getByRole("button", { name: rolePlay.brief.startAssessed }).click();
    await expect(page.getByText(rolePlay.mode.assessed, { exact: true })).toBeVisible();
    await expect(page.getByRole("button", { name: rolePlay.play.rewind })).toHaveCount(0);
    const first = await reply(page, "b").locator("span").first().textContent();
    await reply(page, "b").click();
    await expect(page.getByText(turns(1))).toBeVisible();

    // The server dies without a word; the answer given meanwhile is said to be unsaid, and nothing else changes.
    await site.kill();
    await reply(page, "c").click();
    await expect(page.getByRole("alert")).toContainText(rolePlay.play.problem.offline);
    await expect(page.getByText(turns(1))).toBeVisible();
    await site.start();
    await reply(page, "c").click();
    await expect(page.getByText(turns(2))).toBeVisible();

    // Another browser of the same person finds the conversation where it was.
    const elsewhere = await open({ who: "rep-2", site, locale, width: "desktop" });
    await elsewhere.goto("/role-plays/first-visit-restaurant");
    await elsewhere.getByRole("link", { name: rolePlay.brief.resumeAssessed.replace("{{turn}}", "3") }).click();
    await expect(elsewhere.getByRole("log")).toContainText(first ?? "");
    for (let turn = 0; turn < 40 && (await replies(elsewhere).count()) > 0; turn++) {
      const before = await elsewhere.getByRole("log").textContent();
      await replies(elsewhere).first().click();
      await expect(elsewhere.getByRole("log")).not.toHaveText(before ?? "");
      await expect(replies(elsewhere).first().and(elsewhere.locator(":disabled"))).toHaveCount(0);
    }
    await elsewhere.getByRole("link", { name: rolePlay.play.toDebrief }).click();
    await expect(elsewhere.getByRole("heading", { name: debrief.losses.title })).toBeVisible();
    await elsewhere.goto("/role-plays");
    await expect(elsewhere.getByText(rolePlay.list.best.split("{{")[0]?.trim() ?? "").first()).toBeVisible();
  });
}

test("of two tabs the later answer to a played turn is refused, and that tab shows the present state", async ({
  open,
}) => {
  const one = await open({ who: "rep-4" });
  await one.goto("/role-plays/first-visit-restaurant");
  await one.getByRole("button", { name: "Start the assessment" }).click();
  await expect(replies(one).first()).toBeVisible();
  const two = await one.context().newPage();
  await two.goto(one.url());
  await replies(one).nth(0).click();
  await expect(one.getByText("1 turn so far")).toBeVisible();
  await replies(two).nth(1).click();
  await expect(two.getByRole("alert")).toContainText("already answered elsewhere");
  await expect(two.getByText("1 turn so far")).toBeVisible();
  expect(await replies(two).allTextContents()).toEqual(await replies(one).allTextContents());
  expect(await two.getByRole("log").textContent()).toBe(await one.getByRole("log").textContent());
});

test("a double click says a reply once", async ({ open }) => {
  const page = await open({ who: "rep-6" });
  await page.goto("/role-plays/first-visit-restaurant");
  await page.getByRole("button", { name: "Start practice" }).click();
  await replies(page).first().dblclick();
  await expect(page.getByText("1 turn so far")).toBeVisible();
  await page.reload();
  await expect(page.getByText("1 turn so far")).toBeVisible();
});

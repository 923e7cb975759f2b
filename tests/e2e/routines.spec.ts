import { LOCALES } from "~/domain/locale.ts";
import en from "~/i18n/en/routines.ts";
import zh from "~/i18n/zh-CN/routines.ts";
import { expect, expectAccessible, expectToFit, test } from "../support/test.ts";

const WORDS = { "zh-CN": zh, en };

for (const locale of LOCALES) {
  const words = WORDS[locale];

  test(`a trainer reads a closed day once it was sent, and nothing else (${locale})`, async ({ open, newSite }) => {
    const site = await newSite("people");
    const rep = await open({ who: "rep-5", site, locale, width: "phone" });
    await rep.goto("/routines/pick");
    await rep.getByRole("button", { name: words.pick.save }).click();
    await rep.getByRole("button", { pressed: false }).first().click();
    await expect(rep.getByRole("button", { pressed: true })).toHaveCount(1);
    await rep.getByText(words.close.open, { exact: true }).click();
    await rep.getByRole("button", { name: words.close.submit }).click();
    await expect(rep).toHaveURL(/\/routines\/closed\//);
    const term = rep.url().split("/").at(-1) ?? "";

    const trainer = await open({ who: "trainer", site, locale });
    await trainer.goto("/people");
    await trainer.locator('a[href="/routines/sent"]').click();
    await expect(trainer.getByText(words.sent.empty)).toBeVisible();

    await rep.getByRole("button", { name: words.send.submit }).click();
    await expect(rep.getByText(words.send.sent)).toBeVisible();
    await rep.emulateMedia({ media: "print" });
    await expect(rep.getByRole("button", { name: words.summary.print })).toBeHidden();
    await expect(rep.getByRole("navigation").first()).toBeHidden();
    await rep.emulateMedia({ media: "screen" });

    await trainer.reload();
    await expectAccessible(trainer);
    await expectToFit(trainer);
    await trainer.getByRole("table").getByRole("link").first().click();
    await expect(trainer).toHaveURL(new RegExp(`/routines/sent/[^/]+/${term}$`));
    await expectAccessible(trainer);
    // Another rep finds neither the list nor the summary.
    const other = await open({ who: "rep-6", site, locale });
    expect((await other.goto("/routines/sent"))?.status()).toBe(403);
    expect((await other.goto(new URL(trainer.url()).pathname))?.status()).toBe(403);
    expect((await other.goto(`/routines/closed/${term}`))?.status()).toBe(404);
  });
}

test("a calendar follows by its secret address until that is revoked", async ({ open, newSite }) => {
  const site = await newSite("people");
  const page = await open({ who: "rep-5", site, locale: "zh-CN" });
  await page.goto("/routines/pick");
  await page.getByRole("button", { name: zh.pick.save }).click();
  await expect(page).toHaveURL(/\/routines$/);
  await page.goto("/routines/calendar");
  await page.getByRole("button", { name: zh.feed.make }).click();
  const address = await page.getByLabel(zh.feed.address).inputValue();
  const { pathname } = new URL(address);
  // Whoever has the address needs no session.
  const stranger = await open({ site });
  const calendar = await stranger.request.get(pathname);
  expect(calendar.status()).toBe(200);
  expect(calendar.headers()["content-type"]).toContain("text/calendar");
  expect(await calendar.text()).toContain("BEGIN:VEVENT");
  await page.getByRole("button", { name: zh.feed.revoke }).click();
  await expect(page.getByText(zh.feed.revoked)).toBeVisible();
  expect((await stranger.request.get(pathname)).status()).toBe(404);
});

import { LOCALES } from "~/domain/locale.ts";
import en from "~/i18n/en/live.ts";
import zh from "~/i18n/zh-CN/live.ts";
import { expect, expectAccessible, expectToFit, type Page, test } from "../support/test.ts";

const WORDS = { "zh-CN": zh, en };

for (const locale of LOCALES) {
  const words = WORDS[locale];
  const filled = (text: string, values: Record<string, string | number>) =>
    Object.entries(values).reduce((said, [name, value]) => said.replace(`{{${name}}}`, String(value)), text);

  test(`a trainer plans a session, a class of three plays it, and the record is there (${locale})`, async ({
    open,
    newSite,
  }) => {
    test.setTimeout(120_000);
    const site = await newSite("people");
    const host = await open({ who: "trainer", site, locale });
    await host.goto("/sessions");
    await expectAccessible(host);
    await host.getByRole("link", { name: words.create.title }).click();
    await host.getByLabel(words.create.name).fill("October");
    await host.getByRole("button", { name: words.create.submit }).click();
    await expect(host).toHaveURL(/\/sessions\/[^/]+\/plan$/);
    const add = async (kind: string) => {
      const items = host.locator('input[name="item"]');
      const before = await items.count();
      await host.getByLabel(words.plan.addKind, { exact: true }).selectOption(kind);
      await host.getByRole("button", { name: words.plan.addSubmit, exact: true }).click();
      await expect(items).toHaveCount(before + 1);
    };
    await add("poll");
    await add("scenario");
    await add("task");
    await host.getByLabel(words.plan.question).fill("Tea or coffee?");
    await host.getByLabel(words.plan.options).fill("Tea\nCoffee");
    await host.getByLabel(words.plan.task, { exact: true }).fill("Write an opening");
    await expectAccessible(host);
    await expectToFit(host);
    await host.getByRole("button", { name: words.plan.start, exact: true }).click();
    await expect(host).toHaveURL(/\/sessions\/[^/]+\/host$/);
    const id = /\/sessions\/([^/]+)\/host/.exec(host.url())?.[1] ?? "";
    const pin = (await host.locator("strong").first().textContent()) ?? "";
    expect(pin).toMatch(/^\d{6}$/);

    const phones: Page[] = [];
    for (const name of ["Lin", "Mei"]) {
      const phone = await open({ site, locale, width: "phone" });
      await phone.goto("/join");
      await phone.getByLabel(words.join.pin, { exact: false }).fill(pin);
      await phone.getByRole("button", { name: words.join.next }).click();
      await phone.getByLabel(words.join.name).fill(name);
      await phone.getByRole("button", { name: words.join.submit, exact: true }).click();
      await expect(phone.getByText(words.room.lobby)).toBeVisible();
      phones.push(phone);
    }
    const rep = await open({ who: "rep-5", site, locale, width: "phone" });
    await rep.goto(`/join/${pin}`);
    await rep.getByRole("main").getByRole("button").click();
    await expect(rep.getByText(words.room.lobby)).toBeVisible();
    phones.push(rep);
    await expectAccessible(rep);
    await expect(host.getByText("Mei", { exact: true })).toBeVisible();
    await expectAccessible(host);

    // A poll, by keyboard; one of them changes their vote, one comes back after a reload.
    await host.keyboard.press("ArrowRight");
    const [lin, mei] = phones;
    if (!lin || !mei) throw new Error("two guests");
    for (const phone of phones) await phone.getByRole("button", { name: "Tea" }).click();
    await mei.getByRole("button", { name: "Coffee" }).click();
    await expect(host.getByText(filled(words.vote.count, { voted: 3, present: 3 }))).toBeVisible();
    await lin.reload();
    await expect(lin.getByRole("button", { name: "Tea", pressed: true })).toBeVisible();
    await expectAccessible(lin);
    await expectToFit(lin);
    await host.keyboard.press("r");
    for (const phone of phones) await expect(phone.getByText(words.vote.result)).toBeVisible();

    // A drop: it is said, the screen comes back by itself, and stands where the host stands.
    await mei.context().setOffline(true);
    // Each press waits for what the last one led to: a second press into an unanswered one counts for nothing.
    const button = (name: string) => host.getByRole("button", { name, exact: true });
    await expect(mei.getByText(words.connection.lost)).toBeVisible();
    await host.keyboard.press("ArrowRight");
    await expect(button(words.host.ask)).toBeVisible();
    await host.keyboard.press("ArrowRight");
    await expect(host.getByText(words.host.hiddenVotes)).toBeVisible();
    await mei.context().setOffline(false);
    await expect(mei.getByText(words.connection.back)).toBeVisible();
    const replies = (phone: Page) => phone.getByRole("group").getByRole("button");
    await expect(replies(mei).first()).toBeVisible();
    for (const phone of phones) await replies(phone).first().click();
    await expect(host.getByText(filled(words.vote.count, { voted: 3, present: 3 }))).toBeVisible();
    await host.keyboard.press("r");
    await expect(button(words.host.why)).toBeVisible();
    await host.keyboard.press("ArrowRight");
    await expect(host.getByRole("heading", { name: words.why.title })).toBeVisible();
    await expect(rep.getByRole("heading", { name: words.why.title })).toBeVisible();
    await expectAccessible(rep);
    await expectToFit(rep);
    await expectToFit(host);
    await host.keyboard.press("m");
    await expect(replies(rep).first().or(rep.getByText(words.summary.title))).toBeVisible();

    // A pause is seen by everybody.
    await host.keyboard.press("p");
    await expect(rep.getByText(words.room.paused)).toBeVisible();
    await host.keyboard.press("p");
    await expect(rep.getByText(words.room.paused)).toBeHidden();
    await expect(button(words.host.pause)).toBeVisible();

    await host.keyboard.press("s");
    await lin.getByLabel(words.room.line).fill("Good morning!");
    await lin.getByRole("button", { name: words.room.lineSend }).click();
    await expect(host.getByText("Good morning!")).toBeVisible();
    await host.getByRole("button", { name: words.host.end }).first().click();
    await host.getByRole("alertdialog").getByRole("button", { name: words.host.end }).click();
    for (const phone of phones) await expect(phone.getByText(words.room.ended)).toBeVisible();

    await host.goto(`/sessions/${id}/record`);
    await expect(host.getByRole("cell", { name: "3" }).first()).toBeVisible();
    await expect(host.getByText("Good morning!")).toBeVisible();
    await expectAccessible(host);
    await expectToFit(host);
    expect((await host.request.get(`/sessions/${id}/record.csv`)).headers()["content-type"]).toContain("text/csv");
    expect(await (await host.request.get(`/sessions/${id}/record.json`)).json()).toMatchObject({ head: { id } });
    // Who was there reads it without the list of who was; others are not told that it is there.
    await rep.goto(`/sessions/${id}/record`);
    await expect(rep.getByRole("heading", { name: words.record.attendance })).toBeHidden();
    const other = await open({ who: "rep-6", site, locale });
    expect((await other.goto(`/sessions/${id}/record`))?.status()).toBe(404);
    await lin.goto("/join");
    await lin.getByLabel(words.join.pin).fill(pin);
    await lin.getByRole("button", { name: words.join.next }).click();
    await expect(lin.getByText(words.join.wrong)).toBeVisible();
  });
}

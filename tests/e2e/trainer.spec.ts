import debrief from "~/i18n/en/debrief.ts";
import live from "~/i18n/en/live.ts";
import rolePlay from "~/i18n/en/roleplay.ts";
import room from "~/i18n/en/room.ts";
import { expect, expectAccessible, type Page, test } from "../support/test.ts";

const PASSWORD = "a long enough password";
const replies = (page: Page) => page.locator("button[name=choice]");

/** Makes the account an invitation is for. */
async function join(page: Page, link: string, name: string, email: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Name").fill(name);
  const address = page.getByLabel("E-mail address");
  if (await address.isEditable()) await address.fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.locator("form button[type=submit]").last().click();
  await expect(page.getByRole("heading", { name: new RegExp(name) })).toBeVisible();
}

test("a trainer from an empty installation to a cohort that learned something, and a session with its record", async ({
  open,
  newSite,
}) => {
  test.setTimeout(180_000);
  const site = await newSite("empty");
  const admin = await open({ site });
  await admin.goto("/setup");
  await admin.getByLabel("Name").fill("Ada");
  await admin.getByLabel("E-mail address").fill("ada@example.com");
  await admin.getByLabel("Password").fill(PASSWORD);
  await admin.getByRole("button", { name: "Create the account and start" }).click();
  await expect(admin.getByRole("heading", { name: /Ada/ })).toBeVisible();
  await admin.goto("/people?view=invitations");
  await admin.getByLabel("Role").selectOption("trainer");
  await admin.getByRole("button", { name: "Create the invitation link" }).click();
  const toTrainer = await admin.getByLabel("Invitation link").inputValue();

  const trainer = await open({ site });
  await join(trainer, toTrainer, "Tess", "tess@example.com");
  await trainer.goto("/room");
  await expect(trainer.getByText(room.people.none)).toBeVisible();
  await expectAccessible(trainer);

  // A list with a bad row: it is named, nothing happens yet, and the good row is not held up.
  await trainer.goto("/people/import");
  await trainer.locator("textarea[name=text]").fill("name,email\nLin,lin@example.com\nMei,not-an-address\n");
  await trainer.locator("input[name=newCohort]").fill("North");
  await trainer.locator("form:has(textarea[name=text]) button[type=submit]").click();
  const confirm = trainer.locator("form:has(input[name=digest]) button[type=submit]");
  await expect(confirm).toBeVisible();
  await expect(trainer.getByText("not-an-address").first()).toBeVisible();
  await confirm.click();
  await expect(confirm).toBeHidden();
  const results = await (await trainer.request.get(`${trainer.url().split("?")[0]}/results.csv`)).text();
  const [toRep = ""] = /http\S+\/invite\/[\w-]+/.exec(results) ?? [];

  const rep = await open({ site, width: "phone" });
  await join(rep, toRep, "Lin", "lin@example.com");

  await trainer.goto("/assignments/new?item=role-play:first-visit-restaurant");
  await trainer.getByText("North", { exact: true }).click();
  await trainer.locator("input[name=mode][value=assessed]").check();
  await trainer.locator("form:has(input[name=key]) button[type=submit]").last().click();
  await expect(trainer).toHaveURL(/\/assignments\/[^/]+$/);

  // The rep is led to it, and plays it to its end.
  await rep.goto("/");
  await rep.locator("a[href^='/assignments/']").first().click();
  await expect(rep).toHaveURL(/\/assignments\//);
  await rep.locator("main a[href='/role-plays/first-visit-restaurant']").first().click();
  await rep.getByRole("button", { name: rolePlay.brief.startAssessed }).click();
  await expect(replies(rep).first()).toBeVisible();
  for (let turn = 0; turn < 40 && (await replies(rep).count()) > 0; turn++) {
    const before = await rep.getByRole("log").textContent();
    await replies(rep).first().click();
    await expect(rep.getByRole("log")).not.toHaveText(before ?? "");
    await expect(replies(rep).first().and(rep.locator(":disabled"))).toHaveCount(0);
  }

  // The trainer reads it, and says something about a turn; the rep is told, and answers there.
  await trainer.goto("/coaching");
  await trainer.locator("main a[href*='/debrief']").first().click();
  // A link within the page opens the turn it leads to.
  const turn = (page: Page) => page.locator("#turn-1");
  const say = async (page: Page, words: string) => {
    const own = turn(page);
    await own.locator("summary", { hasText: new RegExp(`${debrief.thread.say}|${debrief.thread.answer}`) }).click();
    await own.locator("textarea[name=text]").fill(words);
    await own.getByRole("button", { name: debrief.thread.send }).click();
    await expect(own.getByText(words)).toBeVisible();
  };
  await expect(trainer).toHaveURL(/\/debrief/);
  await trainer.goto(`${trainer.url().split("#")[0]}#turn-1`);
  await trainer.reload();
  await say(trainer, "Ask before you offer.");
  await rep.goto("/");
  await rep.getByRole("link", { name: /Tess wrote about turn 1/ }).click();
  await say(rep, "I will.");
  await trainer.reload();
  await expect(turn(trainer).getByText("I will.")).toBeVisible();

  // What the cohort showed can be opened to the single observation.
  await trainer.goto("/reports");
  await trainer.locator("main a[href^='/reports/evidence']").first().click();
  await expect(trainer.getByRole("heading", { level: 1, name: /^Evidence/ })).toBeVisible();

  // A session: planned, joined from the phone, voted, ended, and there to be read.
  await trainer.goto("/sessions/new");
  await trainer.getByLabel(live.create.name).fill("October");
  await trainer.getByRole("button", { name: live.create.submit }).click();
  await trainer.getByLabel(live.plan.addKind, { exact: true }).selectOption("poll");
  await trainer.getByRole("button", { name: live.plan.addSubmit, exact: true }).click();
  await trainer.getByLabel(live.plan.question).fill("Tea or coffee?");
  await trainer.getByLabel(live.plan.options).fill("Tea\nCoffee");
  await trainer.getByRole("button", { name: live.plan.start, exact: true }).click();
  await expect(trainer).toHaveURL(/\/host$/);
  const pin = (await trainer.locator("strong").first().textContent()) ?? "";
  await rep.goto(`/join/${pin}`);
  await rep.getByRole("main").getByRole("button").click();
  await expect(rep.getByText(live.room.lobby)).toBeVisible();
  await trainer.keyboard.press("ArrowRight");
  await rep.getByRole("button", { name: "Tea" }).click();
  await expect(rep.getByRole("button", { name: "Tea", pressed: true })).toBeVisible();
  await trainer.keyboard.press("r");
  await expect(rep.getByText(live.vote.result)).toBeVisible();
  await trainer.getByRole("button", { name: live.host.end }).first().click();
  await trainer.getByRole("alertdialog").getByRole("button", { name: live.host.end }).click();
  await expect(rep.getByText(live.room.ended)).toBeVisible();
  await trainer.goto(trainer.url().replace(/\/host$/, "/record"));
  await expect(
    trainer
      .getByRole("cell", { name: "Lin" })
      .or(trainer.getByRole("rowheader", { name: "Lin" }))
      .first(),
  ).toBeVisible();
});

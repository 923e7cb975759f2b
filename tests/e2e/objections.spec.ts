import enLesson from "~/i18n/en/lesson.ts";
import en from "~/i18n/en/objections.ts";
import practice from "~/i18n/en/practice.ts";
import rolePlay from "~/i18n/en/roleplay.ts";
import { expect, expectAccessible, expectToFit, type Page, test } from "../support/test.ts";

const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const customer = (page: Page, id: string) =>
  section(page, en.rolePlays.title)
    .getByRole("listitem")
    .filter({ has: page.locator(`a[href="/role-plays/${id}"]`) });
const startButtons = (page: Page) => page.getByRole("button", { name: new RegExp(`^${en.rolePlays.start}: `) });

test("a rep is led to the first lesson; what was begun is there to go on with", async ({ open, newSite }) => {
  const site = await newSite("people");
  const page = await open({ who: "rep-2", site, width: "phone" });
  await page.goto("/drills");
  await page.getByRole("link", { name: practice.decks.objections }).click();
  await expect(page.getByRole("heading", { level: 1, name: en.title })).toBeVisible();
  await expect(page.getByText(en.begin.title)).toBeVisible();
  await expect(page.locator('a[href="/lessons/when-the-customer-waits"]').first()).toBeVisible();
  await expect(startButtons(page)).toHaveCount(3);

  // A conversation begun and left.
  await customer(page, "last-minute-demand").getByRole("button").click();
  await expect(page).toHaveURL(/\/attempts\//);
  const attempt = new URL(page.url()).pathname;
  await page.goto("/objections");
  await expect(page.getByText(en.begin.title)).toHaveCount(0);
  await expect(startButtons(page)).toHaveCount(2);
  const goOn = customer(page, "last-minute-demand").getByRole("link", {
    name: rolePlay.brief.resume.replace("{{turn}}", "1"),
  });
  await expect(goOn).toHaveAttribute("href", attempt);

  // A question of a deck.
  await page.locator("#excessive-demands").getByRole("button", { name: practice.decks.start }).click();
  await expect(page).toHaveURL(/\/drills\/sittings\//);
  await page.locator("input[name=option]").first().check();
  await page.getByRole("button", { name: practice.sitting.check }).click();
  await expect(page).toHaveURL(/answered=0/);
  await page.goto("/objections");
  const deck = page.locator("#excessive-demands");
  await expect(deck.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "1");
  await expect(
    deck.getByRole("link", { name: practice.decks.continue.replace("{{next}}", "2").replace("{{total}}", "10") }),
  ).toBeVisible();
  const standing = section(page, en.standing.title);
  await expect(standing.getByRole("listitem")).toHaveCount(2);
  await expect(standing.getByText(/not enough yet/)).toHaveCount(1);
  await expect(section(page, en.lessons.title).getByRole("link", { name: enLesson.list.start })).toBeVisible();
  await expectAccessible(page);
  await expectToFit(page);
});

test("a visitor talks to a customer without an account, and signs in for the decks and the lessons", async ({
  open,
}) => {
  const page = await open({ width: "phone" });
  await page.goto("/role-plays");
  await page.getByRole("link", { name: rolePlay.list.objections }).click();
  await expect(page.getByRole("heading", { level: 1, name: en.title })).toBeVisible();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  const signIn = page.getByRole("main").getByRole("link", { name: en.signIn.go, exact: true });
  await expect(signIn).toHaveAttribute("href", "/sign-in?next=%2Fobjections");
  await customer(page, "compare-and-leave").getByRole("button").click();
  await expect(page).toHaveURL(/\/attempts\//);
  await expect(page.locator("button[name=choice]").first()).toBeVisible();
  await page.goto("/objections");
  await expect(startButtons(page)).toHaveCount(2);
  await expectAccessible(page);
});

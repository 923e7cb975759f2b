import en from "~/i18n/en/lesson.ts";
import practice from "~/i18n/en/practice.ts";
import { expect, type Page, test } from "../support/test.ts";

async function startDrill(page: Page, deck: string): Promise<void> {
  await page.goto("/drills");
  await page.locator(`#${deck}`).getByRole("button", { name: practice.decks.start }).click();
  await expect(page).toHaveURL(/\/drills\/sittings\//);
}

test("a dialogue is spoken where the browser has a voice for the language, and its words stay unseen until it is over", async ({
  open,
}) => {
  const page = await open({ who: "rep-1" });
  // Chromium without a desktop has no voices: one that says everything at once stands in.
  await page.addInitScript(() => {
    const said: string[] = [];
    const voice = { lang: "en-GB", localService: true, name: "Test", voiceURI: "test", default: true };
    const speechSynthesis = {
      getVoices: () => [voice, { ...voice, lang: "zh-CN" }],
      speak(utterance: { text: string; lang: string; onend: (() => void) | null }) {
        said.push(`${utterance.lang}: ${utterance.text}`);
        setTimeout(() => utterance.onend?.(), 20);
      },
      cancel: () => undefined,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    };
    class SpeechSynthesisUtterance {
      onend: (() => void) | null = null;
      lang = "";
      voice: unknown = null;
      pitch = 1;
      constructor(readonly text: string) {}
    }
    Object.assign(window, { said, SpeechSynthesisUtterance });
    Object.defineProperty(window, "speechSynthesis", { value: speechSynthesis });
  });
  await page.goto("/lessons/hearing-a-prospect");
  const aloud = page.getByRole("button", { name: en.listen.aloud });
  const id = await page.locator("section", { has: aloud }).getAttribute("id");
  const box = page.locator(`#${id}`);
  await box.getByRole("button", { name: en.listen.aloud }).click();
  await expect(box.getByText(en.listen.over)).toBeVisible();
  const said = await page.evaluate(() =>
    "said" in window && Array.isArray(window.said) ? window.said.map(String) : [],
  );
  expect(said.length).toBeGreaterThanOrEqual(4);
  expect(said.every((line) => line.startsWith("en: "))).toBe(true);
  await expect(box.getByText(said[0]?.slice("en: ".length) ?? "", { exact: true })).toHaveCount(0);
  await expect(box.getByRole("button", { name: en.exercise.submit })).toBeVisible();
});

test("a scene's spots are chosen by keyboard alone, in the picture or in words", async ({ open }) => {
  const page = await open({ who: "rep-1", width: "phone" });
  await startDrill(page, "observation");
  const spots = page.locator("figure input[type=radio]");
  await spots.first().focus();
  await page.keyboard.press("Space");
  await expect(spots.first()).toBeChecked();
  await page.keyboard.press("ArrowRight");
  await expect(spots.nth(1)).toBeChecked();
  // The same spot in words is the label of the same control.
  const name = await spots.nth(1).getAttribute("aria-label");
  await page.locator("label", { hasText: name ?? "" }).click();
  await expect(spots.nth(1)).toBeChecked();
  await page.getByRole("button", { name: practice.sitting.check }).press("Enter");
  await expect(page).toHaveURL(/answered=0/);
  await expect(page.locator(".spot-mark[data-verdict]")).not.toHaveCount(0);
});

test("against the clock what is chosen is sent when time runs out", async ({ open }) => {
  const page = await open({ who: "rep-1" });
  await page.clock.install();
  await page.goto("/drills");
  const deck = page.locator("#empathy");
  await deck.getByText(practice.decks.timed).click();
  await expect(deck.getByText(/45 seconds a question/)).toBeVisible();
  await deck.getByRole("button", { name: practice.decks.timedStart }).click();
  await expect(page.getByText("45 seconds left").first()).toBeVisible();
  await page.locator("input[name=option]").first().check();
  await page.clock.runFor(46_000);
  await expect(page).toHaveURL(/answered=0/);
  await expect(page.getByText(practice.sitting.points)).toBeVisible();
});

test("without a connection a drill's answer stays where it is, and counts once when it is sent again", async ({
  open,
}) => {
  const page = await open({ who: "rep-1" });
  await startDrill(page, "hesitation");
  const reply = page.locator("input[name=option]").nth(1);
  await reply.check();
  await page.context().setOffline(true);
  await page.getByRole("button", { name: practice.sitting.check }).click();
  await expect(page.getByText(practice.sitting.offline)).toBeVisible();
  await expect(reply).toBeChecked();
  await page.context().setOffline(false);
  await page.getByRole("button", { name: practice.sitting.check }).click();
  await expect(page).toHaveURL(/answered=0/);
  await expect(page.getByRole("progressbar").first()).toHaveAttribute("aria-valuenow", "1");
});

test("without a choice nothing is sent away, and the page says what is missing", async ({ open }) => {
  const page = await open({ who: "rep-1" });
  await startDrill(page, "decision-makers");
  await page.getByRole("button", { name: practice.sitting.check }).click();
  await expect(page.getByText(practice.sitting.chooseOne)).toBeVisible();
  await expect(page.getByRole("progressbar").first()).toHaveAttribute("aria-valuenow", "0");
});

import { LOCALES } from "~/domain/locale.ts";
import enGraph from "~/i18n/en/graph.ts";
import enRolePlay from "~/i18n/en/roleplay.ts";
import enShelf from "~/i18n/en/shelf.ts";
import enStudio from "~/i18n/en/studio.ts";
import zhGraph from "~/i18n/zh-CN/graph.ts";
import zhRolePlay from "~/i18n/zh-CN/roleplay.ts";
import zhShelf from "~/i18n/zh-CN/shelf.ts";
import zhStudio from "~/i18n/zh-CN/studio.ts";
import { control, node, saved, textsToWrite, type, words } from "../support/studio-page.ts";
import { expect, type Locator, type Page, test } from "../support/test.ts";

const WORDS = {
  "zh-CN": { studio: zhStudio, shelf: zhShelf, graph: zhGraph, rolePlay: zhRolePlay, needs: "了解" },
  en: { studio: enStudio, shelf: enShelf, graph: enGraph, rolePlay: enRolePlay, needs: "Needs" },
};

/** The best reply of each beat, as the template has them and the test sets the new one. */
const BEST = [
  "approach.beats.open.choices.b",
  "needs.beats.open.choices.a",
  "needs.beats.beat.choices.c",
  "presentation.beats.open.choices.c",
  "close.beats.open.choices.b",
  "contract.beats.open.choices.a",
  "delivery.beats.open.choices.c",
  "after-sales.beats.open.choices.b",
];

const replies = (page: Page) => page.locator("button[name=choice]");
const tab = (page: Page, name: string) => page.getByRole("tab", { name });

/** Says the best reply of each turn, by its words, for so many turns or to the end. */
async function talk(page: Page, best: ReadonlyMap<string, string>, turns = 20): Promise<void> {
  await expect(replies(page).first()).toBeVisible();
  for (let turn = 0; turn < turns && (await replies(page).count()) > 0; turn++) {
    const offered = await replies(page).allTextContents();
    const at = offered.findIndex((text) => [...best.values()].some((words) => text.includes(words)));
    const before = await page.getByRole("log").textContent();
    await replies(page).nth(Math.max(0, at)).click();
    await expect(page.getByRole("log")).not.toHaveText(before ?? "");
    await expect(replies(page).first().and(page.locator(":disabled"))).toHaveCount(0);
  }
}

/** Chooses one of a few where a person does: on its label, since the radio button itself is out of sight. */
async function choose(field: Locator, label: string): Promise<void> {
  await field.locator("label").filter({ hasText: label }).click();
  await expect(field.getByRole("radio", { name: label, exact: true })).toBeChecked();
}

/** Shows a beat or an end by looking for its place. */
async function show(page: Page, label: string, place: string): Promise<void> {
  const search = page.getByRole("searchbox", { name: label });
  await search.fill(place);
  await search.press("Enter");
  const at = place.startsWith("ends.") ? place : `stages.${place.replace(".", ".beats.")}`;
  await expect(control(page, `${at}.says.en`)).toBeVisible();
}

for (const locale of LOCALES) {
  const { studio, shelf, graph, rolePlay, needs } = WORDS[locale];

  test(`a trainer writes a scenario, a rep plays it, and an edit leaves that rep's attempt as it was (${locale})`, async ({
    open,
    newSite,
  }) => {
    test.setTimeout(240_000);
    const site = await newSite("people");
    const page = await open({ who: "trainer", site, locale, width: "desktop" });

    // From the template of the seven stages.
    await page.goto("/studio");
    await page
      .getByRole("button", { name: shelf.list.new })
      .or(page.getByRole("link", { name: shelf.list.new }))
      .first()
      .click();
    await page.getByLabel(shelf.create.from["seven-stages"]).check();
    await page.getByRole("textbox", { name: shelf.create.name, exact: true }).fill("Eight turns");
    await page.getByRole("button", { name: shelf.create.submit }).click();
    await expect(page).toHaveURL(/\/studio\/(eight-turns|scenario)/);
    const id = new URL(page.url()).pathname.split("/")[2] ?? "";

    // An eighth beat, in the middle of the needs; every text in both languages.
    await expect(node(page, "needs.open")).toBeVisible();
    await page.getByText(graph.tools.add).first().click();
    await page
      .getByRole("menuitem", { name: needs })
      .or(page.getByRole("button", { name: needs, exact: true }))
      .first()
      .click();
    await expect(control(page, "stages.needs.beats.beat.id")).toHaveValue("beat");
    await page
      .getByRole("checkbox", { name: locale === "en" ? "Questioning" : "提问" })
      .first()
      .check();
    await tab(page, studio.panel.scenario).click();
    for (const [at, n] of [
      ["title", 901],
      ["brief", 902],
      ["customer.name", 903],
      ["customer.role", 904],
    ] as const) {
      await type(page, at, words(n));
    }
    await tab(page, studio.panel.turn).click();
    const texts = textsToWrite();
    const find = graph.tools.find;
    const LEFT = "stages.close.beats.open.choices.b.why";
    let place = "";
    for (const [at, text] of texts) {
      const [head, stage, , beat] = at.split(".");
      const here = head === "ends" ? `ends.${stage}` : `${stage}.${beat}`;
      if (here !== place) await show(page, find, here);
      place = here;
      if (at !== LEFT) await type(page, at, text);
    }
    await saved(page, studio.state.savedAt);

    // The checks lead to what is missing: a reason, and where the new beat's replies lead.
    await tab(page, studio.panel.checks).click();
    const problem = (code: string) =>
      page.getByRole("tabpanel").getByRole("listitem").filter({ hasText: code }).first();
    const go = (code: string) => problem(code).getByRole("button", { name: studio.checks.go }).click();
    await expect(problem(studio.checks.code.shape)).toBeVisible();
    await go(studio.checks.code.shape);
    await expect(control(page, `${LEFT}.zh-CN`)).toBeVisible();
    await type(page, LEFT, texts.get(LEFT) ?? words(0));
    for (const reply of ["a", "b", "c"]) {
      await tab(page, studio.panel.checks).click();
      await expect(problem(studio.checks.code.shape)).toHaveCount(0);
      await go(studio.checks.code["unknown-target"]);
      const to = control(page, `stages.needs.beats.beat.choices.${reply}.to`);
      await expect(to).toBeFocused();
      await to.selectOption("presentation.open");
      await tab(page, studio.panel.checks).click();
      await expect(
        problem(studio.checks.code["unknown-target"]).filter({ hasText: studio.checks.reply.replace("{{id}}", reply) }),
      ).toHaveCount(0);
    }
    await expect(problem(studio.checks.code["unreachable-beat"])).toBeVisible();
    await show(page, find, "needs.open");
    for (const reply of ["a", "b", "c"])
      await control(page, `stages.needs.beats.open.choices.${reply}.to`).selectOption("needs.beat");
    // Undone and done again, it is as it was.
    await page.keyboard.press("Control+z");
    await expect(control(page, "stages.needs.beats.open.choices.c.to")).toHaveValue("presentation.open");
    await page.keyboard.press("Control+Shift+z");
    await expect(control(page, "stages.needs.beats.open.choices.c.to")).toHaveValue("needs.beat");
    // What the new beat's replies are worth.
    await show(page, find, "needs.beat");
    for (const [reply, credit] of [
      ["a", 2],
      ["b", 0],
      ["c", 4],
    ] as const) {
      const field = page.locator(`[id="field-stages.needs.beats.beat.choices.${reply}.credit"]`);
      await choose(field, String(credit));
    }
    await tab(page, studio.panel.checks).click();
    await expect(page.getByText(studio.checks.sound).or(page.getByText(studio.checks.soundWarned))).toBeVisible();
    await tab(page, studio.panel.figures).click();
    await expect(page.getByText(studio.figures.sizeOf.replace("{{beats}}", "8").split("{{")[0] ?? "")).toBeVisible();

    // Played from the middle, by a way that really leads there, with what the customer feels beside it.
    await show(page, find, "close.open");
    await tab(page, studio.panel.play).click();
    await page.getByRole("button", { name: studio.play.begin, exact: true }).click();
    const panel = page.getByRole("tabpanel");
    await expect(panel).toContainText(texts.get("stages.close.beats.open.says")?.[locale] ?? "?");
    await expect(panel.getByRole("heading", { name: studio.play.inner })).toBeVisible();
    await panel
      .getByRole("button", { name: texts.get("stages.close.beats.open.choices.a.text")?.[locale] ?? "?" })
      .click();
    await expect(panel).toContainText(texts.get("stages.contract.beats.open.says")?.[locale] ?? "?");

    await page.getByRole("button", { name: studio.publish }).click();
    await page.getByLabel(shelf.publish.note).fill("The first");
    await page.getByRole("button", { name: shelf.publish.submit.replace("{{n}}", "1") }).click();
    await expect(page).toHaveURL(/\/versions/);

    // One rep comes to the end at their best, another leaves in the middle.
    const best = new Map(
      [...texts].flatMap(([at, text]) => (BEST.some((one) => at === `stages.${one}.text`) ? [[at, text[locale]]] : [])),
    );
    const done = await open({ who: "rep-2", site, locale, width: "phone" });
    await done.goto(`/role-plays/${id}`);
    await done.getByRole("button", { name: rolePlay.brief.startAssessed }).click();
    await talk(done, best);
    await done.getByRole("link", { name: rolePlay.play.toDebrief }).click();
    await expect(done.getByText("100").first()).toBeVisible();
    const midway = await open({ who: "rep-4", site, locale, width: "phone" });
    await midway.goto(`/role-plays/${id}`);
    await midway.getByRole("button", { name: rolePlay.brief.startAssessed }).click();
    await talk(midway, best, 2);

    // An edit: what was best is best no more, and the customer speaks otherwise later on.
    await page.goto(`/studio/${id}`);
    await show(page, find, "approach.open");
    const credit = page.locator('[id="field-stages.approach.beats.open.choices.b.credit"]');
    await choose(credit, "1");
    await show(page, find, "presentation.open");
    await type(page, "stages.presentation.beats.open.says", { "zh-CN": "换了一句话说。", en: "Said in another way." });
    await saved(page, studio.state.savedAt);
    await page.getByRole("button", { name: studio.publish }).click();
    const table = page.getByRole("table", { name: shelf.effect.caption });
    await expect(table.getByRole("row").filter({ hasText: "100" })).toBeVisible();
    await expect(
      table
        .getByRole("row")
        .filter({ hasText: shelf.effect.unfinished })
        .or(table.getByRole("row").filter({ hasText: shelf.effect.stays }))
        .first(),
    ).toBeVisible();
    await expect(page.getByText("Said in another way.").or(page.getByText("换了一句话说。")).first()).toBeVisible();
    await page.getByRole("button", { name: shelf.publish.submit.replace("{{n}}", "2") }).click();
    await expect(page).toHaveURL(/\/versions/);

    // The attempt under way goes on with the words and the worth it began with.
    await midway.reload();
    await talk(midway, best, 1);
    await expect(midway.getByRole("log")).toContainText(
      texts.get("stages.presentation.beats.open.says")?.[locale] ?? "?",
    );
    await talk(midway, best);
    await midway.getByRole("link", { name: rolePlay.play.toDebrief }).click();
    await expect(midway.getByText("100").first()).toBeVisible();
  });
}

import { readFileSync } from "node:fs";
import { request as playwrightRequest } from "@playwright/test";
import { LOCALES } from "~/domain/locale.ts";
import { toYaml } from "~/domain/studio/source.ts";
import { fromTemplate } from "~/domain/studio/templates.ts";
import enShelf from "~/i18n/en/shelf.ts";
import enStudio from "~/i18n/en/studio.ts";
import zhShelf from "~/i18n/zh-CN/shelf.ts";
import zhStudio from "~/i18n/zh-CN/studio.ts";
import { control, saved } from "../support/studio-page.ts";
import { expect, test } from "../support/test.ts";

const WORDS = {
  "zh-CN": { shelf: zhShelf, studio: zhStudio },
  en: { shelf: enShelf, studio: enStudio },
};
const FILE = "content/scenarios/small-talk-train.yaml";
const sound = readFileSync(FILE, "utf8");
/** In GBK: 题目 and a few letters, as an old editor saves them. */
const GBK = Buffer.from([0x74, 0x69, 0x74, 0x6c, 0x65, 0x3a, 0x20, 0xcc, 0xe2, 0xc4, 0xbf, 0x0a]);

/** Each with what is left in the text field, and the line that is named (0: the file as a whole). */
const BROKEN: readonly (readonly [kind: string, bytes: Buffer, kept: string | null, line: number])[] = [
  ["no YAML", Buffer.from('format: 1\nid: "broken\ntitle: x\n'), "broken", 2],
  ["a tab where blanks belong", Buffer.from("format: 1\ncustomer:\n\tname: x\n"), "customer", 3],
  ["a misspelt key", Buffer.from(sound.replace(/^persona/m, "x").replace("  persona:", "  persnoa:")), "persnoa", 11],
  ["a reply without words", Buffer.from("format: 1\nid: no-words\n"), "no-words", 1],
  ["JSON cut short", Buffer.from('{"format": 1,\n "id": "cut"'), "cut", 2],
  ["saved as GBK", GBK, "题目", 0],
  ["no text at all", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), null, 0],
  ["nothing", Buffer.from(""), null, 0],
];

for (const locale of LOCALES) {
  const { shelf, studio } = WORDS[locale];
  test(`a broken file is refused with the line, and its text is kept to be mended (${locale})`, async ({ open }) => {
    const page = await open({ who: "trainer", locale, width: "desktop" });
    for (const [kind, buffer, kept, line] of BROKEN) {
      await page.goto("/studio/import");
      await page.getByLabel(shelf.import.file).setInputFiles({ name: "scenario.yaml", mimeType: "text/yaml", buffer });
      await page.getByRole("button", { name: shelf.import.submit, exact: true }).click();
      await expect(page.getByRole("alert").first(), kind).toBeVisible();
      await expect(page, kind).toHaveURL(/\/studio\/import/);
      if (kept !== null) await expect(page.locator("textarea"), kind).toHaveValue(new RegExp(kept));
      if (line > 0) {
        const told = new RegExp(`^${shelf.import.line.replace("{{line}}", String(line))}(?!\\d)`);
        await expect(page.getByText(told).first(), kind).toBeVisible();
      }
    }
    // Mended in place, it is taken.
    await page.locator("textarea").fill(sound);
    await page.getByRole("button", { name: shelf.import.submit, exact: true }).click();
    // Its name is taken by what ships: nothing is overwritten.
    await expect(page).toHaveURL(/\/studio\/small-talk-train-\d+$/);
    await expect(control(page, "stages.approach.beats.seat.says.en")).not.toHaveValue("");

    // What comes out is what went in, but for its name.
    const file = await page.context().request.get(`${page.url()}/file.yaml`);
    expect(file.headers()["content-disposition"]).toMatch(/small-talk-train-\d+\.yaml/);
    expect(await file.text()).toContain("绿皮车");
  });

  test(`what is typed outlives a closed tab and a lost connection; of two authors each keeps what they wrote (${locale})`, async ({
    open,
    newSite,
  }) => {
    const site = await newSite("people");
    const one = await open({ who: "trainer", site, locale });
    const address = "/studio/counterfeit-grudge";
    const title = "title.en";
    const settings = async (page: typeof one) => {
      await page.goto(address);
      await page.getByRole("tab", { name: studio.panel.scenario }).click();
    };
    await settings(one);
    await control(one, title).fill("Typed and closed");
    await one.close();
    // The same browser: what the server did not hear of any more stands there.
    const again = await one.context().newPage();
    await settings(again);
    await expect(control(again, title)).toHaveValue("Typed and closed");

    await site.kill();
    await control(again, title).fill("Typed with nobody there");
    await expect(again.locator("header")).toContainText(studio.state.unreachable);
    await site.start();
    await saved(again, studio.state.savedAt);

    const other = await open({ who: "admin", site, locale });
    await settings(other);
    await expect(control(other, title)).toHaveValue("Typed with nobody there");
    await control(again, title).fill("By the one");
    await saved(again, studio.state.savedAt);
    await control(other, title).fill("By the other");
    await expect(other.getByRole("alert").filter({ hasText: studio.conflict.text })).toBeVisible();
    await other.getByRole("button", { name: studio.conflict.theirs }).click();
    await expect(control(other, title)).toHaveValue("By the one");
    await other.keyboard.press("Control+z");
    await expect(control(other, title)).toHaveValue("By the other");
    await saved(other, studio.state.savedAt);
  });
}

test("the studio is for authors: reps and visitors are refused at every door, and a draft never reaches them", async ({
  site,
}) => {
  const draft = fromTemplate("seven-stages", "counterfeit-grudge", "en");
  const doors = ["", "/import", "/counterfeit-grudge", "/counterfeit-grudge/publish", "/counterfeit-grudge/versions"];
  const more = ["/counterfeit-grudge/statistics", "/counterfeit-grudge/file.yaml"];
  for (const [who, read] of [
    ["rep-2", 403],
    [null, 302],
  ] as const) {
    const cookie = who === null ? null : site.cookieOf(who);
    const context = await playwrightRequest.newContext({
      baseURL: site.address,
      extraHTTPHeaders: { Origin: site.address, ...(cookie && { Cookie: `${cookie.name}=${cookie.value}` }) },
      maxRedirects: 0,
    });
    for (const door of [...doors, ...more]) {
      expect((await context.get(`/studio${door}`)).status(), `${who} ${door}`).toBe(read);
    }
    const posts = [
      ["/counterfeit-grudge/save", { tab: "t", revision: 0, document: draft }],
      ["/counterfeit-grudge/check", draft],
    ] as const;
    for (const [door, body] of posts) {
      expect((await context.post(`/studio${door}`, { data: body })).status(), `${who} ${door}`).toBe(read);
    }
    for (const door of ["?index", "/import", "/counterfeit-grudge/publish", "/counterfeit-grudge/versions"]) {
      const status = (
        await context.post(`/studio${door}`, { form: { intent: "create", title: "x", from: "blank" } })
      ).status();
      expect(status, `${who} POST ${door}`).toBe(read);
    }
    await context.dispose();
  }

  // Saved by an author, not published: reps go on with what there was.
  const { name, value } = site.cookieOf("trainer");
  const author = await playwrightRequest.newContext({
    baseURL: site.address,
    extraHTTPHeaders: { Origin: site.address, Cookie: `${name}=${value}` },
  });
  const document = { ...draft, title: { "zh-CN": "还没发布", en: "Not published yet" } };
  const answer = await author.post("/studio/counterfeit-grudge/save", { data: { tab: "t", revision: 0, document } });
  expect(answer.status()).toBe(200);
  expect(await (await author.get("/role-plays")).text()).not.toContain("Not published yet");
  expect(await (await author.get("/studio/counterfeit-grudge/file.yaml")).text()).toBe(toYaml(document));

  // What is no draft is refused, and changes nothing.
  for (const body of [
    {},
    { tab: "t" },
    { tab: "t", revision: -1, document },
    { tab: "t", revision: 1, document: { ...document, id: "another" } },
    { tab: "t", revision: 1, document: { ...document, beats: "x" } },
  ]) {
    const { status, ok } = await author
      .post("/studio/counterfeit-grudge/save", { data: body })
      .then((said) => ({ status: said.status(), ok: said.ok() }));
    if (Object.keys(body).length === 1) expect(ok).toBe(true);
    else expect(status, JSON.stringify(body).slice(0, 60)).toBe(400);
  }
  expect(await (await author.get("/studio/counterfeit-grudge/file.yaml")).text()).toBe(toYaml(document));
  await author.dispose();
});

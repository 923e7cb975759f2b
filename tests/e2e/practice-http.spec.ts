import { type APIRequestContext, request as playwrightRequest } from "@playwright/test";
import { readDecks } from "~/content/decks.ts";
import { readDrawings } from "~/content/drawings.ts";
import { LOCALES } from "~/domain/locale.ts";
import type { Site } from "../support/site.ts";
import { expect, test } from "../support/test.ts";

const report = ({ message }: { message: string }) => {
  throw new Error(message);
};
const decks = readDecks({ folder: "content/drills", drawings: readDrawings("content/scenes", report).byId, report });

async function caller(site: Site, who: string, locale = "en"): Promise<APIRequestContext> {
  const { name, value } = site.cookieOf(who);
  return playwrightRequest.newContext({
    baseURL: site.address,
    extraHTTPHeaders: { Origin: site.address, Cookie: `${name}=${value}; rapport_locale=${locale}` },
    maxRedirects: 0,
  });
}

/** Begins a sitting and tells its address. */
async function begin(context: APIRequestContext, deck: string): Promise<string> {
  const answer = await context.post(`/drills/${deck}`, { form: { fresh: "yes" } });
  expect(answer.status()).toBe(302);
  return answer.headers().location ?? "";
}

for (const locale of LOCALES) {
  test(`no word of an answer key reaches the browser before a drill's question is answered (${locale})`, async ({
    site,
  }) => {
    const context = await caller(site, "rep-2", locale);
    for (const { id, items } of decks.list()) {
      const address = await begin(context, id);
      const data = [
        await (await context.get(`${address}.data`)).text(),
        await (await context.get("/drills.data")).text(),
      ].join("\n");
      const sent = `${await (await context.get(address)).text()}\n${data}`;
      const secrets = items.flatMap(({ options }) => options.map(({ feedback }) => feedback[locale]));
      expect(
        secrets.filter((secret) => sent.includes(secret)),
        id,
      ).toEqual([]);
      // The page carries these words as labels of the interface; the data has no business with them.
      expect(data, id).not.toMatch(/"credit"|"feedback"|"best"/);
    }
    await context.dispose();
  });
}

test("nonsense sent to drills, reviews and routines is 4xx and changes nothing", async ({ site }) => {
  const context = await caller(site, "rep-2");
  const address = await begin(context, "empathy");
  await context.post("/routines/pick", { form: { routine: "RD3", "own.day": "" } });
  const before = await (await context.get(`${address}.data`)).text();
  const kept = await (await context.get("/routines.data")).text();
  const long = "x".repeat(5000);
  const asked: readonly (readonly [string, Record<string, string>])[] = [
    ["/drills/no-such-deck", {}],
    ["/drills/sittings/no-such-sitting", { intent: "answer", place: "0", option: "a" }],
    [address, { intent: "answer", place: "0" }],
    [address, { intent: "answer", place: "0", option: "no-such" }],
    [address, { intent: "answer", place: "0", option: long }],
    [address, { intent: "answer", place: "-1", option: "a" }],
    [address, { intent: "answer", place: "99", option: "a" }],
    [address, { intent: "answer", place: "1e1", option: "a" }],
    [address, { intent: "no-such" }],
    ["/review?index", { intent: "answer" }],
    ["/review?index", { intent: "no-such", key: "a" }],
    ["/review?index", { intent: "answer", key: long }],
    ["/review/outlook", { cap: "7" }],
    ["/review/outlook", { cap: "-1" }],
    ["/routines?index", { intent: "tick", routine: "RD3", term: "2026-13" }],
    ["/routines?index", { intent: "note", routine: "RD3", term: "2026-11-23", gap: long, measure: "" }],
    ["/routines?index", { intent: "close", term: "never" }],
    ["/routines/closed/2026-W01", { intent: "send" }],
    ["/preferences", { timeZone: "Mars/Olympus" }],
  ];
  for (const [path, form] of asked) {
    const status = (await context.post(path, { form })).status();
    expect(status, `${path} ${JSON.stringify(form).slice(0, 80)}`).toBeGreaterThanOrEqual(400);
    expect(status, `${path} ${JSON.stringify(form).slice(0, 80)}`).toBeLessThan(500);
  }
  expect(await (await context.get(`${address}.data`)).text()).toBe(before);
  expect(await (await context.get("/routines.data")).text()).toBe(kept);
  await context.dispose();
});

test("addresses that name nothing are 404 or show the page without it, never a fault", async ({ site }) => {
  const context = await caller(site, "rep-2");
  for (const path of [
    "/drills/sittings/x",
    "/profile/skill/x",
    "/profile/x/listening",
    "/scenes/x",
    "/calendar/x.ics",
    "/routines/closed/x",
  ]) {
    expect((await context.get(path)).status(), path).toBe(404);
  }
  const odd = encodeURIComponent('"x" OR * NEAR( 断"货');
  for (const path of [
    `/search?q=${odd}`,
    `/search?q=${"x".repeat(3000)}`,
    "/profile/skill/listening?after=x",
    "/review?answered=x&said=y",
    "/map",
    "/drills",
  ]) {
    expect((await context.get(path)).status(), path).toBe(200);
  }
  await context.dispose();
});

test("a sitting is its owner's alone, to read as to answer", async ({ site }) => {
  const [owner, other] = [await caller(site, "rep-2"), await caller(site, "rep-4")];
  const address = await begin(owner, "empathy");
  expect((await other.get(address)).status()).toBe(404);
  expect((await other.post(address, { form: { intent: "answer", place: "0", option: "a" } })).status()).toBe(404);
  await Promise.all([owner.dispose(), other.dispose()]);
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type APIRequestContext, request as playwrightRequest } from "@playwright/test";
import { parse } from "yaml";
import { LOCALES } from "~/domain/locale.ts";
import type { Site } from "../support/site.ts";
import { expect, test } from "../support/test.ts";

const SCENARIO = "first-visit-restaurant";
const LESSON = "five-types-of-question";

/** Plain requests, as anybody can send them. */
test.describe("what the server lets nobody do", () => {
  test("every page carries an enforced policy with a nonce of its own", async ({ site, request }) => {
    const policies = await Promise.all(
      ["/", "/role-plays", "/no-such-page"].map(async (path) => {
        const response = await request.get(site.address + path);
        return response.headers()["content-security-policy"] ?? "";
      }),
    );
    for (const policy of policies) {
      expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{22,}'/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
    }
    expect(new Set(policies).size).toBe(policies.length);
  });

  test("another site can't make a visitor's browser change anything", async ({ site, request }) => {
    for (const headers of [{ Origin: "https://evil.example" }, { Origin: "null" }, {}]) {
      const response = await request.post(`${site.address}/role-plays/first-visit-restaurant`, {
        form: { start: "practice" },
        headers,
        maxRedirects: 0,
      });
      expect(response.status()).toBe(403);
    }
  });

  test("an oversized body is refused with 413, and nothing of it is read", async ({ site, request }) => {
    const response = await request.post(`${site.address}/sign-in`, {
      data: "x".repeat(300_000),
      headers: { Origin: site.address, "Content-Type": "application/x-www-form-urlencoded" },
    });
    expect(response.status()).toBe(413);
  });

  for (const path of ["/%", "/%00", "/%E0%A4%A", "/attempts/%00"]) {
    test(`a malformed address (${path}) is 400, in a line`, async ({ site, request }) => {
      const response = await request.get(site.address + path);
      expect(response.status()).toBe(400);
      expect(await response.text()).not.toMatch(/at .*\(|node_modules/);
    });
  }

  for (const path of ["/no-such-page", "/role-plays/no-such-scenario", "/invite/no-such-token"]) {
    test(`${path} is 404`, async ({ site, request }) => {
      expect((await request.get(site.address + path)).status()).toBe(404);
    });
  }

  test("what needs a person leads to the sign-in page, and back from there", async ({ site, request }) => {
    const attempts = ["/attempts/no-such-attempt", "/attempts/no-such-attempt/debrief"];
    for (const path of ["/account", "/people", "/lessons", ...attempts]) {
      const response = await request.get(site.address + path, { maxRedirects: 0 });
      expect(response.status()).toBe(302);
      expect(response.headers().location).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
    }
  });

  test("a rep may not see people", async ({ site }) => {
    const rep = await caller(site, "rep-8");
    expect((await rep.get(`${site.address}/people`)).status()).toBe(403);
    await rep.dispose();
  });

  test("a conversation that isn't one's own is 404, and so is none", async ({ site }) => {
    const [visitor, rep, other] = [await caller(site), await caller(site, "rep-8"), await caller(site)];
    const theirs = new URL(await begin(visitor, site)).pathname;
    await begin(other, site);
    for (const path of [
      theirs,
      `${theirs}/debrief`,
      "/attempts/no-such-attempt",
      "/attempts/no-such-attempt/debrief",
    ]) {
      expect((await rep.get(site.address + path)).status(), path).toBe(404);
      expect((await other.get(site.address + path)).status(), path).toBe(404);
    }
    await Promise.all([visitor, rep, other].map((context) => context.dispose()));
  });

  test("a forged session cookie is nobody's", async ({ site }) => {
    const { name, value } = site.cookieOf("rep-8");
    const forged = `${name}=${value.replace(/\..*/, ".AAAA")}`;
    const context = await playwrightRequest.newContext({ extraHTTPHeaders: { Cookie: forged } });
    expect((await context.get(`${site.address}/account`, { maxRedirects: 0 })).status()).toBe(302);
    await context.dispose();
  });

  test("guessing a password stops after ten tries at one account", async ({ site, request }) => {
    const statuses: number[] = [];
    for (let n = 0; n < 12; n++) {
      const response = await request.post(`${site.address}/sign-in`, {
        form: { email: "nobody-at-all@example.com", password: `guess number ${n}` },
        headers: { Origin: site.address },
        maxRedirects: 0,
      });
      statuses.push(response.status());
    }
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401));
    expect(statuses.slice(10)).toEqual([429, 429]);
  });

  test("nonsense sent to a conversation is 4xx and changes nothing", async ({ site }) => {
    const context = await caller(site);
    const address = await begin(context, site);
    const before = await (await context.get(`${address}.data`)).text();
    for (const form of [
      { seq: "0", choice: "no-such-reply" },
      { seq: "-1", choice: "a" },
      { seq: "NaN", choice: "a" },
      { seq: "0", choice: "a".repeat(1000) },
      { seq: "0" },
      { seq: "", choice: "a" },
      { seq: "", intent: "hint-1" },
      { seq: "0", intent: "rewind", to: "" },
      { seq: "0", intent: "rewind", to: "3" },
      { seq: "0", intent: "hint-2" },
      { seq: "7", choice: "a" },
    ]) {
      const response = await context.post(`${address}.data`, { form });
      expect(response.status(), JSON.stringify(form)).toBeGreaterThanOrEqual(400);
      expect(response.status(), JSON.stringify(form)).toBeLessThan(500);
    }
    expect(await (await context.get(`${address}.data`)).text()).toBe(before);
    await context.dispose();
  });

  test("a body that is no form is 4xx wherever it is sent", async ({ site }) => {
    const [visitor, admin] = [await caller(site), await caller(site, "admin")];
    const attempt = new URL(await begin(visitor, site)).pathname;
    for (const path of [attempt, `${attempt}/debrief`, `/role-plays/${SCENARIO}`, "/preferences", "/sign-in"]) {
      await sendNonsense(visitor, site.address + path);
    }
    for (const path of [`/lessons/${LESSON}`, `/lessons/${LESSON}/bookmark`, "/preferences", "/account", "/people"]) {
      await sendNonsense(admin, site.address + path);
    }
    await Promise.all([visitor.dispose(), admin.dispose()]);
  });

  test("a what-if without a whole number as its turn is 400", async ({ site }) => {
    const visitor = await caller(site);
    const attempt = await begin(visitor, site);
    for (const turn of ["", "-1", "1e3", "x"]) {
      for (const path of ["/what-if", "/what-if.data"]) {
        const response = await visitor.get(`${attempt}${path}?turn=${turn}&choice=a`);
        expect(response.status(), path + turn).toBe(400);
      }
    }
    await visitor.dispose();
  });

  test("what a person reads is kept by no cache", async ({ site }) => {
    const [visitor, admin] = [await caller(site), await caller(site, "admin")];
    const attempt = await begin(visitor, site);
    const cacheControl = async (context: APIRequestContext, address: string) => {
      const headers = (await context.get(address)).headers();
      return [headers["cache-control"], headers.vary?.includes("Cookie") ?? false];
    };
    for (const path of ["/_root.data", "/account.data", "/people.data", "/lessons.data", "/account", "/people"]) {
      expect(await cacheControl(admin, site.address + path), path).toEqual(["private, no-store", true]);
    }
    expect(await cacheControl(visitor, `${attempt}.data`)).toEqual(["private, no-store", true]);
    expect(await cacheControl(visitor, attempt)).toEqual(["private, no-cache", true]);
    expect(await cacheControl(visitor, `${site.address}/locales/en/home`)).toEqual(["no-cache", false]);
    await Promise.all([visitor.dispose(), admin.dispose()]);
  });

  test("a page brings the words of its own routes, and no others", async ({ site }) => {
    const context = await caller(site);
    const brought = async (path: string) => {
      const page = await (await context.get(site.address + path)).text();
      const [, text = "{}"] = /<script[^>]*id="messages"[^>]*>([^<]*)</.exec(page) ?? [];
      const { messages }: { messages: object } = JSON.parse(text);
      return Object.keys(messages).sort();
    };
    expect(await brought("/sign-in")).toEqual(["account", "common", "errors"]);
    expect(await brought("/role-plays")).toEqual(["common", "errors", "roleplay"]);
    await context.dispose();
  });

  for (const locale of LOCALES) {
    test(`the answer key stays on the server until the conversation is over (${locale})`, async ({ site }) => {
      const context = await caller(site, null, { "Accept-Language": locale });
      const address = await begin(context, site);
      const read = async (path: string) => (await context.get(address + path)).text();
      const sent: string[] = [];
      let seq = 0;
      const act = async (fields: Record<string, string>) => {
        const response = await context.post(`${address}.data`, { form: { seq: String(seq++), ...fields } });
        expect(response.status(), JSON.stringify(fields)).toBe(200);
        sent.push(await response.text());
      };

      let turns = 0;
      for (let page = await read(""); ; page = await read("")) {
        sent.push(page, await read(".data"));
        const reply = bestReply(page);
        if (reply === null) break;
        await act({ intent: "hint-1" });
        await act({ intent: "hint-2" });
        await act({ choice: reply });
        turns++;
      }

      expect(turns).toBeGreaterThan(8);
      for (const text of sent) {
        expect(whysIn(text)).toEqual([]);
        expect(text).not.toMatch(KEY_FIELDS);
      }
      // Were the key not recognised, all of the above would mean nothing.
      expect(whysIn(await read("/debrief")).length).toBeGreaterThan(8);
      await context.dispose();
    });
  }
});

/** Somebody who sends requests from this site: a seeded person, or a visitor. */
function caller(site: Site, who: string | null = null, headers: Record<string, string> = {}) {
  const cookie = who && site.cookieOf(who);
  return playwrightRequest.newContext({
    extraHTTPHeaders: {
      Origin: site.address,
      ...(cookie && { Cookie: `${cookie.name}=${cookie.value}` }),
      ...headers,
    },
  });
}

/** Begins a practice conversation and returns its address. */
async function begin(context: APIRequestContext, site: Site): Promise<string> {
  const begun = await context.post(`${site.address}/role-plays/${SCENARIO}`, { form: { start: "practice" } });
  expect(begun.url()).toContain("/attempts/");
  return begun.url();
}

async function sendNonsense(context: APIRequestContext, address: string): Promise<void> {
  const bodies = [
    ["application/json", '{"seq":0,"choice":"a"}'],
    ["text/plain", "seq=0&choice=a"],
    ["multipart/form-data; boundary=x", '--x\r\nContent-Disposition: form-data; name="seq"'],
  ] as const;
  for (const [type, data] of bodies) {
    for (const url of [address, `${address}.data`]) {
      const response = await context.post(url, { data, headers: { "Content-Type": type }, maxRedirects: 0 });
      expect(response.status(), `${type} to ${url}`).toBeGreaterThanOrEqual(400);
      expect(response.status(), `${type} to ${url}`).toBeLessThan(500);
    }
  }
}

/** Fields of a scenario that make up its key, as names in JSON or in JSON within a script; no names of messages. */
const KEY_FIELDS = /"_?(credit|effects|why|covers|gauges|tests)\\*"(?!:")/;

/** All texts called `why`, and the value of each reply by its text, in both languages. */
const { whys, values } = answerKey(
  parse(readFileSync(join(import.meta.dirname, `../../content/scenarios/${SCENARIO}.yaml`), "utf8")),
);

function answerKey(scenario: unknown) {
  const key = { whys: [] as string[], values: new Map<string, number>() };
  const visit = (node: unknown) => {
    if (typeof node !== "object" || node === null) return;
    if ("why" in node && "text" in node && "credit" in node) {
      const value = Object.values(node.credit ?? {}).reduce((sum: number, credit) => sum + Number(credit), 0);
      key.whys.push(...Object.values(node.why ?? {}).map(letters));
      for (const text of Object.values(node.text ?? {})) key.values.set(letters(text), value);
    }
    Object.values(node).forEach(visit);
  };
  visit(scenario);
  return key;
}

/** Only the letters of a text, so that it is found again whether escaped as HTML, as JSON or as both. */
function letters(text: unknown): string {
  return String(text)
    .replace(/&#?\w+;|\\u[\da-f]{4}/g, "")
    .replace(/[^\p{L}]/gu, "");
}

function whysIn(text: string): string[] {
  const said = letters(text);
  return whys.filter((why) => said.includes(why));
}

/** The offered reply that is worth most, or null where the conversation is over. */
function bestReply(page: string): string | null {
  const offered = [...page.matchAll(/<button[^>]*name="choice"[^>]*value="([^"]+)"[^>]*>(.*?)<\/button>/gs)];
  const open = offered.filter(([button]) => !button.includes('disabled=""'));
  const valued = open.map(([, id = "", text = ""]) => {
    return { id, value: values.get(letters(text.replace(/<[^<>]*>/g, ""))) ?? -1 };
  });
  expect(valued.every(({ value }) => value >= 0)).toBe(true);
  return valued.sort((one, other) => other.value - one.value)[0]?.id ?? null;
}

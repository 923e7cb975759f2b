import { request as playwrightRequest } from "@playwright/test";
import { expect, test } from "../support/test.ts";

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

  for (const path of [
    "/no-such-page",
    "/role-plays/no-such-scenario",
    "/attempts/no-such-attempt",
    "/attempts/no-such-attempt/debrief",
    "/attempts/no-such-attempt/what-if?turn=0&choice=a",
    "/invite/no-such-token",
  ]) {
    test(`${path} is 404`, async ({ site, request }) => {
      expect((await request.get(site.address + path)).status()).toBe(404);
    });
  }

  test("what needs a person leads to the sign-in page, and back from there", async ({ site, request }) => {
    for (const path of ["/account", "/people", "/lessons"]) {
      const response = await request.get(site.address + path, { maxRedirects: 0 });
      expect(response.status()).toBe(302);
      expect(response.headers().location).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
    }
  });

  test("a rep may not see people", async ({ site }) => {
    const rep = await playwrightRequest.newContext({
      extraHTTPHeaders: { Cookie: cookieHeader(site.cookieOf("rep-8")) },
    });
    expect((await rep.get(`${site.address}/people`)).status()).toBe(403);
    await rep.dispose();
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
    const context = await playwrightRequest.newContext({ extraHTTPHeaders: { Origin: site.address } });
    const begun = await context.post(`${site.address}/role-plays/first-visit-restaurant`, {
      form: { start: "practice" },
    });
    const address = begun.url();
    const before = await (await context.get(`${address}.data`)).text();
    for (const form of [
      { seq: "0", choice: "no-such-reply" },
      { seq: "-1", choice: "a" },
      { seq: "NaN", choice: "a" },
      { seq: "0", choice: "a".repeat(1000) },
      { seq: "0" },
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
});

function cookieHeader({ name, value }: { readonly name: string; readonly value: string }): string {
  return `${name}=${value}`;
}

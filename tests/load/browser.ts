import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from "@playwright/test";
import type { Learner } from "./client.ts";
import { gzipped, type Scripts } from "./scripts.ts";

/** Lets `work` have a Chromium; null where this machine has none. */
export async function inBrowser<Result>(work: (browser: Browser) => Promise<Result>): Promise<Result | null> {
  const executablePath = installed();
  if (!executablePath) return null;
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** A context with nothing in its caches, signed in at an address. */
export async function freshContext(
  browser: Browser,
  address: string,
  learner: Learner,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  const [name = "", value = ""] = learner.cookie.split("=");
  await context.addCookies([{ name, value, url: address }]);
  return context;
}

/** The scripts that a Chromium really loads for each address; null where this machine has none. */
export const scriptsInBrowser = (addresses: readonly string[], learner: Learner): Promise<Scripts[] | null> =>
  inBrowser(async (browser) => {
    const loaded: Scripts[] = [];
    for (const address of addresses) {
      const context = await freshContext(browser, address, learner);
      const page = await context.newPage();
      const scripts = new Map<string, number>();
      const counted: Promise<unknown>[] = [];
      page.on("response", (response) => {
        if (response.request().resourceType() !== "script") return;
        const path = new URL(response.url()).pathname;
        counted.push(response.body().then((body) => scripts.set(path, gzipped(body))));
      });
      await page.goto(address, { waitUntil: "networkidle" });
      await Promise.all(counted);
      loaded.push(scripts);
      await context.close();
    }
    return loaded;
  });

/** Playwright's own Chromium, else the system's. */
function installed(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const places = folders.flatMap((folder) => ["chromium", "google-chrome"].map((name) => join(folder, name)));
  return [chromium.executablePath(), ...places].find(existsSync);
}

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import type { Learner } from "./client.ts";
import { gzipped, type Scripts } from "./scripts.ts";

/** The scripts that a Chromium really loads for each address; null where this machine has none. */
export async function scriptsInBrowser(addresses: readonly string[], learner: Learner): Promise<Scripts[] | null> {
  const executablePath = installed();
  if (!executablePath) return null;
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const loaded: Scripts[] = [];
    for (const address of addresses) {
      const context = await browser.newContext();
      const [name = "", value = ""] = learner.cookie.split("=");
      await context.addCookies([{ name, value, url: address }]);
      // Asked for by the browser, not by the page; the bare application has none.
      await context.route("**/favicon.ico", (route) => route.abort());
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
  } finally {
    await browser.close();
  }
}

/** Playwright's own Chromium, else the system's. */
function installed(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const places = folders.flatMap((folder) => ["chromium", "google-chrome"].map((name) => join(folder, name)));
  return [chromium.executablePath(), ...places].find(existsSync);
}

import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Locator, type Page } from "@playwright/test";
import type { Locale } from "~/domain/locale.ts";
import { Site } from "./site.ts";

export { expect, type Locator, type Page };

/** The widths every page is looked at. */
export const WIDTHS = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } } as const;

interface Fixtures {
  /** Opens a browser of its own: a person's (signed in), or a visitor's where `who` is null. */
  readonly open: (options?: OpenOptions) => Promise<Page>;
  /** Starts an installation of the test's own; it ends after the test's browsers. */
  readonly newSite: (seed: ConstructorParameters<typeof Site>[0]) => Promise<Site>;
}

interface OpenOptions {
  readonly who?: string | null;
  readonly locale?: Locale;
  readonly width?: keyof typeof WIDTHS;
  readonly dark?: boolean;
  readonly site?: Site;
}

interface WorkerFixtures {
  readonly site: Site;
}

/** What a page may not say: errors in the console, refusals by the Content-Security-Policy, uncaught errors. */
function listen(context: BrowserContext, heard: string[]): void {
  context.on("console", (message) => {
    // Refused answers and a killed server are part of some tests; the browser itself logs those.
    if (
      message.type() === "error" &&
      !/the server responded with a status of 4\d\d|net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|INTERNET_DISCONNECTED)/.test(
        message.text(),
      )
    ) {
      heard.push(`${message.page()?.url()}: ${message.text()}`);
    }
  });
  context.on("weberror", (error) => heard.push(`${error.page()?.url()}: ${error.error().message}`));
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const site = new Site("people");
      await site.start();
      await use(site);
      await site.dispose();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  newSite: async ({}, use) => {
    const sites: Site[] = [];
    await use(async (seed) => {
      const site = new Site(seed);
      sites.push(site);
      await site.start();
      return site;
    });
    for (const site of sites) await site.dispose();
  },
  // Needs newSite only to be torn down before it: a page whose server is gone would complain.
  open: async ({ browser, site, newSite: _ }, use) => {
    const heard: string[] = [];
    const contexts: BrowserContext[] = [];
    await use(async ({ who = null, locale = "en", width = "desktop", dark = false, site: other = site } = {}) => {
      const context = await browser.newContext({
        baseURL: other.address,
        viewport: WIDTHS[width],
        locale,
        colorScheme: dark ? "dark" : "light",
        reducedMotion: "reduce",
      });
      contexts.push(context);
      listen(context, heard);
      await context.addCookies([{ name: "rapport_locale", value: locale, url: other.address }]);
      if (who) await context.addCookies([other.cookieOf(who)]);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(heard, "errors in the console or refusals of the content security policy").toEqual([]);
  },
});

/** axe finds nothing on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
  expect(told, `axe on ${page.url()}`).toEqual([]);
}

/** The page is no wider than the screen, nor is anything in it that does not scroll by itself. */
export async function expectToFit(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const clipped = (element: Element): boolean => {
      for (let at = element.parentElement; at; at = at.parentElement) {
        if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return at !== document.documentElement;
      }
      return false;
    };
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1 && !clipped(element))
      .map((element) => element.outerHTML.slice(0, 120));
  });
  expect(wide, `wider than the screen at ${page.url()}`).toEqual([]);
}

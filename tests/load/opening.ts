import type { Browser, Page } from "@playwright/test";
import { freshContext } from "./browser.ts";
import type { Learner } from "./client.ts";
import { beatInSight, formShown } from "./graph-page.ts";

/** The window of a laptop. */
export const WINDOW = { width: 1440, height: 900 };

/** How long the form is waited for before a click is tried again, and how often, milliseconds. */
const PATIENCE = 3000;
const CLICKS = 5;

/** Lets `work` have a page in a context of its own, with nothing in its caches, and leaves it as a person would. */
export async function inFreshPage<Result>(
  browser: Browser,
  address: string,
  learner: Learner,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await freshContext(browser, address, learner, { viewport: WINDOW });
  const page = await context.newPage();
  const result = await work(page);
  await page.goto("about:blank");
  await context.close();
  return result;
}

/** Milliseconds from the start of the navigation until a click on a beat of the graph has shown its form. */
export async function interactive(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: "commit" });
  for (let click = 0; click < CLICKS; click++) {
    const { place, x, y } = await beatInSight(page);
    const [ms] = await Promise.all([formShown(page, place, PATIENCE), page.mouse.click(x, y)]);
    if (ms !== null) return ms;
  }
  throw new Error("a click on a beat does not show its form");
}

/** Milliseconds from the start of the navigation until the page's load event was over. */
export async function loaded(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: "load" });
  return (await page.waitForFunction(loadEventEnd)).jsonValue();
}

/** Runs in the page; 0 until it is known. */
function loadEventEnd(): number {
  const [navigation] = performance.getEntriesByType("navigation");
  return navigation instanceof PerformanceNavigationTiming ? navigation.loadEventEnd : 0;
}

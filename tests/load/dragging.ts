import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Page } from "@playwright/test";
import { BEGIN, CATEGORIES, END, type Frames, framesIn } from "./frames.ts";
import type { Spot } from "./graph-page.ts";

/** How long frames are counted, and how long the mouse moves before and after that, milliseconds. */
const COUNTED = 3000;
const AROUND = 250;
/** A mouse tells where it is 125 times a second. */
const EVERY = 8;

/** Takes hold at a spot and moves about it as far as `reach`, with Chromium's trace on; the frames that came of it. */
export async function drag(browser: Browser, page: Page, from: Spot, reach: number): Promise<Frames> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await browser.startTracing(page, { categories: CATEGORIES });
  const [, trace] = await Promise.all([moveAbout(page, from, reach), counted(browser, page)]);
  await page.mouse.move(from.x, from.y);
  await page.mouse.up();
  return framesIn(trace.toString("utf8"));
}

async function counted(browser: Browser, page: Page): Promise<Buffer> {
  await sleep(AROUND);
  await page.evaluate((name) => void performance.mark(name), BEGIN);
  await sleep(COUNTED);
  await page.evaluate((name) => void performance.mark(name), END);
  return browser.stopTracing();
}

async function moveAbout(page: Page, from: Spot, reach: number): Promise<void> {
  const moves: Promise<void>[] = [];
  const started = performance.now();
  for (let at = 0; at < AROUND + COUNTED + AROUND; at = performance.now() - started) {
    // There and back in 1.5 s, up and down twice meanwhile: never still.
    const turn = (at / 1500) * 2 * Math.PI;
    // Not waited for: a mouse does not wait for the page either.
    moves.push(page.mouse.move(from.x + reach * Math.sin(turn), from.y + reach * Math.sin(2 * turn)));
    await sleep(EVERY);
  }
  await Promise.all(moves);
}

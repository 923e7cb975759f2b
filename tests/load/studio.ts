import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Page } from "@playwright/test";
import { inBrowser } from "./browser.ts";
import { importDraft } from "./draft.ts";
import { drag } from "./dragging.ts";
import type { Frames } from "./frames.ts";
import { beatInSight, groundInSight, type Spot } from "./graph-page.ts";
import { inFreshPage, interactive, loaded, WINDOW } from "./opening.ts";
import { quantile, type Samples } from "./samples.ts";
import type { Product } from "./servers.ts";
import { type Group, ms, type Row, times } from "./table.ts";

const BEATS = 300;
const OPENINGS = 5;
/** What a display shows. */
const PER_SECOND = 60;
/** Until what was dropped is saved, and the view has come to rest, milliseconds. */
const SETTLED = 2000;

interface Measured {
  readonly opened: Samples;
  readonly bare: Samples;
  readonly gestures: readonly { readonly what: string; readonly frames: Frames }[];
  /** A lone box that follows the mouse. */
  readonly box: Frames;
}

/** Opening a large draft in the studio, and moving about in it, in a browser. */
export async function measureStudio(product: Product, barePort: number): Promise<Group> {
  const title = `The studio with ${BEATS} beats`;
  const measured = await inBrowser((browser) => measureIn(browser, product, `http://127.0.0.1:${barePort}/`));
  if (measured === null) {
    const row = { measured: "no Chromium", floor: "", ratio: "", aim: "" };
    return {
      title,
      how: "there is no Chromium on this machine, so nothing was measured",
      rows: [
        { ...row, what: "interactive", aim: "under 1.5 s" },
        { ...row, what: "dragging and panning, frames a second", aim: "60" },
      ],
    };
  }
  const { opened, bare, gestures, box } = measured;
  return {
    title,
    how:
      `Chromium without a display, ${WINDOW.width} × ${WINDOW.height}; ${OPENINGS} openings in fresh contexts, by turns ` +
      "with the floor; interactive: from the start of the navigation until a click on a beat has shown its form; floor: " +
      "a bare Remix page until its load event; frames: while the mouse moves for 3 s, those that Chromium's trace ends as " +
      "STATE_PRESENTED_ALL (PipelineReporter: on the screen, with the page's changes), dropped: as STATE_DROPPED; floor: a " +
      `display's ${PER_SECOND}; a lone box that follows the mouse on the bare page: ${box.perSecond.toFixed(1)}/s, ` +
      `${box.dropped} dropped, longest gap ${ms(box.longestGap)}`,
    rows: [
      compared("interactive, median", opened, bare, 0.5, "under 1.5 s"),
      compared("interactive, slowest", opened, bare, 1, ""),
      ...gestures.flatMap(({ what, frames }) => framesOf(what, frames)),
    ],
  };
}

function compared(what: string, samples: Samples, floors: Samples, share: number, aim: string): Row {
  const [measured, floor] = [quantile(samples, share), quantile(floors, share)];
  return { what, measured: ms(measured), floor: ms(floor), ratio: times(measured / floor), aim };
}

function framesOf(what: string, { perSecond, dropped, longestGap }: Frames): Row[] {
  const gap = 1000 / PER_SECOND;
  return [
    {
      what: `${what}, frames a second (${dropped} dropped)`,
      measured: `${perSecond.toFixed(1)}/s`,
      floor: `${PER_SECOND}/s`,
      ratio: times(perSecond / PER_SECOND),
      aim: "60 a second",
    },
    {
      what: `${what}, longest gap between frames`,
      measured: ms(longestGap),
      floor: ms(gap),
      ratio: times(longestGap / gap),
      aim: "",
    },
  ];
}

async function measureIn(browser: Browser, product: Product, bareAddress: string): Promise<Measured> {
  const { author, port } = product;
  const address = await importDraft(port, author, BEATS);
  const [opened, bare]: [number[], number[]] = [[], []];
  for (let opening = 0; opening < OPENINGS; opening++) {
    bare.push(await inFreshPage(browser, bareAddress, author, (page) => loaded(page, bareAddress)));
    opened.push(await inFreshPage(browser, address, author, (page) => interactive(page, address)));
  }
  const gestures = await inFreshPage(browser, address, author, async (page) => {
    await interactive(page, address);
    return moving(browser, page);
  });
  const box = await inFreshPage(browser, bareAddress, author, async (page) => {
    await loaded(page, bareAddress);
    await page.evaluate(followMouse);
    return drag(browser, page, { x: WINDOW.width / 2, y: WINDOW.height / 2 }, 100);
  });
  return { opened, bare, gestures, box };
}

async function moving(browser: Browser, page: Page): Promise<Measured["gestures"]> {
  const settledAt = async (find: (page: Page) => Promise<Spot>) => {
    await page.waitForLoadState("networkidle");
    await sleep(SETTLED);
    return find(page);
  };
  const beat = await drag(browser, page, await settledAt(beatInSight), 100);
  const ground = await drag(browser, page, await settledAt(groundInSight), 250);
  await page.getByRole("button", { name: "See everything" }).click();
  const whole = await drag(browser, page, await settledAt(groundInSight), 250);
  return [
    { what: "dragging a beat", frames: beat },
    { what: "panning", frames: ground },
    { what: "panning, all beats in sight", frames: whole },
  ];
}

/** Runs in the page. */
function followMouse(): void {
  const box = document.body.appendChild(document.createElement("div"));
  box.style.cssText = "position: fixed; left: 0; top: 0; width: 200px; height: 160px; background: teal";
  addEventListener("mousemove", ({ clientX, clientY }) => {
    box.style.transform = `translate(${clientX}px, ${clientY}px)`;
  });
}

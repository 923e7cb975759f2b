import { errors, type Page } from "@playwright/test";
import { controlId } from "~/components/studio/form/field-id.ts";
import { beatPath } from "~/components/studio/form/paths.ts";

export interface Spot {
  readonly x: number;
  readonly y: number;
}
export interface BeatSpot extends Spot {
  readonly place: string;
}

/** Waits until there is a beat on the graph, whole and not the chosen one; the one nearest to the middle of the graph. */
export async function beatInSight(page: Page): Promise<BeatSpot> {
  const spot = await (await page.waitForFunction(findBeat)).jsonValue();
  if (spot === null) throw new Error("there is no beat to click on");
  return spot;
}

/**
 * Waits until the form shows a beat; milliseconds from the start of the navigation until the frame after that. Null
 * where that does not come to pass.
 */
export async function formShown(page: Page, place: string, timeout: number): Promise<number | null> {
  const name = { field: controlId(`${beatPath(place)}.id`), value: place.split(".").slice(1).join(".") };
  try {
    return await (await page.waitForFunction(nameShown, name, { timeout })).jsonValue();
  } catch (error) {
    if (error instanceof errors.TimeoutError) return null;
    throw error;
  }
}

/** Where the graph may be taken hold of beside all beats and tools: the spot nearest to its middle. */
export async function groundInSight(page: Page): Promise<Spot> {
  const spot = await page.evaluate(findGround);
  if (spot === null) throw new Error("there is no ground to take hold of");
  return spot;
}

/* These run in the page. */

function findBeat(): BeatSpot | null {
  const graph = document.querySelector(".react-flow")?.getBoundingClientRect();
  if (graph === undefined) return null;
  const beats = [...document.querySelectorAll<HTMLElement>(".react-flow__node-beat[aria-pressed=false]")];
  const spots = beats.flatMap((beat) => {
    const box = beat.getBoundingClientRect();
    if (box.left < graph.left || box.top < graph.top || box.right > graph.right || box.bottom > graph.bottom) return [];
    const spot = { place: beat.dataset.id ?? "", x: box.x + box.width / 2, y: box.y + box.height / 4 };
    const away = Math.hypot(spot.x - graph.x - graph.width / 2, spot.y - graph.y - graph.height / 2);
    return beat.contains(document.elementFromPoint(spot.x, spot.y)) ? [{ spot, away }] : [];
  });
  return spots.sort((a, b) => a.away - b.away)[0]?.spot ?? null;
}

function nameShown({ field, value }: { readonly field: string; readonly value: string }): Promise<number> | null {
  const input = document.getElementById(field);
  if (!(input instanceof HTMLInputElement) || input.value !== value) return null;
  return new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
}

function findGround(): Spot | null {
  const graph = document.querySelector(".react-flow")?.getBoundingClientRect();
  if (graph === undefined) return null;
  const [x, y] = [graph.x + graph.width / 2, graph.y + graph.height / 2];
  for (let away = 0; away < graph.height / 2; away += 4) {
    for (let turn = 0; turn < 16; turn++) {
      const spot = { x: x + away * Math.cos((turn * Math.PI) / 8), y: y + away * Math.sin((turn * Math.PI) / 8) };
      if (document.elementFromPoint(spot.x, spot.y)?.matches(".react-flow__pane")) return spot;
    }
  }
  return null;
}

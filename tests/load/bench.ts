import { measureExploring } from "./exploring.ts";
import { measureLive } from "./live/measure.ts";
import { measurePages } from "./pages.ts";
import { measureReports } from "./reports.ts";
import { startBare, startProduct } from "./servers.ts";
import { measureStudio } from "./studio.ts";
import type { Group } from "./table.ts";
import { measureTurns } from "./turns.ts";
import { measureWeight } from "./weight.ts";

/** Measures everything; `tell` hears what is being measured. Throws where the product does not do what is asked. */
export async function bench(tell: (what: string) => void): Promise<Group[]> {
  const running: { stop: () => Promise<void> }[] = [];
  const keep = <T extends { stop: () => Promise<void> }>(site: T): T => {
    running.push(site);
    return site;
  };
  try {
    tell("starting the product and the bare application");
    const product = keep(await startProduct());
    const plain = keep(await startBare("plain"));
    const dressed = keep(await startBare("dressed"));
    const bare = { plain: plain.port, dressed: dressed.port };
    tell("JavaScript");
    const weight = await measureWeight(product, plain.port);
    tell("played turns");
    const turns = await measureTurns(product, bare);
    tell("pages");
    const pages = await measurePages(product, bare);
    tell("reports");
    const reports = await measureReports(product, plain.port);
    tell("the studio");
    const studio = await measureStudio(product, plain.port);
    tell("exploring and checking");
    const exploring = measureExploring();
    tell("a live session");
    return [turns, pages, reports, studio, exploring, weight, await measureLive()];
  } finally {
    for (const site of running) await site.stop();
  }
}

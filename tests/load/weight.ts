import { join } from "node:path";
import { scriptsInBrowser } from "./browser.ts";
import { Client } from "./client.ts";
import { begin, SCENARIO } from "./conversations.ts";
import { LESSON } from "./pages.ts";
import { type Scripts, scriptsOf, total } from "./scripts.ts";
import type { RunningSite } from "./servers.ts";
import { type Group, kilobytes, type Row, times } from "./table.ts";

const BUILD = join(import.meta.dirname, "../../build");

/** The JavaScript that documents bring with them, against that of a bare Remix page. */
export async function measureWeight(product: RunningSite, barePort: number): Promise<Group> {
  const learner = product.learners[0];
  if (!learner) throw new Error("nobody is enrolled");
  const client = new Client(product.port);
  const attempt = await begin(client, learner);
  const pages = [
    { what: "lesson page", path: `/lessons/${LESSON}`, aim: "at most 30 kB more" },
    { what: "conversation page", path: `/attempts/${attempt.view.id}`, aim: "at most 30 kB more" },
    { what: "role-play page", path: `/role-plays/${SCENARIO}`, aim: "" },
    { what: "home page", path: "/", aim: "" },
  ];
  const bareClient = new Client(barePort);
  const bare = scriptsOf((await bareClient.page("/", learner)).body, join(BUILD, "bare/client"));
  const counted: Scripts[] = [];
  for (const { path } of pages) {
    counted.push(scriptsOf((await client.page(path, learner)).body, join(BUILD, "client")));
  }
  client.close();
  bareClient.close();

  const addresses = pages.map(({ path }) => `http://127.0.0.1:${product.port}${path}`);
  const loaded = await scriptsInBrowser([`http://127.0.0.1:${barePort}/`, ...addresses], learner);
  const rows = pages.map(({ what, aim }, index): Row => {
    const [measured, floor] = [total(counted[index] ?? new Map()), total(bare)];
    return {
      what: `${what}: ${kilobytes(measured - floor)} more`,
      measured: kilobytes(measured),
      floor: kilobytes(floor),
      ratio: times(measured / floor),
      aim,
    };
  });
  return {
    title: "JavaScript sent",
    how:
      "gzip, every script that the document brings with it; floor: the same of a bare Remix page; " +
      (loaded ? agreement([bare, ...counted], loaded) : "no Chromium here to hold it against"),
    rows,
  };
}

/** Whether the browser loaded what was counted, and what else. */
function agreement(counted: readonly Scripts[], loaded: readonly Scripts[]): string {
  const differing = counted.flatMap((scripts, index) => {
    const seen = loaded[index] ?? new Map();
    return [
      ...[...seen.keys()].filter((path) => !scripts.has(path)).map((path) => `also loaded ${path}`),
      ...[...scripts.keys()].filter((path) => !seen.has(path)).map((path) => `did not load ${path}`),
    ];
  });
  return differing.length === 0 ? "Chromium loaded exactly these" : `Chromium ${[...new Set(differing)].join(", ")}`;
}

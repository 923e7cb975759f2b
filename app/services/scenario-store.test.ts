import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readReferences } from "~/content/references.ts";
import { readScenarioLibrary } from "~/content/scenarios/library.ts";
import { sha256 } from "~/content/sha256.ts";
import { contentHash } from "~/domain/ids.ts";
import type { Publication } from "~/domain/ports.ts";
import { createScenarioStore } from "./scenario-store.server.ts";
import { numberOf } from "./studio/needs.ts";

/** A fixture under its own name. */
const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, `../../tests/content/scenario-fixtures/${name}.yaml`), "utf8").replace(
    /^id: .*$/m,
    `id: ${name}`,
  );
const contentFolder = join(import.meta.dirname, "../../content");
const library = readScenarioLibrary({
  ...{ folder: join(contentFolder, "scenarios"), references: readReferences(contentFolder), sha256 },
  report: () => undefined,
});

const published = (scenarioId: string, source: string): Publication => ({
  ...{ scenarioId, source, number: 3, note: "", publishedBy: null, publishedAt: 1 },
  hash: contentHash(library.read(source)?.hash ?? sha256(source)),
});

test("what was published and can't be played or scored any more gives way to what ships, and the rest is offered", async () => {
  const shipped = library.byId("small-talk-train");
  const unreadable = published("small-talk-train", "format: 99");
  const latest = [unreadable, ...["endless", "flat-scenario", "sound"].map((name) => published(name, fixture(name)))];
  const store = createScenarioStore({
    library,
    versions: { keep: async () => undefined, definition: async () => null },
    studio: { latest: async () => latest, archived: async () => [] },
  });
  await store.refresh();
  const offered = store.list();
  expect(offered.map((version) => store.exploration(version).count > 0)).not.toContain(false);
  const ids = offered.map(({ scenario }) => scenario.id);
  expect(ids).toContain("sound");
  expect(ids).not.toContain("endless");
  expect(ids).not.toContain("flat-scenario");
  expect(store.latest("small-talk-train")).toBe(shipped);
  expect(numberOf(store.latest("small-talk-train"), [unreadable])).toBe(0);
  expect(numberOf(store.latest("sound"), latest.slice(-1))).toBe(3);
  expect(numberOf(store.latest("endless"), latest)).toBeNull();
});

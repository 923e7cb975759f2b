import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { sqliteRepos } from "#db/repos/index.ts";
import { openDatabase } from "#db/sqlite.server.ts";
import { readReferences } from "~/content/references.ts";
import { readScenarioLibrary } from "~/content/scenarios/library.ts";
import { sha256 } from "~/content/sha256.ts";
import type { AttemptId } from "~/domain/ids.ts";
import { mulberry32 } from "~/domain/random.ts";
import { replay } from "~/domain/scenario/attempt.ts";
import { createApplication } from "~/services/index.server.ts";

const CONTENT = join(import.meta.dirname, "../../content");

test("replaying an attempt's stored events on its stored definition gives its stored state", async () => {
  const folder = mkdtempSync(join(tmpdir(), "rapport-log-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const played = await playSome(folder);

  const { db, close } = openDatabase(folder);
  onTestFinished(close);
  const repos = sqliteRepos(db);
  const library = readScenarioLibrary({
    folder: join(CONTENT, "scenarios"),
    references: readReferences(CONTENT),
    sha256,
    report: () => {},
  });
  for (const id of played) {
    const record = await repos.attempts.byId(id);
    const source = record && (await repos.scenarioVersions.definition(record.hash));
    const version = source ? library.read(source) : null;
    if (!record || !version) throw new Error("the attempt or its definition is not kept");
    expect(version.hash).toBe(record.hash);
    const events = record.events.map(({ event }) => event);
    expect(replay(version.scenario, record.mode, events)).toEqual(JSON.parse(record.snapshot));
  }
});

/** Plays some attempts with a seeded hand (answers, hints, rewinds), closes everything, and returns their ids. */
async function playSome(dataFolder: string): Promise<AttemptId[]> {
  const { services, close } = createApplication({
    dataFolder,
    cacheFolder: join(dataFolder, "cache"),
    contentFolder: CONTENT,
    report: () => {},
  });
  const { visitor } = await services.accounts.welcomeVisitor();
  const me = { kind: "visitor", id: visitor } as const;
  const random = mulberry32(7);
  const ids: AttemptId[] = [];
  for (let attempt = 0; attempt < 5; attempt++) {
    const id = await services.rolePlays.start(me, "first-visit-restaurant", "practice");
    ids.push(id);
    let view = await services.play.open(me, id, "en");
    for (let act = 0; act < 40 && view.present.kind === "turn"; act++) {
      const { seq, turns, hint } = view;
      const dice = random();
      if (dice < 0.15 && turns.length > 0) {
        ({ view } = await services.play.rewind(me, id, seq, Math.floor(random() * turns.length), "en"));
      } else if (dice < 0.3 && hint.level < 2) {
        ({ view } = await services.play.hint(me, id, seq, hint.level === 0 ? 1 : 2, "en"));
      } else {
        const { replies } = view.present;
        const reply = replies[Math.floor(random() * replies.length)];
        ({ view } = await services.play.answer(me, id, seq, reply?.id ?? "", "en"));
      }
    }
  }
  close();
  return ids;
}

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { openReadOnly, readAttempts } from "./read-only.ts";
import { attempts, scenarioVersions } from "./schema/attempts.ts";
import { visitors } from "./schema/people.ts";
import { DataFolderError, openDatabase } from "./sqlite.server.ts";

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "rapport-read-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A running server's database with an open attempt and a finished one. */
function withAttempts(path: string): { close: () => void; sqlite: Sqlite.Database } {
  const { db, sqlite, close } = openDatabase(path);
  db.insert(visitors).values({ id: "v", createdAt: 1 }).run();
  db.insert(scenarioVersions).values({ hash: "h", scenarioId: "tiny", definition: "{}", keptAt: 1 }).run();
  const common = { visitorId: "v", scenarioId: "tiny", hash: "h", mode: "practice" as const, seed: 1, updatedAt: 3 };
  const state = (said: string[]) => JSON.stringify({ path: said, snapshot: {}, hint: 0 });
  const outcome = { end: "ends.over", scoreNumerator: 200, scoreDenominator: 3, passed: true, finishedAt: 3 };
  db.insert(attempts)
    .values([
      { ...common, ...outcome, id: "later", snapshot: state(["c"]), eventCount: 1, turns: 1, startedAt: 2 },
      { ...common, id: "first", snapshot: state([]), eventCount: 0, turns: 0, startedAt: 1 },
      { ...common, id: "other", scenarioId: "other", snapshot: "", eventCount: 0, turns: 0, startedAt: 1 },
    ])
    .run();
  return { close, sqlite };
}

const EXPECTED = [
  { id: "first", mode: "practice", path: [], finished: false, score: null, passed: null },
  {
    id: "later",
    mode: "practice",
    path: ["c"],
    finished: true,
    score: { numerator: 200, denominator: 3 },
    passed: true,
  },
];

test("reads the attempts of one scenario, oldest first, while a server runs and after it", () => {
  const path = folder();
  const { close } = withAttempts(path);
  expect(readAttempts(path, "tiny")).toEqual(EXPECTED);
  close();
  const before = readFileSync(join(path, "rapport.sqlite"));
  expect(readAttempts(path, "tiny")).toEqual(EXPECTED);
  expect(readAttempts(path, "no-such-scenario")).toEqual([]);
  expect(() => readAttempts(path, "other")).toThrow(/the state of attempt other is damaged/);
  expect(readFileSync(join(path, "rapport.sqlite")).equals(before)).toBe(true);
  openDatabase(path).close();
});

test("a server can write while the database is being read, and what is read can't be written", () => {
  const path = folder();
  const { close, sqlite } = withAttempts(path);
  onTestFinished(close);
  const reading = openReadOnly(path);
  onTestFinished(reading.close);
  expect(reading.db.select().from(attempts).all()).toHaveLength(3);
  sqlite.exec("update attempts set turns = 5 where id = 'first'");
  expect(() => reading.db.delete(attempts).run()).toThrow();
});

test("no folder, no database, a damaged one and a newer one each say so in a line, and nothing is made", () => {
  const empty = folder();
  expect(() => readAttempts(join(empty, "none"), "tiny")).toThrow(/there is no database in/);
  expect(() => readAttempts(empty, "tiny")).toThrow(DataFolderError);
  writeFileSync(join(empty, "rapport.sqlite"), "this is not a database, whatever its name says".repeat(100));
  expect(() => readAttempts(empty, "tiny")).toThrow(/can't read the database/);

  const newer = folder();
  openDatabase(newer).close();
  const sqlite = new Sqlite(join(newer, "rapport.sqlite"));
  sqlite.exec("insert into __drizzle_migrations (hash, created_at) values ('x', 99999999999999)");
  sqlite.close();
  expect(() => readAttempts(newer, "tiny")).toThrow(/newer version/);
});

test("a database from before a table was made says so, and is not migrated", () => {
  const path = folder();
  const sqlite = new Sqlite(join(path, "rapport.sqlite"));
  sqlite.exec("create table __drizzle_migrations (id integer, hash text, created_at numeric)");
  sqlite.close();
  expect(() => readAttempts(path, "tiny")).toThrow(/can't read the database.*: .*attempts/s);
});

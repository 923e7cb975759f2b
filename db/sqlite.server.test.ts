import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { DataFolderError, migrationTimes, openDatabase } from "./sqlite.server.ts";

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "rapport-db-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

test("the migrations' times rise strictly: the migrator applies only what is newer than the newest applied", () => {
  const times = migrationTimes();
  expect(times.length).toBeGreaterThan(0);
  expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
});

test("opening again keeps what was stored and migrates nothing twice", () => {
  const path = folder();
  const first = openDatabase(path);
  first.sqlite.exec("insert into cohorts (id, name, created_at) values ('c', 'North', 1)");
  first.close();
  const second = openDatabase(path);
  onTestFinished(second.close);
  expect(second.sqlite.prepare("select name from cohorts").pluck().all()).toEqual(["North"]);
});

test("answers are synced to disk and foreign keys hold", () => {
  const { sqlite, close } = openDatabase(folder());
  onTestFinished(close);
  expect(sqlite.pragma("journal_mode", { simple: true })).toBe("wal");
  expect(sqlite.pragma("synchronous", { simple: true })).toBe(2);
  expect(sqlite.pragma("foreign_keys", { simple: true })).toBe(1);
});

test("a second server on the same folder is refused; after the first is gone it may start", () => {
  const path = folder();
  const first = openDatabase(path);
  expect(() => openDatabase(path)).toThrow(/another Rapport server/);
  first.close();
  openDatabase(path).close();
});

test("a folder that can't be made, a file that is no database and a newer database each say so in a line", () => {
  const path = folder();
  writeFileSync(join(path, "file"), "");
  expect(() => openDatabase(join(path, "file", "data"))).toThrow(DataFolderError);

  const damaged = folder();
  writeFileSync(join(damaged, "rapport.sqlite"), "this is not a database, whatever its name says".repeat(100));
  expect(() => openDatabase(damaged)).toThrow(/can't use the database/);

  const newer = folder();
  openDatabase(newer).close();
  const sqlite = new Sqlite(join(newer, "rapport.sqlite"));
  sqlite.exec("insert into __drizzle_migrations (hash, created_at) values ('x', 99999999999999)");
  sqlite.close();
  expect(() => openDatabase(newer)).toThrow(/newer version/);
});

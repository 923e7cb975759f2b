import { onTestFinished } from "vitest";
import { sqliteRepos } from "#db/repos/index.ts";
import { openDatabase } from "#db/sqlite.server.ts";
import { repositoryContract } from "./repositories.ts";

repositoryContract("SQLite", () => {
  const { db, close } = openDatabase(":memory:");
  onTestFinished(close);
  return sqliteRepos(db);
});

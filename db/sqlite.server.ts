import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import * as assignments from "./schema/assignments.ts";
import * as attempts from "./schema/attempts.ts";
import * as cases from "./schema/cases.ts";
import * as coaching from "./schema/coaching.ts";
import * as lessons from "./schema/lessons.ts";
import * as live from "./schema/live.ts";
import * as people from "./schema/people.ts";
import * as practice from "./schema/practice.ts";
import * as reports from "./schema/reports.ts";
import * as routines from "./schema/routines.ts";
import * as studio from "./schema/studio.ts";

const schema = {
  ...people,
  ...attempts,
  ...lessons,
  ...practice,
  ...routines,
  ...studio,
  ...assignments,
  ...coaching,
  ...cases,
  ...live,
  ...reports,
};
export type Database = BetterSQLite3Database<typeof schema>;

const MIGRATIONS = join(import.meta.dirname, "migrations");

/** Why the data folder can't be used, in a sentence for whoever starts the server. */
export class DataFolderError extends Error {
  override readonly name = "DataFolderError";
}

export interface OpenDatabase {
  readonly db: Database;
  /** The connection itself, for checks that SQL alone can make. */
  readonly sqlite: Sqlite.Database;
  readonly close: () => void;
}

/**
 * Opens (and makes, and migrates) the database in `folder`, or one in memory.
 * Throws DataFolderError where the folder can't be written, is in use by another server, or is damaged.
 */
export function openDatabase(folder: string | ":memory:"): OpenDatabase {
  if (folder === ":memory:") return prepared(new Sqlite(":memory:"), () => {});
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new DataFolderError(`can't make the data folder ${folder} (${codeOf(error)})`);
  }
  const unlock = lock(folder);
  try {
    return prepared(new Sqlite(join(folder, "rapport.sqlite")), unlock);
  } catch (error) {
    unlock();
    throw new DataFolderError(`can't use the database in ${folder}: ${messageOf(error)}`);
  }
}

/**
 * One server a data folder. The lock is the operating system's, held on a database of its own, so that a
 * killed server leaves nothing behind that would stop the next start.
 */
function lock(folder: string): () => void {
  try {
    const holder = new Sqlite(join(folder, "lock.sqlite"), { timeout: 0 });
    holder.pragma("locking_mode = EXCLUSIVE");
    holder.exec("BEGIN EXCLUSIVE");
    return () => holder.close();
  } catch (error) {
    if (codeOf(error).startsWith("SQLITE_BUSY")) {
      throw new DataFolderError(`another Rapport server is already running on the data folder ${folder}`);
    }
    throw new DataFolderError(`the data folder ${folder} can't be written (${codeOf(error)})`);
  }
}

function prepared(sqlite: Sqlite.Database, unlock: () => void): OpenDatabase {
  sqlite.pragma("journal_mode = WAL");
  // FULL: an answer that was acknowledged survives a power cut, not only a crash of the process.
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("busy_timeout = 5000");
  const db = drizzle(sqlite, { schema });
  // A migration that rebuilds a table drops the old one; with foreign keys on that would delete its children.
  sqlite.pragma("foreign_keys = OFF");
  refuseNewerDatabase(sqlite);
  migrate(db, { migrationsFolder: MIGRATIONS });
  sqlite.pragma("foreign_keys = ON");
  const broken = sqlite.pragma("foreign_key_check");
  if (Array.isArray(broken) && broken.length > 0) {
    sqlite.close();
    throw new Error(`${broken.length} rows refer to rows that don't exist`);
  }
  return {
    db,
    sqlite,
    close: () => {
      sqlite.close();
      unlock();
    },
  };
}

/** An older program on a newer database would misread it: better not to start. */
function refuseNewerDatabase(sqlite: Sqlite.Database): void {
  const known = migrationTimes();
  const newest = known.at(-1) ?? 0;
  if (!sqlite.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get()) return;
  const applied = sqlite.prepare("select max(created_at) from __drizzle_migrations").pluck().get();
  if (typeof applied === "number" && applied > newest) {
    sqlite.close();
    throw new Error("it was written by a newer version of Rapport; start that version");
  }
}

/** Times of the migrations in their journal, in order. */
export function migrationTimes(): number[] {
  const journal = join(MIGRATIONS, "meta", "_journal.json");
  if (!existsSync(journal)) return [];
  const { entries } = JSON.parse(readFileSync(journal, "utf8")) as { entries: { when: number }[] };
  return entries.map((entry) => entry.when);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : messageOf(error);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

import { existsSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { asc, eq } from "drizzle-orm";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { z } from "zod";
import type { AttemptMode } from "../app/domain/scenario/attempt-record.ts";
import type { StoredPath } from "../app/domain/scenario/effect.ts";
import { attempts } from "./schema/attempts.ts";
import { DataFolderError, migrationTimes } from "./sqlite.server.ts";

export interface ReadOnlyDatabase {
  readonly db: BetterSQLite3Database;
  readonly close: () => void;
}

/**
 * Opens the database in `folder` for reading: nothing in it is changed or migrated, no lock is taken, and a server may
 * be running on it. SQLite may leave its two files beside the database (`-wal`, `-shm`), which the next server uses
 * and removes. Throws DataFolderError where there is none, it is damaged, or a newer version of Rapport wrote it.
 */
export function openReadOnly(folder: string): ReadOnlyDatabase {
  const file = join(folder, "rapport.sqlite");
  if (!existsSync(file)) throw new DataFolderError(`there is no database in ${folder}`);
  return readable(folder, () => {
    const sqlite = new Sqlite(file, { readonly: true, fileMustExist: true });
    try {
      const newest = sqlite.prepare("select max(created_at) from __drizzle_migrations").pluck().get();
      if (typeof newest === "number" && newest > (migrationTimes().at(-1) ?? 0)) {
        throw new Error("it was written by a newer version of Rapport; use that version");
      }
    } catch (error) {
      sqlite.close();
      throw error;
    }
    return { db: drizzle(sqlite), close: () => sqlite.close() };
  });
}

/** What `read` returns; what it throws becomes a DataFolderError about `folder`. */
function readable<Result>(folder: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DataFolderError(`can't read the database in ${folder}: ${reason}`);
  }
}

/** An attempt's path, with how it was played; of whose it is, nothing. */
export interface StoredAttempt extends StoredPath {
  readonly mode: AttemptMode;
}

/** Of a stored state, all that is looked at. */
const stateSchema = z.object({ path: z.array(z.string()) });

function pathOf(snapshot: string, id: string): readonly string[] {
  try {
    return stateSchema.parse(JSON.parse(snapshot)).path;
  } catch {
    throw new Error(`the state of attempt ${id} is damaged`);
  }
}

/**
 * Every attempt in a scenario, whatever its version, oldest first, from the database in `folder`, opened by
 * `openReadOnly`. Throws DataFolderError.
 */
export function readAttempts(folder: string, scenarioId: string): StoredAttempt[] {
  const { db, close } = openReadOnly(folder);
  try {
    return readable(folder, () =>
      db
        .select({
          id: attempts.id,
          mode: attempts.mode,
          snapshot: attempts.snapshot,
          numerator: attempts.scoreNumerator,
          denominator: attempts.scoreDenominator,
          passed: attempts.passed,
          finishedAt: attempts.finishedAt,
        })
        .from(attempts)
        .where(eq(attempts.scenarioId, scenarioId))
        .orderBy(asc(attempts.startedAt), asc(attempts.id))
        .all()
        .map(({ id, mode, snapshot, numerator, denominator, passed, finishedAt }) => ({
          ...{ id, mode, passed },
          path: pathOf(snapshot, id),
          finished: finishedAt !== null,
          score: numerator === null || denominator === null ? null : { numerator, denominator },
        })),
    );
  } finally {
    close();
  }
}

import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

const answers = sqliteTable("answers", {
  id: integer().primaryKey(),
  answer: text().notNull(),
  at: integer().notNull(),
});

const sqlite = new Sqlite(join(process.env.DATA_DIR ?? ".", "bare.sqlite"));
// The product's own (db/sqlite.server.ts): a row is on the disk before its answer goes out.
sqlite.pragma("journal_mode = WAL");
sqlite.pragma("synchronous = FULL");
sqlite.pragma("busy_timeout = 5000");
sqlite.pragma("foreign_keys = ON");
sqlite.exec("create table if not exists answers (id integer primary key, answer text not null, at integer not null)");

/** Prepared once: nothing is left to take away. */
export const keepAnswer = drizzle(sqlite)
  .insert(answers)
  .values({ answer: sql.placeholder("answer"), at: sql.placeholder("at") })
  .prepare();

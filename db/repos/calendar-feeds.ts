import { eq, sql } from "drizzle-orm";
import type { PersonId } from "../../app/domain/ids.ts";
import type { CalendarFeedRepo } from "../../app/domain/ports.ts";
import { calendarFeeds } from "../schema/routines.ts";
import type { Database } from "../sqlite.server.ts";

export function calendarFeedRepo(db: Database): CalendarFeedRepo {
  const byToken = db
    .select({ personId: calendarFeeds.personId })
    .from(calendarFeeds)
    .where(eq(calendarFeeds.tokenHash, sql.placeholder("tokenHash")))
    .prepare();
  return {
    async set(personId, tokenHash, createdAt) {
      db.insert(calendarFeeds)
        .values({ personId, tokenHash, createdAt })
        .onConflictDoUpdate({ target: calendarFeeds.personId, set: { tokenHash, createdAt } })
        .run();
    },
    async remove(personId) {
      db.delete(calendarFeeds).where(eq(calendarFeeds.personId, personId)).run();
    },
    async since(personId) {
      return db.select().from(calendarFeeds).where(eq(calendarFeeds.personId, personId)).get()?.createdAt ?? null;
    },
    async owner(tokenHash) {
      const row = byToken.get({ tokenHash });
      return row ? (row.personId as PersonId) : null;
    },
  };
}

import { and, eq, gt, isNotNull, isNull, lte, notInArray, sql } from "drizzle-orm";
import type { SessionRepo, VisitorRepo } from "../../app/domain/ports.ts";
import { attempts } from "../schema/attempts.ts";
import { people, sessions, visitors } from "../schema/people.ts";
import type { Database } from "../sqlite.server.ts";
import { toColumns, toLearner } from "./learner-columns.ts";
import { toPerson } from "./people.ts";

export function sessionRepo(db: Database): SessionRepo {
  const find = db
    .select()
    .from(sessions)
    .leftJoin(people, eq(people.id, sessions.personId))
    .where(
      and(
        eq(sessions.key, sql.placeholder("key")),
        gt(sessions.expiresAt, sql.placeholder("now")),
        isNull(people.deactivatedAt),
      ),
    )
    .prepare();
  return {
    async insert({ key, learner, createdAt, expiresAt }) {
      db.insert(sessions)
        .values({ key, createdAt, expiresAt, ...toColumns(learner) })
        .run();
    },
    async find(key, now) {
      const row = find.get({ key, now });
      if (!row) return null;
      const { createdAt, expiresAt } = row.sessions;
      return {
        session: { key, createdAt, expiresAt, learner: toLearner(row.sessions) },
        person: row.people ? toPerson(row.people) : null,
      };
    },
    async remove(key) {
      db.delete(sessions).where(eq(sessions.key, key)).run();
    },
    async removeExpired(now) {
      return db.transaction((tx) => {
        const { changes } = tx.delete(sessions).where(lte(sessions.expiresAt, now)).run();
        const held = tx.select({ id: sessions.visitorId }).from(sessions).where(isNotNull(sessions.visitorId));
        tx.delete(visitors).where(notInArray(visitors.id, held)).run();
        return changes;
      });
    },
  };
}

export function visitorRepo(db: Database): VisitorRepo {
  return {
    async insert(id, createdAt) {
      db.insert(visitors).values({ id, createdAt }).run();
    },
    async claim(visitorId, personId) {
      db.transaction((tx) => {
        tx.update(attempts).set({ personId, visitorId: null }).where(eq(attempts.visitorId, visitorId)).run();
        tx.delete(visitors).where(eq(visitors.id, visitorId)).run();
      });
    },
  };
}

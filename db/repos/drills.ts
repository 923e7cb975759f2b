import { and, asc, count, desc, eq, isNull, sql } from "drizzle-orm";
import type { PersonId, SittingId } from "../../app/domain/ids.ts";
import type { DrillAnswer, DrillRepo, SittingRecord } from "../../app/domain/ports.ts";
import { drillAnswers, drillSittings } from "../schema/practice.ts";
import type { Database } from "../sqlite.server.ts";
import { addEvidence } from "./evidence.ts";
import { isPrimaryKeyViolation } from "./people.ts";
import { putCard } from "./reviews.ts";
import { addDrillFirst } from "./rollups.ts";
import { spentUntil } from "./spent.ts";

function toSitting({ id, personId, items, spent: _, ...row }: typeof drillSittings.$inferSelect): SittingRecord {
  return { ...row, id: id as SittingId, person: personId as PersonId, items: JSON.parse(items) as string[] };
}

function toAnswer({ sittingId, personId, ...row }: typeof drillAnswers.$inferSelect): DrillAnswer {
  return { ...row, sitting: sittingId as SittingId, person: personId as PersonId };
}

export function drillRepo(db: Database): DrillRepo {
  const openSittings = db
    .select({ sitting: drillSittings, answered: count(drillAnswers.place) })
    .from(drillSittings)
    .leftJoin(drillAnswers, eq(drillAnswers.sittingId, drillSittings.id))
    .where(and(eq(drillSittings.personId, sql.placeholder("person")), isNull(drillSittings.finishedAt)))
    .groupBy(drillSittings.id)
    .orderBy(desc(drillSittings.startedAt))
    .prepare();
  const begun = db
    .selectDistinct({ deck: drillSittings.deck })
    .from(drillSittings)
    .where(eq(drillSittings.personId, sql.placeholder("person")))
    .prepare();
  return {
    async begin({ person, items, ...sitting }, fresh) {
      return db.transaction(
        (tx) => {
          const unfinished = and(
            eq(drillSittings.personId, person),
            eq(drillSittings.deck, sitting.deck),
            isNull(drillSittings.finishedAt),
          );
          const open = tx.select({ id: drillSittings.id }).from(drillSittings).where(unfinished).get();
          if (open && !fresh) return open.id as SittingId;
          tx.update(drillSittings).set({ finishedAt: sitting.startedAt }).where(unfinished).run();
          tx.insert(drillSittings)
            .values({ ...sitting, personId: person, items: JSON.stringify(items) })
            .run();
          return sitting.id;
        },
        { behavior: "immediate" },
      );
    },
    async sitting(id) {
      const row = db.select().from(drillSittings).where(eq(drillSittings.id, id)).get();
      if (!row) return null;
      const answers = db
        .select()
        .from(drillAnswers)
        .where(eq(drillAnswers.sittingId, id))
        .orderBy(asc(drillAnswers.place))
        .all();
      return { sitting: toSitting(row), answers: answers.map(toAnswer) };
    },
    async open(person) {
      return openSittings.all({ person }).map(({ sitting, answered }) => ({ sitting: toSitting(sitting), answered }));
    },
    async show(id, from, at) {
      db.update(drillSittings)
        .set({ shownAt: at, spent: spentUntil(drillSittings.spent, drillSittings.shownAt, at) })
        .where(and(eq(drillSittings.id, id), eq(drillSittings.shownAt, from)))
        .run();
    },
    async saveAnswer({ sitting, person, ...answer }, { finished, evidence, card }) {
      try {
        return db.transaction(
          (tx) => {
            const { at } = answer;
            const spent = spentUntil(drillSittings.spent, drillSittings.shownAt, at);
            const open = tx
              .update(drillSittings)
              .set({ shownAt: at, spent, ...(finished ? { finishedAt: at } : {}) })
              .where(and(eq(drillSittings.id, sitting), isNull(drillSittings.finishedAt)))
              .run();
            if (open.changes === 0) return false;
            tx.insert(drillAnswers)
              .values({ ...answer, sittingId: sitting, personId: person })
              .run();
            addDrillFirst(tx, { ...answer, person });
            addEvidence(tx, person, evidence);
            if (card) putCard(tx, person, card, at);
            return true;
          },
          { behavior: "immediate" },
        );
      } catch (error) {
        if (isPrimaryKeyViolation(error)) return false;
        throw error;
      }
    },
    async lastAnswers(person, deck) {
      const rows = db
        .select({ item: drillAnswers.item, credit: drillAnswers.credit, at: drillAnswers.at })
        .from(drillAnswers)
        .where(and(eq(drillAnswers.personId, person), eq(drillAnswers.deck, deck)))
        .orderBy(asc(drillAnswers.at), asc(drillAnswers.place))
        .all();
      return [...new Map(rows.map((row) => [row.item, row])).values()];
    },
    async begun(person) {
      return begun.all({ person }).map(({ deck }) => deck);
    },
    async standing(person) {
      // SQLite gives a bare column beside max() from the row that holds the maximum: each item's last credit.
      return db.all<{ deck: string; seen: number; mean: number }>(sql`
        select deck, count(*) as seen, avg(credit) as mean
        from (select deck, item, credit, max(at) from drill_answers where person_id = ${person} group by deck, item)
        group by deck`);
    },
  };
}

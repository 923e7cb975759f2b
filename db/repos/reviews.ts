import { and, asc, count, desc, eq, gte, lte, ne, sql } from "drizzle-orm";
import type { Instant, PersonId } from "../../app/domain/ids.ts";
import type { ReviewCard, ReviewGrade, ReviewRepo } from "../../app/domain/ports.ts";
import { type Memory, RATINGS, type ReviewRating } from "../../app/domain/practice/review.ts";
import { reviewCards, reviewGrades } from "../schema/practice.ts";
import type { Database } from "../sqlite.server.ts";
import { addEvidence, removeEvidence } from "./evidence.ts";

type Connection = Pick<Database, "insert">;

function toCard({ card, memory }: { card: string; memory: string }): ReviewCard {
  return { card, memory: JSON.parse(memory) as Memory };
}

/** Keeps a card as it is now; for use inside the transaction of what changed it. */
export function putCard(tx: Connection, person: PersonId, { card, memory }: ReviewCard, at: Instant): void {
  const state = { memory: JSON.stringify(memory), dueDay: memory.dueDay };
  tx.insert(reviewCards)
    .values({ personId: person, card, addedAt: at, ...state })
    .onConflictDoUpdate({ target: [reviewCards.personId, reviewCards.card], set: state })
    .run();
}

/** Ratings are stored as FSRS counts them, from 1. */
const numberOf = (rating: ReviewRating) => RATINGS.indexOf(rating) + 1;

function toGrade({ personId, rating, before, ...row }: typeof reviewGrades.$inferSelect): ReviewGrade {
  return {
    ...row,
    person: personId as PersonId,
    rating: RATINGS[rating - 1] ?? "again",
    before: JSON.parse(before) as Memory,
  };
}

export function reviewRepo(db: Database): ReviewRepo {
  const ofCard = (person: PersonId, card: string) => and(eq(reviewCards.personId, person), eq(reviewCards.card, card));
  const dueOn = and(
    eq(reviewCards.personId, sql.placeholder("person")),
    lte(reviewCards.dueDay, sql.placeholder("day")),
  );
  const dueCount = db.select({ n: count() }).from(reviewCards).where(dueOn).prepare();
  const gradedOn = db
    .select({ n: count() })
    .from(reviewGrades)
    .where(and(eq(reviewGrades.personId, sql.placeholder("person")), eq(reviewGrades.day, sql.placeholder("day"))))
    .prepare();
  return {
    async cards(person) {
      return db.select().from(reviewCards).where(eq(reviewCards.personId, person)).all().map(toCard);
    },
    async card(person, card) {
      const row = db.select().from(reviewCards).where(ofCard(person, card)).get();
      return row ? toCard(row) : null;
    },
    async due(person, day, limit) {
      const rows = db
        .select()
        .from(reviewCards)
        .where(and(eq(reviewCards.personId, person), lte(reviewCards.dueDay, day)))
        .orderBy(asc(reviewCards.dueDay), asc(reviewCards.card))
        .limit(limit)
        .all();
      return rows.map(toCard);
    },
    async dueCount(person, day) {
      return dueCount.get({ person, day })?.n ?? 0;
    },
    async add(person, cards, at) {
      db.transaction((tx) => {
        for (const { card, memory } of cards) {
          tx.insert(reviewCards)
            .values({ personId: person, card, memory: JSON.stringify(memory), dueDay: memory.dueDay, addedAt: at })
            .onConflictDoNothing()
            .run();
        }
      });
    },
    async grade({ person, before, rating, ...grade }, after, evidence) {
      return db.transaction(
        (tx) => {
          const known = tx
            .select({ key: reviewGrades.key })
            .from(reviewGrades)
            .where(and(eq(reviewGrades.personId, person), eq(reviewGrades.key, grade.key)))
            .get();
          if (known) return false;
          const moved = tx
            .update(reviewCards)
            .set({ memory: JSON.stringify(after), dueDay: after.dueDay })
            .where(and(ofCard(person, grade.card), eq(reviewCards.memory, JSON.stringify(before))))
            .run();
          if (moved.changes === 0) return false;
          tx.insert(reviewGrades)
            .values({ ...grade, personId: person, rating: numberOf(rating), before: JSON.stringify(before) })
            .run();
          addEvidence(tx, person, evidence);
          return true;
        },
        { behavior: "immediate" },
      );
    },
    async lastGrade(person) {
      const row = db
        .select()
        .from(reviewGrades)
        .where(eq(reviewGrades.personId, person))
        .orderBy(desc(reviewGrades.at), desc(sql`rowid`))
        .limit(1)
        .get();
      return row ? toGrade(row) : null;
    },
    async undo({ person, key, card, before }) {
      return db.transaction(
        (tx) => {
          const [newest] = tx
            .select({ key: reviewGrades.key })
            .from(reviewGrades)
            .where(and(eq(reviewGrades.personId, person), eq(reviewGrades.card, card)))
            .orderBy(desc(reviewGrades.at), desc(sql`rowid`))
            .limit(1)
            .all();
          if (newest?.key !== key) return false;
          tx.delete(reviewGrades)
            .where(and(eq(reviewGrades.personId, person), eq(reviewGrades.key, key)))
            .run();
          tx.update(reviewCards)
            .set({ memory: JSON.stringify(before), dueDay: before.dueDay })
            .where(ofCard(person, card))
            .run();
          removeEvidence(tx, person, `review:${key}`);
          return true;
        },
        { behavior: "immediate" },
      );
    },
    async gradedOn(person, day) {
      return gradedOn.get({ person, day })?.n ?? 0;
    },
    async retention(person, since) {
      const of = (recalled: boolean) =>
        db
          .select({ n: count() })
          .from(reviewGrades)
          .where(
            and(
              eq(reviewGrades.personId, person),
              gte(reviewGrades.day, since),
              recalled ? ne(reviewGrades.rating, numberOf("again")) : undefined,
            ),
          )
          .get()?.n ?? 0;
      return { grades: of(false), recalled: of(true) };
    },
  };
}
